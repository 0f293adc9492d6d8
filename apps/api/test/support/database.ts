import { randomUUID } from 'node:crypto';
import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated template that test files clone. */
    databaseUrl: string;
  }
}

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

const nameOf = (url: string) => new URL(url).pathname.slice(1);
const administer = (url: string, command: string) =>
  onServer(withDatabase(url, 'postgres'), async (client) => void (await client.query(command)));

export const createDatabase = (url: string) => administer(url, `create database ${nameOf(url)}`);
export const dropDatabase = (url: string) =>
  administer(url, `drop database if exists ${nameOf(url)} with (force)`);

/** A database of one's own with the schema of the template in place; `drop` ends what still uses it. */
export async function cloneDatabase(
  templateUrl: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = withDatabase(templateUrl, newName('test'));
  await administer(url, `create database ${nameOf(url)} template ${nameOf(templateUrl)}`);
  return { url, drop: () => dropDatabase(url) };
}

/** A database without a schema on the same server. */
export async function emptyDatabase(
  templateUrl: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const url = withDatabase(templateUrl, newName('empty'));
  await createDatabase(url);
  return { url, drop: () => dropDatabase(url) };
}

/** No other run on the same server has it. */
export const newName = (kind: string) => `${kind}_${randomUUID().replaceAll('-', '')}`;
