import { resolve } from 'node:path';
import { z } from 'zod';
import type { Budget } from './attempts/attempts.js';
import { days, hours, minutes, seconds } from './duration.js';
import { incidentSettings, readIncidentLimits } from './incident-limits.js';
import type { Limits } from './limits.js';
import { type Logo, readLogo } from './logo.js';
import { isLoopback } from './loopback.js';
import type { MasterKey } from './secrets/master-key.js';
import { parseSealKey, readKeyId } from './secrets/seal-key.js';
import { flag, whole } from './setting.js';
import { parseTrustedProxies, type TrustedProxies } from './trusted-proxies.js';

/** One line for the person who starts the server; it names the variable. */
export class ConfigError extends Error {}

export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** `id:base64 of 32 bytes[,…]`; the first key seals, each opens. */
export function parseSecretKeys(text: string): MasterKey[] {
  const keys = text.split(',').map((entry) => {
    const [, id, base64] = /^([\w.-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim()) ?? [];
    if (!id || !base64) throw new ConfigError('SECRET_KEYS: must look like id:base64 of 32 bytes[,…]');
    return { id, key: Buffer.from(base64, 'base64') };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new ConfigError('SECRET_KEYS: each key needs an id of its own');
  return keys;
}

function sealKeyFrom(base64: string) {
  const key = parseSealKey(base64);
  if (!key) throw new ConfigError('SEAL_KEY: must be an Ed25519 key, as base64 of PKCS #8');
  return key;
}

function formerKeysFrom(text: string): string[] {
  return text.split(',').map((entry) => {
    const id = readKeyId(entry.trim());
    if (!id)
      throw new ConfigError('SEAL_FORMER_KEYS: must be ids of keys, or public keys as base64, with commas');
    return id;
  });
}

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: whole(1, 65_535, 4000),
  HOST: z.string().min(1).default('localhost'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  ISSUER: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[^:%]+$/, 'must not contain : or %')
    .default('Dragonfly AI'),
  PRODUCT_NAME: z.string().min(1).max(64).default('Dragonfly AI'),
  LOGO_FILE: z.string().min(1).optional(),
  SUPPORT_EMAIL: z.email().default('support@dragonfly.example'),
  SECRET_KEYS: z.string().transform(parseSecretKeys).optional(),
  SEAL_KEY: z.string().transform(sealKeyFrom).optional(),
  SEAL_FORMER_KEYS: z.string().transform(formerKeysFrom).default([]),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TRUST_PROXY: z.string().optional(),
  DEMO_PASSWORD: z.string().min(8).max(1024).optional(),
  CONTAINER: flag,
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('localhost'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, 'must be 16 to 256 visible characters')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  CODE_STRICT: flag,
  CODE_FREE_FAILURES: whole(1, 20, 5),
  CODE_MAX_WAIT_MINUTES: whole(1, 24 * 60, 60),
  RECOVERY_CODE_COUNT: whole(5, 20, 10),
  ENROLLMENTS_PER_HOUR: whole(1, 1000, 30),
  PASSWORD_FREE_FAILURES: whole(1, 100, 10),
  PASSWORD_MAX_WAIT_MINUTES: whole(1, 24 * 60, 60),
  STRANGERS_MAX_WAIT_SECONDS: whole(30, 3600, 60),
  NETWORK_FREE_FAILURES: whole(10, 100_000, 100),
  SESSION_IDLE_MINUTES: whole(5, 60, 60),
  SESSION_ABSOLUTE_HOURS: whole(1, 24, 12),
  STEP_UP_MINUTES: whole(1, 60, 10),
  LATE_ENROLLMENT_DAYS: whole(1, 365, 14),
  RESET_LAPSE_DAYS: whole(1, 30, 7),
  RESET_REQUESTS_PER_HOUR: whole(1, 100, 3),
  RESET_REQUESTS_PER_NETWORK: whole(1, 10_000, 20),
  CASE_NUMBER_TRIES: whole(1, 20, 5),
  INVITATION_DAYS: whole(1, 30, 7),
  PASSWORD_LINK_MINUTES: whole(5, 24 * 60, 30),
  NOT_ME_LINK_DAYS: whole(1, 90, 30),
  AUDIT_RETENTION_MONTHS: whole(1, 120, 24),
  HASH_QUEUE_LIMIT: whole(4, 10_000, 256),
  REQUESTS_PER_MINUTE: whole(60, 1_000_000, 1200),
  ...incidentSettings,
  KEY_REQUESTS_PER_MINUTE: whole(1, 1_000_000, 600),
  KEY_SUSPENSION_DAYS: whole(1, 365, 7),
  WEBHOOK_ENDPOINTS: whole(1, 100, 10),
  WEBHOOK_CONCURRENCY: whole(1, 1000, 32),
  WEBHOOK_LOG_DAYS: whole(4, 365, 30),
  WEBHOOK_LOOPBACK: flag,
});

/** Every variable that is read; .env.example documents each. */
export const settingNames = Object.keys(environment.shape);

export type Config = ReturnType<typeof readConfig>;

/** The only reader of the environment. Anything wrong stops the start with one line that names the variable. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path[0]?.toString()}: ${issue?.message}`);
  }
  const settings = parsed.data;
  const address = new URL(settings.APP_URL ?? `http://localhost:${settings.PORT}`);
  // As browsers send it in Origin: in lower case, without a default port.
  const appUrl = address.origin;
  if (address.href !== `${appUrl}/`)
    throw new ConfigError('APP_URL: must be an origin, without a path or more');
  const production = settings.NODE_ENV === 'production' || !isLoopback(address.hostname);
  refuseUnsafe(settings, appUrl, production);
  return Object.freeze({
    production,
    port: settings.PORT,
    host: settings.HOST,
    appUrl,
    databaseUrl: settings.DATABASE_URL,
    dataDir: resolve(repositoryRoot, settings.DATA_DIR),
    webRoot: resolve(repositoryRoot, 'apps/web/dist'),
    consoleRoot: resolve(repositoryRoot, 'apps/web/console/dist'),
    issuer: settings.ISSUER,
    productName: settings.PRODUCT_NAME,
    logo: logoFrom(settings.LOGO_FILE),
    supportEmail: settings.SUPPORT_EMAIL,
    secretKeys: settings.SECRET_KEYS,
    sealKey: settings.SEAL_KEY,
    sealFormerKeys: settings.SEAL_FORMER_KEYS,
    smtpUrl: settings.SMTP_URL,
    trustProxy: trustedProxies(settings.TRUST_PROXY),
    demoPassword: settings.DEMO_PASSWORD,
    container: settings.CONTAINER,
    metricsPort: settings.METRICS_PORT,
    metricsHost: settings.METRICS_HOST,
    metricsToken: settings.METRICS_TOKEN,
    logLevel: settings.LOG_LEVEL ?? (production ? 'info' : 'warn'),
    limits: readLimits(settings),
  });
}

type Settings = z.infer<typeof environment>;

function readLimits(settings: Settings): Limits {
  return Object.freeze({
    session: {
      halfSigned: minutes(30),
      idle: minutes(settings.SESSION_IDLE_MINUTES),
      absolute: hours(settings.SESSION_ABSOLUTE_HOURS),
      stepUp: minutes(settings.STEP_UP_MINUTES),
      lateEnrollment: days(settings.LATE_ENROLLMENT_DAYS),
    },
    ...readBudgets(settings),
    codeTolerance: settings.CODE_STRICT ? 0 : 1,
    ...readResetLimits(settings),
    links: {
      invitation: days(settings.INVITATION_DAYS),
      password: minutes(settings.PASSWORD_LINK_MINUTES),
      notMe: days(settings.NOT_ME_LINK_DAYS),
    },
    auditRetentionMonths: settings.AUDIT_RETENTION_MONTHS,
    enrollmentsPerHour: settings.ENROLLMENTS_PER_HOUR,
    recoveryCodeCount: settings.RECOVERY_CODE_COUNT,
    hashQueue: settings.HASH_QUEUE_LIMIT,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    incidents: readIncidentLimits(settings),
    ...readProgramLimits(settings),
  });
}

/** Free failures, and the waits after them. */
function readBudgets(settings: Settings) {
  const firstWait = seconds(30);
  const code: Budget = {
    free: settings.CODE_FREE_FAILURES,
    firstWait,
    maxWait: minutes(settings.CODE_MAX_WAIT_MINUTES),
  };
  const password = { free: settings.PASSWORD_FREE_FAILURES, firstWait };
  const strangersMaxWait = seconds(settings.STRANGERS_MAX_WAIT_SECONDS);
  return {
    code,
    recoveryCode: code,
    password: { ...password, maxWait: minutes(settings.PASSWORD_MAX_WAIT_MINUTES) },
    strangers: { ...password, maxWait: strangersMaxWait },
    network: { free: settings.NETWORK_FREE_FAILURES, firstWait, maxWait: strangersMaxWait },
  };
}

const readResetLimits = (settings: Settings) => ({
  resetLapse: days(settings.RESET_LAPSE_DAYS),
  resetRequests: {
    ofBrowser: settings.RESET_REQUESTS_PER_HOUR,
    ofNetwork: settings.RESET_REQUESTS_PER_NETWORK,
  },
  caseNumberTries: settings.CASE_NUMBER_TRIES,
});

/** What programs of organizations may ask for, and are told. */
const readProgramLimits = (settings: Settings) => ({
  apiKeys: {
    requestsPerMinute: settings.KEY_REQUESTS_PER_MINUTE,
    suspendedBack: days(settings.KEY_SUSPENSION_DAYS),
  },
  webhooks: {
    endpoints: settings.WEBHOOK_ENDPOINTS,
    inFlight: settings.WEBHOOK_CONCURRENCY,
    memory: days(settings.WEBHOOK_LOG_DAYS),
    loopback: settings.WEBHOOK_LOOPBACK,
  },
});

function logoFrom(file: string | undefined): Logo | undefined {
  const logo = file === undefined ? undefined : readLogo(resolve(repositoryRoot, file));
  if (typeof logo === 'string') throw new ConfigError(`LOGO_FILE: ${logo}`);
  return logo;
}

function trustedProxies(text: string | undefined): TrustedProxies {
  const proxies = text === undefined ? false : parseTrustedProxies(text);
  if (proxies === null)
    throw new ConfigError('TRUST_PROXY: must be a number of hops, or addresses and CIDR ranges');
  return proxies;
}

function refuseUnsafe(settings: Settings, appUrl: string, production: boolean) {
  const fail = (message: string): never => {
    throw new ConfigError(message);
  };
  if (production && !settings.APP_URL) fail('APP_URL: production needs the public https address');
  if (production && !appUrl.startsWith('https://')) fail('APP_URL: production needs https');
  if (!production && !isLoopback(settings.HOST) && !settings.CONTAINER)
    fail(
      'HOST: beyond loopback APP_URL must be the public https address (or CONTAINER=1 behind a published loopback port)',
    );
  if (settings.METRICS_PORT && !isLoopback(settings.METRICS_HOST) && !settings.METRICS_TOKEN)
    fail('METRICS_HOST: beyond loopback METRICS_TOKEN must be given');
  if ((production || settings.CONTAINER) && !settings.SECRET_KEYS)
    fail('SECRET_KEYS: must be given here; make one with: openssl rand -base64 32');
  if ((production || settings.CONTAINER) && !settings.SEAL_KEY)
    fail(
      'SEAL_KEY: must be given here; make one with: openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A',
    );
  if ((production || settings.CONTAINER) && !settings.DATABASE_URL)
    fail('DATABASE_URL: must be given here; the embedded database is for trying out');
  if ((production || settings.CONTAINER) && settings.DEMO_PASSWORD)
    fail('DEMO_PASSWORD: there are no demo accounts in production or in a container');
  if ((production || settings.CONTAINER) && settings.WEBHOOK_LOOPBACK)
    fail('WEBHOOK_LOOPBACK: in production and in a container webhooks go to public addresses alone');
}
