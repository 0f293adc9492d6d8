import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import { repositoryRoot } from '../../src/config.js';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built script, which must end by itself, with this environment alone and this standard input. */
export async function runBuilt(
  script: 'main.js' | 'cli/main.js' | 'sandbox/main.js',
  env: Record<string, string>,
  args: readonly string[] = [],
  input = '',
): Promise<Ran> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [join(repositoryRoot, 'apps/api/dist', script), ...args], {
    env: { PATH, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined).end(input);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** What stops a start, or a command: one line, naming what to mend. */
export const oneLine = (begins: string) => ({
  code: 1,
  stderr: expect.stringMatching(new RegExp(`^${begins}.*\n$`)),
});
