import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createPerson, password } from '../../api/test/support/people.js';
import { startJourney } from './support/browser.js';
import { heading, press, signIn } from './support/steps.js';
import { recordRequests, untilLive, watched, watchPage } from './support/watch.js';

const { app, open, blank, excuse } = startJourney();

/** Opens the sign-in page on a network that brings no script before `bring` is called. */
async function openWithoutScript(options: Parameters<typeof blank>[0] = {}) {
  const page = await blank(options);
  const sent = recordRequests(page);
  await watchPage(page);
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await brought;
    await route.continue();
  });
  await page.goto(app().url, { waitUntil: 'commit' });
  await heading(page, 'Sign in');
  return { page, sent, bring };
}

const email = (page: Page) => page.getByLabel('E-mail');
const secret = (page: Page) => page.getByLabel('Password', { exact: true });

test('without a script for three seconds a sign-in is held, then sent once, and its password is in nothing else', async () => {
  const person = await createPerson(app());
  const { page, sent, bring } = await openWithoutScript();
  const threeSeconds = wait(3000);
  await email(page).pressSequentially(person.email);
  await secret(page).pressSequentially(password);
  await secret(page).press('Enter');
  await press(page, 'Sign in');
  await secret(page).press('Enter');
  await threeSeconds;
  expect(sent.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(await secret(page).inputValue()).toBe(password);

  bring();
  await heading(page, 'Add an authenticator app');
  const telling = sent.filter(({ url, body }) => decodeURIComponent(url + body).includes(password));
  expect(telling.map(({ method, url }) => [method, url])).toEqual([['POST', `${app().url}/graphql`]]);
  expect(app().logged.join()).not.toContain(password);
});

test.each(['light', 'dark'] as const)(
  'in %s the app takes over what was filled in, the focus and the caret, and nothing moves',
  async (colorScheme) => {
    const { page, bring } = await openWithoutScript({ colorScheme });
    await email(page).evaluate((input: HTMLInputElement) => {
      input.value = 'filled-in@by.the.browser';
    });
    await secret(page).pressSequentially('correct battery');
    for (let step = 0; step < 'battery'.length; step += 1) await secret(page).press('ArrowLeft');
    const before = await look(page);

    bring();
    await untilLive(page);
    await page.keyboard.type('horse ');
    expect(await secret(page).inputValue()).toBe('correct horse battery');
    expect(await email(page).inputValue()).toBe('filled-in@by.the.browser');
    expect(await look(page)).toEqual(before);
    expect((await watched(page)).moved).toBe(0);
  },
);

/** Where everything that can be seen stands, and in which colors. */
const look = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('body *:not(style, script)'), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, borderColor } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, color, backgroundColor, borderColor].join(' ');
    }),
  );

test('who brings a session is never shown the form, and who brings none is shown no other page first', async () => {
  const page = await open();
  const form = /<input[^>]*name="password"/;
  const served = async () => (await (await page.reload())?.text()) ?? '';
  expect(await served()).toMatch(form);
  await signIn(page, (await createPerson(app())).email);
  await heading(page, 'Add an authenticator app');
  expect(await served()).not.toMatch(form);
  await heading(page, 'Add an authenticator app');
});

test('where scripts are blocked a sentence says what is needed, and there is no form to type into', async () => {
  const page = await open({ javaScriptEnabled: false });
  const sentence = page.locator('noscript p');
  await sentence.waitFor();
  expect(await sentence.textContent()).toContain('This page needs JavaScript to sign you in.');
  expect(await secret(page).isVisible()).toBe(false);
});

const noApp = (page: Page) => page.getByText('The page could not load completely.').filter({ visible: true });
const held = (page: Page) => page.locator('form[aria-busy="true"]');

test('where the script can’t be loaded a held sign-in waits no longer, and a sentence leads to a page that works', async () => {
  const page = await blank();
  let down = true;
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await failed;
    await (down ? route.abort() : route.continue());
  });
  await page.goto(app().url, { waitUntil: 'commit' });
  await email(page).fill('ada@people.test');
  await secret(page).fill(password);
  await secret(page).press('Enter');
  await held(page).waitFor();
  expect(await noApp(page).count()).toBe(0);

  fail();
  await noApp(page).waitFor();
  expect(await held(page).count()).toBe(0);
  await secret(page).press('Enter');
  expect(await held(page).count()).toBe(0);
  expect(await page.getByRole('alert').textContent()).toContain(
    'Check your connection, then reload the page.',
  );

  down = false;
  await watchPage(page);
  await press(page, 'Reload the page');
  await untilLive(page);
  expect(await noApp(page).count()).toBe(0);
  excuse(/^Failed to load resource: net::ERR_FAILED$/);
});

test('a script that has not come 20 seconds after Enter is missed in words, and still signs in when it comes', async () => {
  const person = await createPerson(app());
  const page = await blank();
  await page.clock.install();
  let bring = () => {};
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await brought;
    await route.continue();
  });
  await page.goto(app().url, { waitUntil: 'commit' });
  await email(page).fill(person.email);
  await secret(page).fill(password);
  await page.clock.runFor(30_000);
  await secret(page).press('Enter');
  await page.clock.runFor(19_000);
  expect(await noApp(page).count()).toBe(0);
  await page.clock.runFor(1000);
  await noApp(page).waitFor();
  expect(await held(page).count()).toBe(0);

  bring();
  await page.clock.resume();
  await heading(page, 'Add an authenticator app');
  expect(await noApp(page).count()).toBe(0);
});
