// The built product on a port and in a data folder of its own, and a Chromium to look at it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../../packages/toolchain/browser.mjs';

const root = resolve(import.meta.dirname, '../../../..');

export const password = 'dragonflies-hover-low';

/** Runs `work(url, browser, command)` beside a started product with the demo accounts, and leaves nothing of it behind. */
export async function withProduct(work) {
  const dataDir = await mkdtemp(join(tmpdir(), 'dragonfly-'));
  // As root, the database has a user of its own, who must get into the folder.
  await chmod(dataDir, 0o755);
  const port = await freePort();
  const settings = { PORT: port, DATA_DIR: dataDir, DEMO_PASSWORD: password, DATABASE_URL: '', NODE_ENV: '' };
  const env = { ...process.env, ...settings, APP_URL: '', HOST: '', ENROLLMENTS_PER_HOUR: '1000' };
  const run = (...args) =>
    spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = run('apps/api/dist/main.js');
  const ended = new Promise((done) => server.once('exit', done));
  try {
    const url = `http://localhost:${port}`;
    await Promise.race([untilReady(url), ended.then(() => Promise.reject(new Error('The server ended')))]);
    const command = async (name) => {
      const [code] = await once(run('apps/api/dist/cli/main.js', name), 'exit');
      if (code !== 0) throw new Error(`${name} ended with ${code}`);
    };
    return await withBrowser((browser) => work(url, browser, command));
  } finally {
    server.kill();
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function withBrowser(work) {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, '127.0.0.1', listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function untilReady(url) {
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await wait(100);
}
