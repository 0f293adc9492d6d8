import { randomBytes } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { parseSecretKeys } from '../src/config.js';
import { SecretBox } from '../src/secrets/secret-box.js';
import { type RunningApp, testKeys, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import { emptyDatabase } from './support/database.js';
import { knock } from './support/knock.js';
import { enroll, enrolledPerson, login, verify } from './support/people.js';
import { oneLine, runBuilt } from './support/run-built.js';

const app = useApp();
const secret = 'mother of pearl 9';

const cli = (server: RunningApp, args: string[], input = '', keys = testKeys) =>
  runBuilt('cli/main.js', { DATABASE_URL: server.databaseUrl, SECRET_KEYS: keys }, args, input);

describe('migrate', () => {
  test('brings an empty database up to date; a command that only works on one says so until then', async () => {
    const { url, drop } = await emptyDatabase(inject('databaseUrl'));
    const env = { DATABASE_URL: url, SECRET_KEYS: testKeys };
    expect(await runBuilt('cli/main.js', env, ['rotate-keys'])).toMatchObject(
      oneLine('The database is not up to date: run “npm run migrate” first'),
    );
    expect(await runBuilt('cli/main.js', env, ['migrate'])).toMatchObject({
      code: 0,
      stdout: 'The database is up to date.\n',
    });
    expect((await runBuilt('cli/main.js', env, ['rotate-keys'])).code).toBe(0);
    await drop();
  });
});

describe('first-support', () => {
  test.each([
    ['a short password', ['ada@example.com'], 'short\n', 'Use at least 8 characters'],
    ['a much-used password', ['ada@example.com'], 'password123\n', 'That password is among'],
    [
      'a password from the person’s own details',
      ['lovelace@example.com'],
      'Lovelace1815\n',
      'That password can be guessed',
    ],
    ['no password at all', ['ada@example.com'], '', 'Use at least 8 characters'],
    ['what is no address', ['ada'], `${secret}\n`, '“email” is not an e-mail address'],
    ['no address', [], `${secret}\n`, 'Usage: first-support'],
    ['a name of 101 characters', ['ada@example.com', 'x'.repeat(101)], `${secret}\n`, 'Use at most 100'],
  ])('refuses %s in one line and creates nobody', async (_, args, input, begins) => {
    const ran = await cli(app(), ['first-support', ...args], input);
    expect(ran).toMatchObject(oneLine(begins));
    expect(`${ran.stdout}${ran.stderr}`).not.toContain(secret);
    expect(await app().sql('select 1 from account')).toEqual([]);
  });

  test('creates the account from which every other one comes, and says so without its password', async () => {
    const ran = await cli(app(), ['first-support', 'Ada@Example.com', 'Ada', 'Lovelace'], `${secret}\n`);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('Ada@Example.com');
    expect(ran.stdout).not.toContain(secret);
    expect(await app().sql('select email, name, role from account')).toEqual([
      { email: 'Ada@Example.com', name: 'Ada Lovelace', role: 'SUPPORT' },
    ]);
    expect(await app().sql('select type, details, actor_id from audit_event')).toEqual([
      { type: 'ACCOUNT_CREATED', details: { role: 'SUPPORT', by: 'FIRST_SUPPORT' }, actor_id: null },
    ]);
  });

  test('refuses a second time, and leaves the first account as it is', async () => {
    const ran = await cli(app(), ['first-support', 'eve@example.com'], `${secret}!\n`);
    expect(ran).toMatchObject(oneLine('There is a support account already'));
    expect(await app().sql('select email from account')).toEqual([{ email: 'Ada@Example.com' }]);
  });

  test('that account adds an authenticator at its first sign-in', async () => {
    const browser = app().browser();
    expect(await login(browser, 'ada@example.com', secret)).toMatchObject({ state: 'ENROLLMENT_REQUIRED' });
    const { secret: shared } = await enroll(browser);
    const verified = await verify(browser, appOn(app().clock, shared).code());
    expect(verified.session).toMatchObject({ state: 'ELEVATED', user: { role: 'SUPPORT' } });
  });
});

describe('rotate-keys', () => {
  const rotated = `new:${randomBytes(32).toString('base64')},${testKeys}`;
  const boxes = () =>
    app().sql<{ key_id: string; secret_box: Buffer; account_id: string }>('select * from authenticator');

  test('seals every stored secret with the first key; the old one is no longer needed', async () => {
    const people = [await enrolledPerson(app()), await enrolledPerson(app())];
    const before = await boxes();
    const ran = await cli(app(), ['rotate-keys'], '', rotated);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(`${before.length} secrets are sealed anew with the key “new”.\n`);
    const [onlyNew] = parseSecretKeys(rotated);
    const box = new SecretBox(onlyNew ? [onlyNew] : []);
    const secrets = (await boxes()).map(({ key_id: keyId, secret_box, account_id }) => {
      expect(keyId).toBe('new');
      return box.open({ keyId, box: secret_box }, account_id);
    });
    expect(secrets).toEqual(expect.arrayContaining(people.map((person) => person.secret)));
  });

  test('leaves its event, and finds nothing to do a second time', async () => {
    expect((await cli(app(), ['rotate-keys'], '', rotated)).stdout).toMatch(/^0 secrets/);
    const events = await app().sql("select details from audit_event where type = 'SECRETS_RESEALED'");
    expect(events).toEqual([{ details: { keyId: 'new', count: (await boxes()).length } }]);
  });

  test('stops in one line, and changes nothing, when a key is missing', async () => {
    const before = await boxes();
    const ran = await cli(app(), ['rotate-keys'], '', `other:${randomBytes(32).toString('base64')}`);
    expect(ran).toMatchObject(oneLine('SECRET_KEYS'));
    expect(await boxes()).toEqual(before);
  });
});

describe('the command line', () => {
  test('lists its commands when none is given, and fails on one that is none', async () => {
    for (const [args, code] of [
      [[], 0],
      [['recover'], 1],
    ] as const) {
      const ran = await cli(app(), [...args]);
      expect(ran).toMatchObject({ code, stderr: '' });
      expect(ran.stdout).toMatch(/first-support[\s\S]+rotate-keys/);
    }
  });

  test('names a bad setting in one line', async () => {
    expect(await runBuilt('cli/main.js', { SECRET_KEYS: 'pearl' }, ['rotate-keys'])).toMatchObject(
      oneLine('SECRET_KEYS: '),
    );
  });
});

test('rotate-token-keys publishes a new key beside the former one, and leaves its event', async () => {
  const published = async () =>
    (await knock(app().url, { path: '/.well-known/jwks.json' })).json.keys.map(
      ({ kid }: { kid: string }) => kid,
    );
  await cli(app(), ['rotate-token-keys']);
  const before = await published();
  const ran = await cli(app(), ['rotate-token-keys']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const after = await published();
  expect(after).toEqual(expect.arrayContaining(before));
  const [kid] = after.filter((id: string) => !before.includes(id));
  expect(ran.stdout).toBe(`Access tokens are signed with the key “${kid}” from now on.\n`);
  const events = await app().sql(
    "select details->>'keyId' as id from audit_event where type = 'TOKEN_KEYS_ROTATED'",
  );
  expect(events).toContainEqual({ id: kid });
});
