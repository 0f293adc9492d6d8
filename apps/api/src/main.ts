import { demoAccounts, demoPasswordFile, seedDemo } from './accounts/demo.js';
import { type App, createApp } from './app.js';
import { startSealing } from './audit/seal-trail.js';
import { systemClock } from './clock.js';
import { type Config, ConfigError } from './config.js';
import { Database } from './database/database.js';
import { type OpenDatabase, openDatabase } from './database/open-database.js';
import type { Deps } from './deps.js';
import { seconds } from './duration.js';
import { startHousekeeping } from './housekeeping.js';
import { showsMailbox } from './http/mailbox.js';
import { startTracking } from './incidents/track-incidents.js';
import { createLog, type Log } from './log.js';
import { smtpSender } from './notices/mail.js';
import { startSending } from './notices/send-notices.js';
import { masterKeys } from './secrets/master-keys.js';
import { readSealKey } from './secrets/read-seal-key.js';
import { failWithOneLine, readProcessConfig } from './start.js';
import { startDelivering } from './webhooks/deliver.js';
import { internet, webhookPoster } from './webhooks/post-webhook.js';
import { startTellingOn } from './webhooks/tell-on.js';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Longer than any request may take; then the process ends whatever still runs. */
const drainLimit = seconds(9);

async function start(): Promise<void> {
  const config = readProcessConfig();
  const log = createLog(config.logLevel);
  const onLost = (err: Error) => log.error({ err }, 'the embedded database is lost');
  const opened = await openDatabase(config, { onLost });
  try {
    const app = await compose(config, log, opened.url);
    if (config.databaseUrl) await inspectAccounts(app);
    else await seedDemo(app.deps);
    await app.server.listen({ port: config.port, host: config.host });
    await app.metricsServer?.listen({ port: config.metricsPort ?? 0, host: config.metricsHost });
    const stopLoops = startLoops(app.deps);
    onSignal(() => drain(app, opened, stopLoops));
    announce(config, opened);
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function compose(config: Config, log: Log, url: string): Promise<App> {
  const database = await Database.connect({ url });
  await database.migrate();
  const [secretKeys, sealKey] = [await masterKeys(config), await readSealKey(config)];
  return createApp({ config, database, clock: systemClock, log, secretKeys, sealKey });
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

/** What runs beside the requests; without a mail server the mails stay on the mailbox page. */
function startLoops(deps: Deps): () => Promise<void> {
  const { smtpUrl, productName, supportEmail, limits } = deps.config;
  const stopHousekeeping = startHousekeeping(deps);
  const stopSealing = startSealing(deps);
  const stopTracking = startTracking(deps);
  const stopTelling = startTellingOn(deps);
  const stopDelivering = startDelivering(deps, webhookPoster(internet(limits.webhooks.loopback)));
  const sender = { name: productName, address: supportEmail };
  const stopSending = smtpUrl ? startSending(deps, smtpSender(smtpUrl, sender)) : undefined;
  return async () => {
    await Promise.all([
      ...[stopHousekeeping(), stopSealing(), stopTracking(), stopTelling(), stopDelivering()],
      stopSending?.(),
    ]);
  };
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

/** Requests under way are answered, then the database closes; a second signal does nothing more. */
async function drain(
  { server, metricsServer, deps }: App,
  opened: OpenDatabase,
  stopLoops: () => Promise<void>,
) {
  setTimeout(() => process.exit(1), drainLimit).unref();
  await Promise.all([server.close(), metricsServer?.close()]);
  await stopLoops();
  await deps.database.close();
  await opened.stop();
}

function onSignal(act: () => Promise<void>) {
  let draining = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (draining) return;
      draining = true;
      act().then(() => process.exit(0), failWithOneLine);
    });
}

start().catch(failWithOneLine);
