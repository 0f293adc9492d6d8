import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import { seconds } from '../duration.js';
import { serve } from '../serve.js';
import { failWithOneLine, loadDotEnv } from '../start.js';
import { MovingClock } from './moving-clock.js';
import { openOwnDatabase } from './own-database.js';
import { readSandboxConfig, refuseProduction } from './sandbox-config.js';
import { sandboxPath, serveSandbox } from './serve-sandbox.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const given = { ...process.env };
  // The product's .env is asked for one thing only: whether this is where it runs for real.
  loadDotEnv();
  refuseProduction(process.env);
  const config = readSandboxConfig(given);
  const clock = new MovingClock();
  endWithParent();
  await serve({
    config,
    clock: clock.read,
    wallClock: systemClock,
    open: (onLost) => openOwnDatabase(config.dataDir, onLost),
    prepare: (app) => serveSandbox(app, clock),
    announce: () => announce(config),
  });
}

function announce({ productName, appUrl }: Config) {
  const endpoint = `${appUrl}${sandboxPath}`;
  print(`${productName} sandbox: ${appUrl} (empty at each start, on this machine alone)`);
  print(`Its own endpoint, with the clock, codes, people and mails: ${endpoint}`);
  print(
    `Try: curl ${endpoint} -H 'content-type: application/json' -d '{"query":"mutation { createUser { email password } }"}'`,
  );
}

/** A test run that was killed can't stop the server that it started. */
function endWithParent() {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, seconds(1)).unref();
}

start().catch(failWithOneLine);
