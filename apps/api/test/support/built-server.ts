import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { repositoryRoot } from '../../src/config.js';
import { freePort } from './app.js';
import { Browser } from './browser.js';

/** The product as it runs in the field: a process of its own, built, with the real clock. */
export interface BuiltServer {
  readonly url: string;
  readonly pid: number;
  /** Everything that it printed or logged. */
  readonly printed: string[];
  browser(): Browser;
  /** Sends the signal and returns the exit code once the process has ended; null when it was killed. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null>;
}

/** Starts a built script of apps/api/dist and returns once it listens. */
export async function startBuiltServer(
  env: Record<string, string>,
  script: 'main.js' | 'sandbox/main.js' = 'main.js',
): Promise<BuiltServer> {
  const port = String(await freePort());
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [join(repositoryRoot, 'apps/api/dist', script)], {
    env: { PATH, PORT: port, HOST: '127.0.0.1', LOG_LEVEL: 'trace', REQUESTS_PER_MINUTE: '100000', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const printed: string[] = [];
  const listens = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed.push(chunk.toString());
      if (/ (sign-in|sandbox): http/.test(printed.join(''))) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The server ended at once: ${printed.join('')}`)));
  });
  await listens;
  const url = `http://127.0.0.1:${port}`;
  const end = (signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  return { url, pid: child.pid ?? 0, printed, browser: () => new Browser(url), end };
}
