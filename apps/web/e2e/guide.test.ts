import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { minutes, seconds } from '../../api/src/duration.js';
import { createPerson } from '../../api/test/support/people.js';
import { startJourney } from './support/browser.js';
import { scan } from './support/phone.js';
import { codeField, follow, heading, press, says, signIn, typeCode } from './support/steps.js';

const { app, open } = startJourney();

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  userAgent: 'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
};
const choice = 'Add an authenticator app';
const getApp = 'Step 1 of 3: get an app';
const addAccount = 'Step 2 of 3: add an account';
const scanCode = 'Step 3 of 3: scan the code';

/** The choice, right after a new person's first password. */
async function atTheChoice(options?: BrowserContextOptions) {
  const page = await open(options);
  await signIn(page, (await createPerson(app())).email);
  await heading(page, choice);
  return page;
}

async function toStep(page: Page, step: 1 | 2 | 3) {
  await follow(page, 'Guide me');
  await heading(page, getApp);
  if (step > 1) {
    await follow(page, 'I have it: Authy');
    await heading(page, addAccount);
  }
  if (step > 2) {
    await press(page, 'Show the QR code');
    await heading(page, scanCode);
  }
  return page;
}

test.each([
  ['a desktop', undefined],
  ['a phone', phone],
])('a new person is guided on %s to the recovery codes', async (_, options) => {
  const page = await toStep(await atTheChoice(options), 3);
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('on a phone its own store comes first, and the QR screen first offers to open the app', async () => {
  const page = await toStep(await atTheChoice(phone), 1);
  const stores = page.getByRole('link', { name: /opens in a new tab/ });
  expect(await stores.first().innerText()).toContain('Google Play');
  await follow(page, 'I use another app');
  await says(page, 'The next screen has a button that opens your app');
  await press(page, 'Show the QR code');
  const opener = page.getByRole('link', { name: 'Open my authenticator app' });
  expect(await opener.getAttribute('href')).toMatch(/^otpauth:\/\/totp\//);
});

test.each([1, 2] as const)('from step %i of the guide one click skips to the QR code', async (step) => {
  const page = await toStep(await atTheChoice(), step);
  await press(page, 'Skip to the QR code');
  await heading(page, 'Scan the QR code');
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('the browser’s back and forward go through the steps, and the QR code is still there', async () => {
  const page = await toStep(await atTheChoice(), 3);
  for (const name of [addAccount, getApp, choice]) {
    await page.goBack();
    await heading(page, name);
  }
  for (const name of [getApp, addAccount, scanCode]) {
    await page.goForward();
    await heading(page, name);
  }
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('a reload keeps each step and the chosen app, and the pending code can still be entered', async () => {
  const page = await atTheChoice();
  await page.reload();
  await heading(page, choice);
  await toStep(page, 1);
  await page.reload();
  await heading(page, getApp);
  await follow(page, 'I have it: Authy');
  await heading(page, addAccount);
  await page.reload();
  await says(page, 'Open Authy on your phone.');
  await press(page, 'Show the QR code');
  const { phone } = await scan(page, app());
  await page.reload();
  await heading(page, 'Already scanned it? Enter the code');
  await follow(page, 'Back');
  await says(page, 'Open Authy on your phone.');
  await follow(page, 'Already scanned it? Enter the code');
  await typeCode(page, phone.code());
  await heading(page, 'Save your recovery codes');
});

test('a second tab enters the code of the first, and the first follows when it comes to the front', async () => {
  const page = await toStep(await atTheChoice(), 3);
  const { phone } = await scan(page, app());
  const second = await page.context().newPage();
  await second.goto(app().url);
  await heading(second, choice);
  await follow(second, 'Already scanned it? Enter the code');
  await typeCode(second, phone.code());
  await heading(second, 'Save your recovery codes');
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await heading(page, 'Save your recovery codes');
});

test('a guided QR code that ran out is made anew on the same step', async () => {
  const page = await open();
  await page.clock.install();
  await signIn(page, (await createPerson(app())).email);
  await toStep(page, 3);
  app().clock.pass(minutes(3));
  await page.clock.fastForward('03:01');
  await says(page, 'This QR code has run out.');
  await press(page, 'Make a new QR code');
  await heading(page, scanCode);
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await page.clock.runFor(1000);
  await heading(page, 'Save your recovery codes');
});

test('a sign-in that ran out within the guide says so and leads back to the start', async () => {
  const page = await open();
  await page.clock.install();
  await signIn(page, (await createPerson(app())).email);
  await toStep(page, 2);
  app().clock.pass(minutes(30));
  await page.clock.fastForward('30:01');
  await says(page, 'Your sign-in timed out after 30 minutes.');
  await heading(page, 'Sign in');
  app().clock.pass(seconds(1));
});

test.each([
  ['slow', -4],
  ['fast', 4],
])(
  'a phone whose clock is %s is told by how much and how to mend it, and no such code is accepted',
  async (word, by) => {
    const page = await toStep(await atTheChoice(), 3);
    const { phone: wrong, uri } = await scan(page, app(), minutes(by));
    await typeCode(page, wrong.code());
    await says(page, `about 4 minutes ${word}`);
    await says(page, 'Turn on Set Automatically.');
    await codeField(page).fill('');
    const { phone, uri: same } = await scan(page, app());
    expect(same).toBe(uri);
    await typeCode(page, phone.code());
    await heading(page, 'Save your recovery codes');
  },
);

test('the introduction needs no sign-in and loads its script for its readers alone', async () => {
  const page = await open();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await follow(page, 'What is signing in with two factors?');
  await heading(page, 'Signing in with two factors');
  expect(scripts.filter((url) => url.endsWith('.js'))).toEqual([
    expect.stringContaining('/assets/introduction-page'),
  ]);
  await follow(page, 'Back');
  await heading(page, 'Sign in');
});
