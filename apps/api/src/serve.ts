import { type App, type AppParts, createApp } from './app.js';
import { startSealing } from './audit/seal-trail.js';
import { Database } from './database/database.js';
import type { OpenDatabase } from './database/open-database.js';
import type { Deps } from './deps.js';
import { seconds } from './duration.js';
import { startHousekeeping } from './housekeeping.js';
import { startTracking } from './incidents/track-incidents.js';
import { createLog, type Log } from './log.js';
import { smtpSender } from './notices/mail.js';
import { startSending } from './notices/send-notices.js';
import { masterKeys } from './secrets/master-keys.js';
import { readSealKey } from './secrets/read-seal-key.js';
import { failWithOneLine } from './start.js';
import { startDelivering } from './webhooks/deliver.js';
import { internet, webhookPoster } from './webhooks/post-webhook.js';
import { startTellingOn } from './webhooks/tell-on.js';

type Given = Pick<AppParts, 'config' | 'clock' | 'wallClock'>;

/** What differs between the server and the sandbox. */
export interface Serving extends Given {
  open(onLost: (error: Error) => void): Promise<OpenDatabase>;
  /** What must be there before the first request. */
  prepare(app: App): Promise<void>;
  announce(opened: OpenDatabase): void;
}

/** Longer than any request may take; then the process ends whatever still runs. */
const drainLimit = seconds(9);

/** Opens the database, serves it, and drains on a signal. */
export async function serve({ open, prepare, announce, ...given }: Serving): Promise<void> {
  const { config } = given;
  const log = createLog(config.logLevel);
  const opened = await open((err) => log.error({ err }, 'the embedded database is lost'));
  try {
    const app = await compose(given, log, opened.url);
    await prepare(app);
    await app.server.listen({ port: config.port, host: config.host });
    await app.metricsServer?.listen({ port: config.metricsPort ?? 0, host: config.metricsHost });
    const stopLoops = startLoops(app.deps);
    onSignal(() => drain(app, opened, stopLoops));
    announce(opened);
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function compose(given: Given, log: Log, url: string): Promise<App> {
  const database = await Database.connect({ url });
  await database.migrate();
  const [secretKeys, sealKey] = [await masterKeys(given.config), await readSealKey(given.config)];
  return createApp({ ...given, database, log, secretKeys, sealKey });
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
      stopHousekeeping(),
      stopSealing(),
      stopTracking(),
      stopTelling(),
      stopDelivering(),
      stopSending?.(),
    ]);
  };
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
