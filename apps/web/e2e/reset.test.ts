import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seconds } from '../../api/src/duration.js';
import { login, password, verify } from '../../api/test/support/people.js';
import { enrolledIn, lastMail, newOrganization, reset, tokenOf } from '../../api/test/support/staff.js';
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

const { app, open, blank } = startJourney({ RESET_REQUESTS_PER_HOUR: '100' });

/** A person whose phone is lost, and the account manager whom they can call. */
async function someoneLockedOut() {
  const organizationId = await newOrganization(app());
  const manager = await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER');
  const person = await enrolledIn(app(), organizationId);
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  await person.browser.ask('mutation { logout { state } }');
  return { manager: manager.browser, person };
}

/** Asks for a reset as one does without an app and without recovery codes, and reads the number from the screen. */
async function askForReset(page: Page, email: string): Promise<string> {
  await signIn(page, email);
  await heading(page, 'Enter your code');
  await follow(page, 'I can’t use my app');
  await follow(page, /Ask for a reset/);
  await press(page, 'Ask for a reset');
  await heading(page, 'Your case number');
  return (await page.getByText(/^[A-Z2-7]{3}-[A-Z2-7]{3}$/).textContent()) ?? '';
}

const mailedCode = (page: Page) => page.getByLabel('Code from the e-mail');

test('a lost phone: the case number matches, the page says so by itself, and the e-mailed code leads to a new app', async () => {
  const { manager, person } = await someoneLockedOut();
  const page = await open();
  const caseNumber = await askForReset(page, person.email);
  await page.reload();
  await heading(page, 'Your case number');
  expect(await page.getByText(caseNumber, { exact: true }).isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);

  expect(await reset(manager, person.id, { caseNumber })).toMatchObject({ __typename: 'ResetGranted' });
  await says(page, 'Your account manager has reset your second factor. We have e-mailed you a code.');
  expect(await page.getByLabel('E-mail').inputValue()).toBe(person.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');

  await heading(page, 'Check your e-mail');
  expect(await violations(page)).toEqual([]);
  await mailedCode(page).pressSequentially('AAAA2222');
  await says(page, 'Check it against the newest e-mail from us');
  const mail = await lastMail(app(), person, 'RESET_GRANTED');
  await mailedCode(page).fill(`Your code: ${mail?.code}`);
  await heading(page, 'Add an authenticator app');
  await press(page, /^Skip to the QR code/);
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await saveRecoveryCodes(page);
  await press(page, 'Go to your account');
  await heading(page, `Welcome, ${person.name}`);

  app().clock.pass(seconds(30));
  const browser = app().browser();
  await login(browser, person.email);
  expect(await verify(browser, person.phone.code())).toMatchObject({ code: 'CODE_WRONG' });
});

test('the phone turns up after the reset: its code signs in, and the reset is void', async () => {
  const { manager, person } = await someoneLockedOut();
  const page = await open();
  const caseNumber = await askForReset(page, person.email);
  await reset(manager, person.id, { caseNumber });
  await heading(page, 'Sign in');
  await signIn(page, person.email);
  await press(page, 'Found your old phone?');
  await says(page, 'That cancels the reset.');
  await page.getByLabel('Six-digit code').pressSequentially(person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
  expect(await lastMail(app(), person, 'RESET_CANCELLED')).toBeDefined();
});

test('a request is withdrawn, another one is closed by a sign-in, and home says that it was asked for', async () => {
  const { person } = await someoneLockedOut();
  const page = await open();
  const first = await askForReset(page, person.email);
  await press(page, 'Withdraw the request');
  await says(page, 'Your request is withdrawn.');
  await press(page, 'Ask for a reset');
  await heading(page, 'Your case number');
  expect(await page.getByText(first, { exact: true }).count()).toBe(0);
  await follow(page, 'Back to the code');
  await codeField(page).fill(person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
  await says(page, /A reset of your authenticator app was asked for on .* from 127\.0\.0\.1/);
  expect(await violations(page)).toEqual([]);
});

test('whoever did not ask freezes the account by the link of the mail, which does nothing by being opened', async () => {
  const { manager, person } = await someoneLockedOut();
  await reset(manager, person.id, { withoutRequest: true });
  const token = tokenOf(await lastMail(app(), person, 'RESET_GRANTED'));
  const page = await blank();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${app().url}/not-me#${token}`);
  await heading(page, 'Wasn’t that you?');
  expect(page.url()).toBe(`${app().url}/not-me`);
  expect(asked.join()).not.toContain(token);
  expect(await login(app().browser(), person.email)).toMatchObject({ state: 'EMAIL_CODE_REQUIRED' });
  expect(await violations(page)).toEqual([]);

  await press(page, 'Freeze my account');
  await heading(page, 'Your account is frozen');
  expect(await violations(page)).toEqual([]);
  expect(await login(app().browser(), person.email)).toMatchObject({ code: 'ACCOUNT_FROZEN' });
  expect(app().logged.join()).not.toContain(token);
});
