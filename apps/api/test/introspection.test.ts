import { expect, test } from 'vitest';
import { makeKey } from './support/api-keys.js';
import { type RunningApp, useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { createPerson, halfSigned } from './support/people.js';
import { enrolledIn, newOrganization } from './support/staff.js';

const app = useApp({ NODE_ENV: 'production', APP_URL: 'https://id.example' });
const openApp = useApp();

/** Browsers that come by the public address. */
const published = (): RunningApp => ({
  ...app(),
  browser: (headers = {}) => app().browser({ origin: 'https://id.example', ...headers }),
});

const documents = [
  '{ __schema { types { name } } }',
  '{ __type(name: "User") { name } }',
  '{ ... on Query { deep: __schema { queryType { name } } } }',
  '{ ...hidden } fragment hidden on Query { __schema { queryType { name } } }',
];

async function expectSchema(browser: Browser, shown: boolean) {
  for (const document of documents) {
    const { data, errors } = await browser.ask(document);
    if (shown) expect([errors, Object.values(data)]).toEqual([undefined, [expect.anything()]]);
    else expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
}

test('in production neither strangers, nor half-signed nor plain users are shown the schema', async () => {
  const home = await newOrganization(app());
  await expectSchema(published().browser(), false);
  await expectSchema(await halfSigned(published(), await createPerson(app(), 'SUPPORT')), false);
  await expectSchema((await enrolledIn(published(), home)).browser, false);
});

test('in production signed-in staff and API keys are', async () => {
  const organizationId = await newOrganization(app());
  const { browser } = await enrolledIn(published(), organizationId, 'ACCOUNT_MANAGER');
  await expectSchema(browser, true);
  const { secret } = await makeKey(browser, { organizationId });
  await expectSchema(published().browser({ authorization: `Bearer ${secret}` }), true);
});

test('outside of production everybody is', async () => {
  await expectSchema(openApp().browser(), true);
});

test('asking for a type’s name is no question about the schema', async () => {
  const { data } = await published().browser().ask('{ __typename session { __typename } }');
  expect(data).toEqual({ __typename: 'Query', session: { __typename: 'Session' } });
});
