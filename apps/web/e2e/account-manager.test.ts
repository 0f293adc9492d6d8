import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seconds } from '../../api/src/duration.js';
import type { AuthenticatorApp } from '../../api/test/support/authenticator-app.js';
import { type Enrolled, login, password, verify } from '../../api/test/support/people.js';
import { enrolledIn, newOrganization } from '../../api/test/support/staff.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { answers, pasteVariables, run, untilReady } from './support/console.js';
import { startPost } from './support/mail.js';
import { scan } from './support/phone.js';
import { follow, heading, press, saveRecoveryCodes, says, signIn, typeCode } from './support/steps.js';

const { app, open, blank } = startJourney({ RESET_REQUESTS_PER_HOUR: '100' });
const mailTo = startPost(app);

/** The account manager’s browser, at a page of theirs. */
async function managersPage(path: string) {
  const manager = await enrolledIn(app(), await newOrganization(app()), 'ACCOUNT_MANAGER');
  await manager.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const page = await open();
  await signIn(page, manager.email);
  await typeCode(page, manager.phone.code());
  await heading(page, `Welcome, ${manager.name}`);
  app().clock.pass(seconds(30));
  await page.goto(`${app().url}${path}`);
  return { manager, page };
}

/** Somebody is invited in the admin area and goes all the way, from the link in the mail to the first authenticator. */
async function inviteAndEnroll(managers: Page) {
  const invited = { email: `${randomUUID()}@people.test`, name: 'Ida Invited' };
  await press(managers, 'Invite people');
  await managers.getByLabel('Name', { exact: true }).fill(invited.name);
  await managers.getByLabel('E-mail', { exact: true }).fill(invited.email);
  await press(managers, 'Send the invitation');
  await says(managers, `The invitation of ${invited.name} is on its way`);

  const page = await blank();
  await page.goto(await mailTo(invited.email, /https?:\/\/\S+\/invitation#[\w-]+/));
  await heading(page, /^Welcome to/);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Create my account');
  await heading(page, 'Add an authenticator app');
  const phone = await addApp(page);
  await heading(page, `Welcome, ${invited.name}`);
  await press(page, 'Sign out');
  return { ...invited, page, phone };
}

async function addApp(page: Page): Promise<AuthenticatorApp> {
  await press(page, /^Skip to the QR code/);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await saveRecoveryCodes(page);
  await press(page, 'Go to your account');
  app().clock.pass(seconds(30));
  return phone;
}

/** The phone is lost: the number that the person reads out. */
async function caseNumber(page: Page, email: string): Promise<string> {
  await page.goto(app().url);
  await signIn(page, email);
  await follow(page, 'I can’t use my app');
  await follow(page, /Ask for a reset/);
  await press(page, 'Ask for a reset');
  await heading(page, 'Your case number');
  return (await page.getByText(/^[A-Z2-7]{3}-[A-Z2-7]{3}$/).textContent()) ?? '';
}

/** What the person does once the reset is made; the screen says that it is. */
async function enrollAnew(page: Page, { email, name }: { email: string; name: string }) {
  await says(page, 'Your account manager has reset your second factor.');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
  await heading(page, 'Check your e-mail');
  await page.getByLabel('Code from the e-mail').fill(await mailTo(email, /Your code: ([A-Z2-7-]{9})/));
  await heading(page, 'Add an authenticator app');
  const phone = await addApp(page);
  await heading(page, `Welcome, ${name}`);
  return phone;
}

async function refusesOld(email: string, former: AuthenticatorApp, present: AuthenticatorApp) {
  const browser = app().browser();
  await login(browser, email);
  expect(await verify(browser, former.code())).toMatchObject({ code: 'CODE_WRONG' });
  expect(await verify(browser, present.code())).toMatchObject({ session: { state: 'ELEVATED' } });
}

test('invited, enrolled, phone lost, number matched in the admin area, a new app: and the old code is refused', async () => {
  const { page: managers } = await managersPage('/admin/invitations');
  const person = await inviteAndEnroll(managers);
  const number = await caseNumber(person.page, person.email);

  await follow(managers, /^Reset requests/);
  await press(managers, `Reset ${person.name}…`);
  expect(await violations(managers)).toEqual([]);
  await managers.getByLabel('Case number').fill('AAA-AAA');
  await managers.getByLabel(/^Reason/).fill('Lost the phone on the train');
  await press(managers, 'Reset the second factor');
  await says(managers, 'That was one wrong number.');
  await managers.getByLabel('Case number').fill(number.toLowerCase());
  await press(managers, 'Reset the second factor');
  await heading(managers, `The second factor of ${person.name} is reset`);

  await refusesOld(person.email, person.phone, await enrollAnew(person.page, person));
});

test('the same in the console, by the prepared operation', async () => {
  const { manager, page: managers } = await managersPage('/console');
  await untilReady(managers);
  const person = await enrolledIn(app(), manager.organizationId);
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const theirs = await blank();
  const number = await caseNumber(theirs, person.email);
  await press(managers, 'Prepared operations');
  await press(managers, /^Reset a second factor/);
  const variables = { userId: person.id, caseNumber: number, reason: 'Lost the phone', revokeNow: true };
  await pasteVariables(managers, JSON.stringify(variables));
  await run(managers);
  await answers(managers, '"__typename": "ResetGranted"');
  await refusesOld(person.email, person.phone, await enrollAnew(theirs, person));
});

test('the old phone turns up: it signs in, the reset is void, and both sides have mail', async () => {
  const { manager, page: managers } = await managersPage('/admin/resets');
  const person: Enrolled = await enrolledIn(app(), manager.organizationId);
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const theirs = await blank();
  const number = await caseNumber(theirs, person.email);
  await managers.reload();
  await press(managers, `Reset ${person.name}…`);
  await managers.getByLabel('Case number').fill(number);
  await managers.getByLabel(/^Reason/).fill('Called back on the desk phone');
  await press(managers, 'Reset the second factor');
  await heading(managers, `The second factor of ${person.name} is reset`);

  await heading(theirs, 'Sign in');
  await signIn(theirs, person.email);
  await press(theirs, 'Found your old phone?');
  await theirs.getByLabel('Six-digit code').pressSequentially(person.phone.code());
  await heading(theirs, `Welcome, ${person.name}`);
  await mailTo(person.email, /so the reset was cancelled/);
  await mailTo(manager.email, /signed in with the old app or a recovery code/);
});
