import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.js';
import { days, hours, minutes, seconds } from './duration.js';
import { makeSealKey, parseSealKey } from './secrets/seal-key.js';

const key = Buffer.alloc(32, 7).toString('base64');
const SECRET_KEYS = `2026:${key}`;
const DATABASE_URL = 'postgres://dragonfly:pearl@db.example:5432/dragonfly';
const SEAL_KEY = makeSealKey();
const secrets = { SECRET_KEYS, SEAL_KEY };
const production = { NODE_ENV: 'production', APP_URL: 'https://id.example', ...secrets, DATABASE_URL };
const container = { CONTAINER: '1', HOST: '0.0.0.0', ...secrets, DATABASE_URL };

/** The one line that stops the start. */
function refusal(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  return 'starts';
}

describe('without any setting', () => {
  const config = readConfig({});

  test('the server is a trial on this machine alone', () => {
    expect(config).toMatchObject({
      production: false,
      container: false,
      host: 'localhost',
      port: 4000,
      appUrl: 'http://localhost:4000',
      databaseUrl: undefined,
      trustProxy: false,
    });
  });

  test('the limits are those of the security design', () => {
    expect(config.limits).toEqual({
      session: {
        halfSigned: minutes(30),
        idle: hours(1),
        absolute: hours(12),
        stepUp: minutes(10),
        lateEnrollment: days(14),
      },
      code: { free: 5, firstWait: seconds(30), maxWait: hours(1) },
      recoveryCode: { free: 5, firstWait: seconds(30), maxWait: hours(1) },
      password: { free: 10, firstWait: seconds(30), maxWait: hours(1) },
      strangers: { free: 10, firstWait: seconds(30), maxWait: seconds(60) },
      network: { free: 100, firstWait: seconds(30), maxWait: seconds(60) },
      codeTolerance: 1,
      resetLapse: days(7),
      resetRequests: { ofBrowser: 3, ofNetwork: 20 },
      caseNumberTries: 5,
      links: { invitation: days(7), password: minutes(30), notMe: days(30) },
      enrollmentsPerHour: 30,
      recoveryCodeCount: 10,
      hashQueue: 256,
      requestsPerMinute: 1200,
      apiKeys: { requestsPerMinute: 600, suspendedBack: days(7) },
      webhooks: { endpoints: 10, inFlight: 32, memory: days(30), loopback: false },
      auditRetentionMonths: 24,
      incidents: {
        window: hours(1),
        wrongCodes: 5,
        sprayedAccounts: 10,
        guessingNetworks: 5,
        replayGrace: seconds(30),
        afterReset: days(7),
        networkMemory: days(30),
        resetsPerDay: 10,
        caseNumberTries: 3,
        recoveryCodesLeft: 2,
        mailsPerHour: 10,
      },
    });
  });

  test('a strict server accepts the present code only, by its setting', () => {
    expect(readConfig({ CODE_STRICT: '1' }).limits.codeTolerance).toBe(0);
  });

  test('an empty setting is none', () => {
    expect(readConfig({ PORT: '', APP_URL: '', SECRET_KEYS: '' })).toEqual(config);
  });

  test('nothing can be changed afterwards', () => {
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });
});

describe('a bad setting stops the start with one line that names it and does not repeat it', () => {
  test.each([
    ['PORT', 'pearl'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['APP_URL', 'pearl'],
    ['APP_URL', 'ftp://pearl.example'],
    ['APP_URL', 'http://localhost:4000/pearl'],
    ['APP_URL', 'http://localhost:4000/?pearl'],
    ['APP_URL', 'http://pearl@localhost:4000'],
    ['DATABASE_URL', 'mysql://pearl@localhost/x'],
    ['DATABASE_URL', 'pearl'],
    ['ISSUER', 'pearl:colon'],
    ['ISSUER', 'pearl'.repeat(20)],
    ['SUPPORT_EMAIL', 'pearl'],
    ['LOGO_FILE', 'pearl.svg'],
    ['LOGO_FILE', 'apps'],
    ['SMTP_URL', 'http://pearl'],
    ['DEMO_PASSWORD', 'pearl'],
    ['CONTAINER', 'pearl'],
    ['LOG_LEVEL', 'pearl'],
    ['CODE_STRICT', 'pearl'],
    ['SEAL_KEY', 'pearl'],
    ['SEAL_KEY', key],
    ['SEAL_FORMER_KEYS', 'pearl'],
    ['SEAL_FORMER_KEYS', '0123456789abcdef,pearl'],
    ['SEAL_FORMER_KEYS', SEAL_KEY],
    ['SECRET_KEYS', 'pearl'],
    ['SECRET_KEYS', `pearl:${Buffer.alloc(16).toString('base64')}`],
    ['SECRET_KEYS', `${SECRET_KEYS},`],
    ['SECRET_KEYS', `pearl:${key},pearl:${Buffer.alloc(32, 8).toString('base64')}`],
    ['TRUST_PROXY', 'pearl'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '1.5'],
    ['TRUST_PROXY', 'dead'],
    ['TRUST_PROXY', '10.0.0.256'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8/8'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '::/0'],
  ])('%s=%s', (name, value) => {
    const line = refusal({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name}: .{5,}$`));
    expect(line).not.toContain('pearl');
    expect(line).not.toContain(key);
  });
});

test('former keys of seals are named by their ids or their public halves', () => {
  const { id, publicKey } = parseSealKey(makeSealKey()) ?? {};
  const SEAL_FORMER_KEYS = `0123456789abcdef, ${publicKey?.toString('base64')}`;
  expect(readConfig({ SEAL_FORMER_KEYS }).sealFormerKeys).toEqual(['0123456789abcdef', id]);
});

describe('a setting stays within what the standards allow', () => {
  test.each([
    ['SESSION_IDLE_MINUTES', 5, 60],
    ['SESSION_ABSOLUTE_HOURS', 1, 24],
    ['STEP_UP_MINUTES', 1, 60],
    ['CODE_FREE_FAILURES', 1, 20],
    ['CODE_MAX_WAIT_MINUTES', 1, 1440],
    ['RECOVERY_CODE_COUNT', 5, 20],
    ['ENROLLMENTS_PER_HOUR', 1, 1000],
    ['PASSWORD_FREE_FAILURES', 1, 100],
    ['PASSWORD_MAX_WAIT_MINUTES', 1, 1440],
    ['STRANGERS_MAX_WAIT_SECONDS', 30, 3600],
    ['NETWORK_FREE_FAILURES', 10, 100_000],
    ['HASH_QUEUE_LIMIT', 4, 10_000],
    ['REQUESTS_PER_MINUTE', 60, 1_000_000],
  ])('%s: %i to %i', (name, from, to) => {
    for (const value of [from, to]) expect(refusal({ [name]: String(value) })).toBe('starts');
    for (const value of [from - 1, to + 1])
      expect(refusal({ [name]: String(value) })).toMatch(new RegExp(`^${name}: `));
  });
});

describe('production', () => {
  test('is NODE_ENV=production, or an address that is not loopback', () => {
    expect(readConfig(production).production).toBe(true);
    expect(readConfig({ ...production, NODE_ENV: '' }).production).toBe(true);
    expect(readConfig({ ...production, HOST: '0.0.0.0' }).production).toBe(true);
  });

  test.each([
    ['no address', { APP_URL: '' }, 'APP_URL'],
    ['a plain http address', { APP_URL: 'http://id.example' }, 'APP_URL'],
    ['a plain http address, on loopback too', { APP_URL: 'http://localhost:4000' }, 'APP_URL'],
    ['no keys', { SECRET_KEYS: '' }, 'SECRET_KEYS'],
    ['no key for seals', { SEAL_KEY: '' }, 'SEAL_KEY'],
    ['the embedded database', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a demo password', { DEMO_PASSWORD: 'long enough for anyone' }, 'DEMO_PASSWORD'],
    ['webhooks to itself', { WEBHOOK_LOOPBACK: '1' }, 'WEBHOOK_LOOPBACK'],
  ])('refuses %s', (_, change, name) => {
    expect(refusal({ ...production, ...change })).toMatch(new RegExp(`^${name}: `));
  });

  test.each(['http://192.168.1.10:4000', 'http://[::ffff:127.0.0.1]:4000', 'http://localhost.example:4000'])(
    'an address that only looks like loopback (%s) needs https',
    (address) => {
      expect(refusal({ APP_URL: address })).toMatch(/^APP_URL: /);
    },
  );
});

describe('a host beyond loopback', () => {
  test.each(['0.0.0.0', '::', '192.168.1.10', 'db.example'])('%s needs the public address', (HOST) => {
    expect(refusal({ HOST })).toMatch(/^HOST: /);
  });

  test.each(['localhost', '127.0.0.1', '::1'])('%s is loopback', (HOST) => {
    expect(refusal({ HOST })).toBe('starts');
  });

  test('starts in a container, with keys and a database of its own only', () => {
    expect(readConfig(container)).toMatchObject({ production: false, container: true, host: '0.0.0.0' });
    expect(refusal({ ...container, SECRET_KEYS: '' })).toMatch(/^SECRET_KEYS: /);
    expect(refusal({ ...container, SEAL_KEY: '' })).toMatch(/^SEAL_KEY: /);
    expect(refusal({ ...container, DATABASE_URL: '' })).toMatch(/^DATABASE_URL: /);
    expect(refusal({ ...container, DEMO_PASSWORD: 'long enough for anyone' })).toMatch(/^DEMO_PASSWORD: /);
    expect(refusal({ ...container, WEBHOOK_LOOPBACK: '1' })).toMatch(/^WEBHOOK_LOOPBACK: /);
  });
});

describe('what is read', () => {
  test.each([
    ['https://id.example/', 'https://id.example'],
    ['https://ID.Example', 'https://id.example'],
    ['https://id.example:443', 'https://id.example'],
  ])('the address %s is the origin that browsers send', (APP_URL, origin) => {
    expect(readConfig({ ...production, APP_URL }).appUrl).toBe(origin);
  });

  test('several keys keep their order: the first one seals', () => {
    const config = readConfig({ SECRET_KEYS: `new:${key}, old:${Buffer.alloc(32, 8).toString('base64')}` });
    expect(config.secretKeys?.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  test('proxies are a count of hops, or addresses and ranges', () => {
    const hops = readConfig({ TRUST_PROXY: '1' }).trustProxy;
    expect(typeof hops === 'function' && [0, 1, 2].map((hop) => hops('any', hop))).toEqual([
      true,
      false,
      false,
    ]);
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, 2001:db8::/32, 127.0.0.1' }).trustProxy).toEqual([
      '10.0.0.0/8',
      '2001:db8::/32',
      '127.0.0.1',
    ]);
  });
});
