import pg from 'pg';
import { onServer, withDatabase } from './database.js';

const pause = () => new Promise((later) => setTimeout(later, 10));

/** A command beside the database, which works while nobody may connect to it. */
export const administer = (databaseUrl: string, command: string, values: unknown[] = []) =>
  onServer(
    withDatabase(databaseUrl, 'postgres'),
    async (client) => (await client.query(command, values)).rows,
  );

export const nameOf = (databaseUrl: string) => new URL(databaseUrl).pathname.slice(1);

async function until(databaseUrl: string, backends: 'some' | 'none', condition: string) {
  const query = `select from pg_stat_activity where datname = $1 and ${condition}`;
  for (;;) {
    const found = await administer(databaseUrl, query, [nameOf(databaseUrl)]);
    if (found.length > 0 === (backends === 'some')) return;
    await pause();
  }
}

/** Returns once nobody is at work in the database any more. */
export const untilQuiet = (databaseUrl: string) =>
  until(databaseUrl, 'none', `backend_type = 'client backend' and state <> 'idle'`);

/** A row that whoever writes it waits for: they stop in the middle of their work. */
export interface HeldRow {
  untilSomebodyWaits(): Promise<void>;
  /** Lets them go on, after this change if one is given. */
  release(change?: string): Promise<void>;
}

export async function holdRow(
  databaseUrl: string,
  table: string,
  column: string,
  value: string,
): Promise<HeldRow> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select from ${table} where ${column} = $1 for update`, [value]);
  return {
    untilSomebodyWaits: () => until(databaseUrl, 'some', `wait_event_type = 'Lock'`),
    release: async (change) => {
      if (change) await holder.query(`${change}; commit`);
      await holder.end().catch(() => undefined);
    },
  };
}
