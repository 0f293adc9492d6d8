import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Answer, Browser } from './browser.js';
import { type BuiltServer, startBuiltServer } from './built-server.js';

/** A folder for its data, in reach of the user that PostgreSQL runs as. */
export async function sandboxFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export const startSandbox = (DATA_DIR: string, env: Record<string, string> = {}) =>
  startBuiltServer({ DATA_DIR, LOG_LEVEL: 'warn', ...env }, 'sandbox/main.js');

/** The PostgreSQL of the sandbox in this folder: its process. */
export const postmasterOf = (path: string) =>
  Number.parseInt(readFileSync(join(path, 'sandbox/database/cluster/postmaster.pid'), 'utf8'), 10);

/** One sandbox for all tests of a file; nothing of it is left behind. */
export function useSandbox(): () => BuiltServer {
  let folder: Awaited<ReturnType<typeof sandboxFolder>>;
  let running: BuiltServer;
  beforeAll(async () => {
    folder = await sandboxFolder();
    running = await startSandbox(folder.path);
  });
  afterAll(async () => {
    await running?.end('SIGTERM');
    await folder.remove();
  });
  return () => running;
}

/** Asks its own endpoint, as a program does. */
export async function askSandbox(
  { url }: BuiltServer,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape, and fail when it is another
): Promise<Pick<Answer<any>, 'status' | 'data' | 'errors'>> {
  const answer = await fetch(`${url}/sandbox/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: answer.status, ...((await answer.json()) as object) } as never;
}

export interface MadeUser {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly organizationId: string;
  readonly recoveryCodes: readonly string[] | null;
}

export const makeUser = async (sandbox: BuiltServer, wish: Record<string, unknown> = {}): Promise<MadeUser> =>
  (
    await askSandbox(
      sandbox,
      `mutation ($email: String, $password: String, $role: Role! = USER, $organization: String, $enrolled: Boolean! = true) {
        createUser(email: $email, password: $password, role: $role, organization: $organization, enrolled: $enrolled) {
          id email password organizationId recoveryCodes } }`,
      wish,
    )
  ).data.createUser;

export const nextCode = async (sandbox: BuiltServer, email: string): Promise<string> =>
  (
    await askSandbox(sandbox, 'mutation ($email: String!) { nextCode(email: $email) { code } }', {
      email,
    })
  ).data.nextCode.code;

export const moveClock = (sandbox: BuiltServer, bySeconds: number) =>
  askSandbox(sandbox, 'mutation ($by: Int!) { moveClock(bySeconds: $by) }', { by: bySeconds });

export const timeOf = async (sandbox: BuiltServer) =>
  new Date((await askSandbox(sandbox, '{ now }')).data.now).getTime();

/** By how much it was moved, whatever the test took itself. */
export const aheadOf = async (sandbox: BuiltServer) => (await timeOf(sandbox)) - Date.now();

export const stateOf = async (browser: Browser) =>
  (await browser.ask('{ session { state endedBecause } }')).data.session;
