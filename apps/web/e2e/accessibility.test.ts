import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { minutes } from '../../api/src/duration.js';
import { createPerson, enrolledPerson } from '../../api/test/support/people.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { scan } from './support/phone.js';
import {
  codeField,
  follow,
  heading,
  press,
  saveRecoveryCodes,
  says,
  signIn,
  typeCode,
} from './support/steps.js';

const { app, open } = startJourney();

/** The screen is there, and axe finds nothing on it in either mode. */
async function clean(page: Page, name: string) {
  await heading(page, name);
  expect(await violations(page), name).toEqual([]);
}

test.each([1366, 390, 320])('no screen of the set-up has a violation, %i px wide', async (width) => {
  const person = await createPerson(app());
  const page = await open({ viewport: { width, height: 800 } });
  await clean(page, 'Sign in');
  await follow(page, 'What is signing in with two factors?');
  await clean(page, 'Signing in with two factors');
  await follow(page, 'Back');
  await signIn(page, person.email, 'not the password');
  await says(page, 'That e-mail and password don’t match.');
  await clean(page, 'Sign in');
  await signIn(page, person.email);
  await clean(page, 'Add an authenticator app');
  await follow(page, 'Guide me');
  await clean(page, 'Step 1 of 3: get an app');
  await follow(page, 'I have it: Authy');
  await clean(page, 'Step 2 of 3: add an account');
  await press(page, 'Show the QR code');
  await page.evaluate(() => window.scrollTo(0, 0));
  await heading(page, 'Step 3 of 3: scan the code');
  await page.getByRole('img', { name: /QR code/ }).scrollIntoViewIfNeeded();
  const { phone: slow } = await scan(page, app(), minutes(-4));
  const { phone } = await scan(page, app());
  await press(page, 'Can’t scan?');
  await typeCode(page, slow.code());
  await says(page, 'about 4 minutes slow');
  await clean(page, 'Step 3 of 3: scan the code');
  await page.reload();
  await clean(page, 'Already scanned it? Enter the code');
  await typeCode(page, phone.code());
  await clean(page, 'Save your recovery codes');
  await saveRecoveryCodes(page);
  await clean(page, 'You’re all set');
  await press(page, 'Go to your account');
  await clean(page, `Welcome, ${person.name}`);
  await follow(page, 'Make new recovery codes');
  await clean(page, 'Make new recovery codes');
});

test('no screen of the sign-in with a code has a violation', async () => {
  const person = await enrolledPerson(app());
  const page = await open();
  await signIn(page, person.email);
  await clean(page, 'Enter your code');
  await typeCode(page, person.phone.wrongCode());
  await says(page, 'That code didn’t match.');
  await clean(page, 'Enter your code');
  await codeField(page).fill('');
  await follow(page, 'I can’t use my app');
  await clean(page, 'Use a recovery code');
});

test('an expired QR code has no violation', async () => {
  const page = await open();
  await page.clock.install();
  await signIn(page, (await createPerson(app())).email);
  await press(page, 'Skip to the QR code');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  app().clock.pass(minutes(3));
  await page.clock.fastForward('03:01');
  await says(page, 'This QR code has run out.');
  await page.clock.resume();
  await clean(page, 'Scan the QR code');
});

test.each([1366, 390, 320])('nothing is wider than a page of %i px', async (width) => {
  const page = await open({ viewport: { width, height: 800 } });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await signIn(page, (await createPerson(app())).email);
  for (const path of ['/set-up', '/set-up/guide', '/set-up/guide/microsoft-authenticator', '/why']) {
    await page.goto(`${app().url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await tooWide(), path).toBe(false);
  }
});
