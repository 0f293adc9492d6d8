import { randomUUID } from 'node:crypto';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

const template = 'template_of_tests';

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function onServer<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

export const templateDatabase = (url: string) =>
  onServer(url, (client) => client.query(`create database ${template}`));

/** A database of one's own with the schema in place; `drop` ends what still uses it. */
export async function cloneDatabase(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(url, (client) => client.query(`create database ${name} template ${template}`));
  const drop = () => onServer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
  return { url: withDatabase(url, name), drop: async () => void (await drop()) };
}
