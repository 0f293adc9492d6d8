import { brotliDecompressSync } from 'node:zlib';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { changeKey, makeKey } from './support/api-keys.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { cookieOf } from './support/download.js';
import { errorOf, knock } from './support/knock.js';
import { createPerson, enrolledPerson, halfSigned, login } from './support/people.js';
import { newOrganization } from './support/staff.js';

const app = useApp();
const server = useApp({
  NODE_ENV: 'production',
  APP_URL: 'https://id.example',
  SMTP_URL: 'smtp://127.0.0.1:1',
});
/** With browsers on the page of its address. */
const production = () => ({
  ...server(),
  browser: () => server().browser({ origin: 'https://id.example' }),
});

const path = '/schema.graphql';
const schemaFor = (browser: Browser | null, headers = {}) =>
  knock(server().url, { path, headers: { ...(browser && { cookie: cookieOf(browser) }), ...headers } });

test('outside production it is everybody’s, as introspection is', async () => {
  expect((await knock(app().url, { path })).text).toContain('type Mutation');
});

describe('in production', () => {
  test.each(['ACCOUNT_MANAGER', 'SUPPORT'] as const)(
    'it is told to %s, whole and described',
    async (role) => {
      const { browser } = await enrolledPerson(production(), role);
      const { text, headers } = await schemaFor(browser);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'application/graphql; charset=utf-8',
      });
      const { verify2FA } = buildSchema(text).getMutationType()?.getFields() ?? {};
      expect(verify2FA?.description).toContain('steps up');
      expect(text).toContain('@auth(states:');
      const { body } = await schemaFor(browser, { 'accept-encoding': 'br' });
      expect(brotliDecompressSync(body).toString()).toBe(text);
    },
  );

  test('it is told to an API key of any scope until the key ends, and its owner’s cookie does not stand in', async () => {
    const { browser } = await enrolledPerson(production(), 'SUPPORT');
    const organizationId = await newOrganization(production());
    const { secret, apiKey } = await makeKey(browser, { organizationId });
    const headers = { authorization: `Bearer ${secret}` };
    expect((await schemaFor(null, headers)).text).toContain('type Mutation');
    await changeKey(browser, 'revokeApiKey', apiKey.id);
    expect(await schemaFor(browser, headers)).toMatchObject({ status: 401, json: errorOf('FORBIDDEN') });
    expect(await knock(server().url, { path: `${path}?key=${secret}` })).toMatchObject({ status: 401 });
  });

  test.each<[string, () => Promise<Browser | null>]>([
    ['whoever brings no session', async () => null],
    [
      'an account manager before enrolling',
      async () => {
        const browser = production().browser();
        await login(browser, (await createPerson(production(), 'ACCOUNT_MANAGER')).email);
        return browser;
      },
    ],
    [
      'support before the code',
      async () => halfSigned(production(), await enrolledPerson(production(), 'SUPPORT')),
    ],
    [
      'support whose session ended',
      async () => {
        const { browser } = await enrolledPerson(production(), 'SUPPORT');
        const before = browser.copy();
        await browser.ask('mutation { logout { state } }');
        return before;
      },
    ],
  ])('it is not told to %s', async (_, who) => {
    const reply = await schemaFor(await who());
    expect(reply).toMatchObject({
      status: 403,
      json: errorOf('AUTH_STATE_REQUIRED', {
        required: ['AUTHENTICATED', 'ELEVATED'],
        actual: expect.stringMatching(/^(ANONYMOUS|ENROLLMENT_REQUIRED|CODE_REQUIRED)$/),
      }),
    });
    expect(reply.text).not.toContain('type ');
  });

  test('it is not told to a plain user', async () => {
    const { browser } = await enrolledPerson(production());
    expect(await schemaFor(browser)).toMatchObject({ status: 403, json: errorOf('FORBIDDEN') });
  });
});
