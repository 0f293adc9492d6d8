import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.js';
import { isLoopback } from '../loopback.js';

/** What would lead to data, mail servers or networks of elsewhere counts for nothing here. */
const ignored = new Set([
  'APP_URL',
  'CONTAINER',
  'DATABASE_URL',
  'DEMO_PASSWORD',
  'METRICS_HOST',
  'METRICS_PORT',
  'METRICS_TOKEN',
  'SEAL_FORMER_KEYS',
  'SEAL_KEY',
  'SECRET_KEYS',
  'SMTP_URL',
  'TRUST_PROXY',
]);

/** Tests ask faster than people do, and this limit goes by real time; what they receive webhooks with runs beside them. */
const defaults = { PORT: '4400', REQUESTS_PER_MINUTE: '100000', WEBHOOK_LOOPBACK: '1' };

/** The product's settings with its own port and data folder. */
export function readSandboxConfig(env: NodeJS.ProcessEnv): Config {
  if (env.HOST && !isLoopback(env.HOST))
    throw new ConfigError('HOST: the sandbox is for this machine alone, which is localhost.');
  const given = Object.entries(env).filter(([name, value]) => value && !ignored.has(name));
  const config = readConfig({ ...defaults, ...Object.fromEntries(given) });
  return Object.freeze({ ...config, dataDir: join(config.dataDir, 'sandbox') });
}

/** Where people sign in for real, nothing may tell their codes. */
export function refuseProduction({ NODE_ENV, APP_URL }: NodeJS.ProcessEnv): void {
  const why = 'the sandbox tells codes and moves its clock, so it never runs in production.';
  if (NODE_ENV === 'production') throw new ConfigError(`NODE_ENV: ${why}`);
  if (APP_URL && URL.canParse(APP_URL) && !isLoopback(new URL(APP_URL).hostname))
    throw new ConfigError(`APP_URL: ${why}`);
}
