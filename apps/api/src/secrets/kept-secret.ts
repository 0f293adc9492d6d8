import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../bad-input.js';

/**
 * The secret kept in this file of the data folder; made once, readable by its owner alone. It is linked into place
 * whole: of several first starts all read the same one, and a kill leaves a draft that nobody reads.
 */
export async function keptSecret(dataDir: string, file: string, make: () => string): Promise<string> {
  const path = join(dataDir, file);
  const secret = (await read(path)) ?? (await keep(path, dataDir, make()));
  if (!secret) throw new BadInput('DATA_DIR', `${path} is empty: delete it, and a new one is made.`);
  return secret;
}

async function keep(path: string, dataDir: string, secret: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${path}-${randomUUID()}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
  await link(draft, path).catch(unless('EEXIST'));
  await rm(draft);
  return (await readFile(path, 'utf8')).trim();
}

const read = async (path: string) => (await readFile(path, 'utf8').catch(unless('ENOENT')))?.trim();

const unless = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
};
