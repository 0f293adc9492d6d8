import { demoAccounts, demoPasswordFile, seedDemo } from './accounts/demo.js';
import type { App } from './app.js';
import { systemClock } from './clock.js';
import { type Config, ConfigError } from './config.js';
import { type OpenDatabase, openDatabase } from './database/open-database.js';
import { showsMailbox } from './http/mailbox.js';
import { serve } from './serve.js';
import { failWithOneLine, readProcessConfig } from './start.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  const config = readProcessConfig();
  await serve({
    config,
    clock: systemClock,
    open: (onLost) => openDatabase(config, { onLost }),
    prepare: (app) => (config.databaseUrl ? inspectAccounts(app) : seedDemo(app.deps)),
    announce: (opened) => announce(config, opened),
  });
}

async function inspectAccounts({ deps: { config, database, log } }: App): Promise<void> {
  await database.transaction(async (tx) => {
    if ((config.production || config.container) && (await tx.accounts.anyAt('demo.test')))
      throw new ConfigError(
        'DATABASE_URL: this database holds @demo.test accounts, which production and containers refuse',
      );
    if ((await tx.accounts.enrolledSupport()) < 2)
      log.warn('Fewer than two support accounts are enrolled: if one is locked out, nobody can help.');
  });
  if (!config.smtpUrl && !showsMailbox(config))
    log.warn('SMTP_URL is not set: mails wait for it, and are given up after three days.');
}

function announce(config: Config, { notes }: OpenDatabase) {
  print(`${config.productName} sign-in: ${config.appUrl}`);
  if (showsMailbox(config)) print(`Mails are shown at ${config.appUrl}/mailbox`);
  if (config.databaseUrl) return;
  for (const note of notes) print(note);
  print(`Demo accounts: ${demoAccounts.map(({ email }) => email).join(', ')}`);
  const file = demoPasswordFile(config);
  print(file ? `Their password is in ${file}` : 'Their password is your DEMO_PASSWORD');
}

start().catch(failWithOneLine);
