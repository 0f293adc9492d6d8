import { expect, test } from 'vitest';
import { startApp, useApp } from './support/app.js';
import { knock } from './support/knock.js';
import { enrolledPerson, login } from './support/people.js';

const app = useApp({ LOG_LEVEL: 'info' });

/** The lines about requests that were answered meanwhile, by the request's id. */
async function logged(act: () => Promise<unknown>, server = app()) {
  server.logged.length = 0;
  await act();
  return server.logged.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
}

test('each request leaves one line: what was asked for, how it ended, how long it took, by whom in which state', async () => {
  const { browser } = await enrolledPerson(app());
  const lines = await logged(() => browser.ask('query Mine { viewer { id email } }'));
  expect(lines).toEqual([
    {
      ...{ level: 30, time: expect.any(Number), msg: 'request' },
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
      ...{ method: 'POST', path: '/graphql', status: 200, ms: expect.any(Number) },
      ...{ field: 'viewer', outcome: 'OK', state: 'ELEVATED' },
    },
  ]);
});

test('a refusal is told by its code, and who it was is not told', async () => {
  const person = await enrolledPerson(app());
  const lines = await logged(() => login(app().browser(), person.email, 'mother of pearl'));
  expect(lines).toMatchObject([{ field: 'login', outcome: 'CREDENTIALS_WRONG' }]);
  expect(app().logged.join('')).not.toMatch(new RegExp(`pearl|${person.email}|${person.id}|127\\.0\\.0\\.1`));
});

test('a path stands there without its query, and not without end', async () => {
  const [line] = await logged(() => knock(app().url, { path: `/sign-in/${'x'.repeat(300)}?token=pearl` }));
  expect(line.path).toBe(`/sign-in/${'x'.repeat(191)}`);
  expect(app().logged.join('')).not.toContain('pearl');
});

test('every answer is named by its request’s id, as the line of log and the fault are', async () => {
  const [graphql, page, refused] = [
    await app().browser().ask('{ session { state } }'),
    await knock(app().url, { headers: { accept: 'text/html' } }),
    await knock(app().url, { path: '/graphql' }),
  ];
  const ids = [
    graphql.headers.get('x-request-id'),
    page.headers['x-request-id'],
    refused.headers['x-request-id'],
  ];
  expect(new Set(ids).size).toBe(3);
  const known = app().logged.map((line) => (JSON.parse(line) as { requestId: string }).requestId);
  expect(known).toEqual(expect.arrayContaining(ids));
});

test('at the level warn, as outside production, nothing is written', async () => {
  const server = await startApp({ LOG_LEVEL: 'warn' });
  expect(await logged(() => server.browser().ask('{ session { state } }'), server)).toEqual([]);
  await server.close();
});
