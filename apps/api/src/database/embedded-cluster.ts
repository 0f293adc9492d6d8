import { randomBytes } from 'node:crypto';
import {
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { keptSecret } from '../secrets/kept-secret.js';
import {
  binaryFolder,
  type DatabaseUser,
  databaseFolder,
  databaseUser,
  EmbeddedDatabaseError,
  ignore,
  runAs,
} from './embedded-user.js';

const superuser = 'dragonfly';
const draftPrefix = 'initdb-';
const passwordFile = 'database-password';

/** Names are compared without letter case in every script, the same on every machine. */
const letterCase = ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];

/** What initdb made for one DATA_DIR, and what it takes to run it. */
export interface Cluster {
  readonly dataDir: string;
  /** PostgreSQL's data directory, inside the one folder that the database user can write. */
  readonly path: string;
  readonly password: string;
  readonly user: DatabaseUser;
  readonly binaries: string;
}

export function urlOf({ password }: Pick<Cluster, 'password'>, port: number, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

export async function openCluster(dataDir: string): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true });
  const home = join(await realpath(dataDir), 'database');
  const user = await databaseUser(home);
  const [binaries, folder] = [await binaryFolder(user), await databaseFolder(home, user)];
  const cluster = {
    dataDir,
    path: join(folder, 'cluster'),
    password: await keptSecret(dataDir, passwordFile, () => randomBytes(24).toString('base64url')),
    user,
    binaries,
  };
  if (!(await exists(cluster.path))) await initialize(cluster, folder).catch(unlessMade(cluster));
  return cluster;
}

/** What a process that only looks for the running server needs to know. */
export async function findCluster(dataDir: string): Promise<Pick<Cluster, 'path' | 'password'> | undefined> {
  try {
    const folder = await realpath(join(dataDir, 'database'));
    const password = (await readFile(join(dataDir, passwordFile), 'utf8')).trim();
    return { path: join(folder, 'cluster'), password };
  } catch (error) {
    ignore('ENOENT')(error as NodeJS.ErrnoException);
    return undefined;
  }
}

/** Says where the database lies if not in DATA_DIR. */
export async function notesOn({ dataDir, path, user }: Cluster): Promise<string[]> {
  if (path.startsWith(await realpath(dataDir))) return [];
  return [`The database lies in ${path}, for PostgreSQL runs as ${user.name}, who can't reach ${dataDir}.`];
}

/**
 * Removes what killed starts left. Once a server runs nobody needs a draft any more; an initdb that outlived
 * its start can still be writing into one, which is then left to the next start.
 */
export async function sweepDrafts({ path }: Cluster): Promise<void> {
  const folder = join(path, '..');
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix));
  const options = { recursive: true, force: true, maxRetries: 2 };
  await Promise.all(drafts.map((name) => rm(join(folder, name), options).catch(ignore('ENOTEMPTY'))));
}

/** The cluster is complete or absent, whenever we are killed: it is made in a draft folder and moved into place. */
async function initialize({ path, password, user, binaries }: Cluster, folder: string): Promise<void> {
  const draft = await mkdtemp(join(folder, draftPrefix));
  const passwordCopy = join(draft, 'password');
  await writeFile(passwordCopy, password, { mode: 0o600 });
  for (const file of [passwordCopy, draft]) await giveTo(user, file);
  const made = await runAs(user, join(binaries, 'initdb'), [
    ...['-D', join(draft, 'cluster'), '-U', superuser, '--pwfile', passwordCopy, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', ...letterCase, '--no-instructions'],
  ]);
  await rm(passwordCopy, { force: true });
  if (made.ok) await rename(join(draft, 'cluster'), path);
  await rm(draft, { recursive: true, force: true });
  if (!made.ok)
    throw new EmbeddedDatabaseError(
      `The embedded database can't be made in ${folder}: ${reasonIn(made.output)}`,
    );
}

/** Whatever went wrong, it does not matter where another start was faster; that one has swept our draft perhaps. */
const unlessMade =
  ({ path }: Cluster) =>
  async (error: unknown) => {
    if (!(await exists(path))) throw error;
  };

function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? '';
}

async function giveTo({ ids }: DatabaseUser, file: string): Promise<void> {
  if (ids.uid !== undefined && ids.gid !== undefined) await chown(file, ids.uid, ids.gid);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(ignore('ENOENT'))) !== undefined;
}
