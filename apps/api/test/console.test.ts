import { describe, expect, test } from 'vitest';
import { minutes, seconds } from '../src/duration.js';
import type { Role } from '../src/role.js';
import { useApp } from './support/app.js';
import type { Browser } from './support/browser.js';
import { cookieOf } from './support/download.js';
import { errorOf, knock, policyOf } from './support/knock.js';
import { createPerson, enrolledPerson, halfSigned, login } from './support/people.js';

const app = useApp({ PRODUCT_NAME: '<b>Dragonfly</b>' });

/** Asks for one of the console's addresses as a browser with these cookies. */
const visit = (browser: Browser | null, path = '/console', headers: Record<string, string> = {}) =>
  knock(browser?.url ?? app().url, {
    path,
    headers: { accept: 'text/html', ...(browser && { cookie: cookieOf(browser) }), ...headers },
  });

const signedIn = async (role: Role) => (await enrolledPerson(app(), role)).browser;

/** Everybody who is not signed in with both factors. */
const outsiders: [string, () => Promise<Browser | null>][] = [
  ['whoever brings no session', async () => null],
  [
    'whoever brings a made-up session',
    async () => {
      const browser = app().browser();
      browser.cookies.set('dragonfly-session', 'a'.repeat(43));
      return browser;
    },
  ],
  [
    'an account manager before enrolling',
    async () => {
      const browser = app().browser();
      await login(browser, (await createPerson(app(), 'ACCOUNT_MANAGER')).email);
      return browser;
    },
  ],
  ['support before the code', async () => halfSigned(app(), await enrolledPerson(app(), 'SUPPORT'))],
  [
    'support whose session ended',
    async () => {
      const browser = await signedIn('SUPPORT');
      const before = browser.copy();
      await browser.ask('mutation { logout { state } }');
      return before;
    },
  ],
];

describe('the page', () => {
  test.each(['ACCOUNT_MANAGER', 'SUPPORT'] as const)('is %s’s', async (role) => {
    const reply = await visit(await signedIn(role));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('<title>Console of &#60;b&#62;Dragonfly&#60;/b&#62;</title>');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  test.each(outsiders)('is not for %s, who signs in first and comes back', async (_, who) => {
    expect(await visit(await who())).toMatchObject({
      status: 303,
      text: '',
      headers: { location: '/?next=console', 'cache-control': 'no-store' },
    });
  });

  test('is not a plain user’s, who has nothing to come back for', async () => {
    const reply = await visit(await signedIn('USER'));
    expect(reply).toMatchObject({ status: 303, text: '', headers: { location: '/' } });
  });

  test('stays one when the step-up is over: the state decides what runs, not who may look', async () => {
    const browser = await signedIn('SUPPORT');
    app().clock.pass(minutes(10));
    expect((await visit(browser)).status).toBe(200);
  });

  test('runs its own scripts and workers, none of them inline; only styles may be', async () => {
    expect(policyOf(await visit(await signedIn('SUPPORT')))).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
    });
  });

  test('has one address', async () => {
    expect(await visit(null, '/console/')).toMatchObject({ status: 303, headers: { location: '/console' } });
    expect((await visit(null, '/console?next=//evil.example')).headers.location).toBe('/?next=console');
  });

  test('is no activity: who only looks is signed out like everybody', async () => {
    const browser = await signedIn('SUPPORT');
    for (let visits = 0; visits < 6; visits += 1) {
      app().clock.pass(minutes(10));
      await visit(browser);
      await visit(browser, '/schema.graphql');
    }
    app().clock.pass(seconds(1));
    expect((await visit(browser)).headers.location).toBe('/?next=console');
  });
});

describe('assets', () => {
  test('hold no secret: they are everybody’s and never change under their name', async () => {
    const reply = await visit(null, '/console/assets/console.js');
    expect(reply).toMatchObject({
      status: 200,
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': expect.stringContaining('javascript'),
      },
    });
  });

  test.each(['/console/assets/gone.js', '/console/assets/..%2findex.html', '/console/assets/'])(
    'nothing else is served with them: %s',
    async (path) => {
      expect(await visit(null, path)).toMatchObject({ status: 404, json: errorOf('NOT_FOUND') });
    },
  );
});
