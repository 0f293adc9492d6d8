import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../api/src/duration.js';
import type { Role } from '../../api/src/role.js';
import { createPerson, enrolledPerson } from '../../api/test/support/people.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { answers, operationIn, run, untilReady, variablesIn, writeOperation } from './support/console.js';
import { scan } from './support/phone.js';
import { heading, press, saveRecoveryCodes, says, signIn, typeCode } from './support/steps.js';

const { app, blank } = startJourney();

/** A person of staff in the console, by way of the sign-in that it leads to. */
async function inConsole(role: Role = 'ACCOUNT_MANAGER', options = {}) {
  const person = await enrolledPerson(app(), role);
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const page = await blank(options);
  await page.goto(`${app().url}/console`);
  await signIn(page, person.email);
  await typeCode(page, person.phone.code());
  await page.waitForURL('**/console');
  await untilReady(page);
  app().clock.pass(seconds(30));
  return { person, page };
}

/** GraphiQL’s own: each tab holds the button that closes it, which axe counts as nested-interactive. */
const tabs = ['.graphiql-tabs'];

const pathOf = (page: Page) => page.url().replace(app().url, '');

test('an account manager who comes for the first time enrolls, saves the codes and is led back to the console', async () => {
  const person = await createPerson(app(), 'ACCOUNT_MANAGER');
  const page = await blank();
  await page.goto(`${app().url}/console`);
  await heading(page, 'Sign in');
  expect(pathOf(page)).toBe('/sign-in?next=console');
  await signIn(page, person.email);
  await press(page, 'Skip to the QR code');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  const { phone } = await scan(page, app());
  await typeCode(page, phone.code());
  await saveRecoveryCodes(page);
  await press(page, 'Go to your account');
  await page.waitForURL('**/console');
  await untilReady(page);
  await says(page, 'Account manager');
});

test('My session is the first tab and answers, and the bar says who and in which state', async () => {
  const { person, page } = await inConsole('SUPPORT');
  expect(await operationIn(page)).toContain('query MySession');
  await run(page);
  await answers(page, person.email);
  await answers(page, '"state": "ELEVATED"');
  await says(page, person.name);
  await says(page, 'Support');
  await says(page, /^ELEVATED$/);
  await says(page, /^\d:\d\d left$/);
});

test('a prepared operation opens its tab with variables to fill in, also after it was closed', async () => {
  const { page } = await inConsole();
  const choose = async () => {
    await press(page, 'Prepared operations');
    await press(page, /^Reset a second factor/);
  };
  await choose();
  await expect.poll(() => operationIn(page)).toContain('mutation ResetSecondFactor');
  await expect.poll(() => variablesIn(page)).toContain('"caseNumber": ""');
  await page.locator('.graphiql-tab-active').getByRole('button', { name: 'Close Tab' }).click();
  await expect.poll(() => operationIn(page)).not.toContain('mutation ResetSecondFactor');
  await choose();
  await expect.poll(() => operationIn(page)).toContain('mutation ResetSecondFactor');
  await expect.poll(() => variablesIn(page)).toContain('"caseNumber": ""');
});

test('completion and documentation come from the schema, without introspection', async () => {
  const { page } = await inConsole();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await writeOperation(page, '{ sess');
  await page.keyboard.press('Control+Space');
  await page.getByRole('option', { name: 'session', exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await press(page, 'Show Documentation Explorer');
  await page.getByRole('link', { name: 'Mutation' }).click();
  await page.getByRole('link', { name: 'verify2FA', exact: true }).click();
  await says(page, /^@auth$|@auth\(/);
  expect(sent.join()).not.toContain('__schema');
});

test('after ten minutes a change asks for a code in place, keeps the tab, and is sent again by a click only', async () => {
  const { person, page } = await inConsole();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  const renewals = () => sent.filter((body) => body.includes('renewRecoveryCodes'));
  app().clock.pass(minutes(10));
  await writeOperation(page, 'mutation Renew { renewRecoveryCodes { codes } }');
  await run(page);
  await answers(page, 'AUTH_STATE_REQUIRED');
  await heading(page, 'Enter a code to go on');
  await says(page, /^AUTHENTICATED$/);
  expect(await violations(page, tabs)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Six-digit code').pressSequentially(person.phone.wrongCode());
  await says(page, 'That code didn’t match.');
  await dialog.getByLabel('Six-digit code').fill(person.phone.code());
  await says(page, 'Nothing has been sent again yet.');
  await says(page, /^ELEVATED$/);
  expect(renewals()).toHaveLength(1);
  await press(page, 'Run the operation again');
  await answers(page, '"codes": [');
  expect(renewals()).toHaveLength(2);
  expect(await operationIn(page)).toContain('mutation Renew');
});

test('a session that is over leads to the sign-in and back, with the tab as it was left and no answer kept', async () => {
  const { person, page } = await inConsole();
  await run(page);
  await answers(page, person.email);
  await writeOperation(page, 'query Mine { session { state } } # my own');
  // The tabs are stored half a second after the last key.
  await expect
    .poll(() => page.evaluate(() => window.sessionStorage.getItem('console-tabs')))
    .toContain('my own');
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).not.toContain(person.email);
  expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
  app().clock.pass(hours(1));
  await run(page);
  await says(page, 'Your sign-in timed out.');
  expect(pathOf(page)).toBe('/sign-in?next=console');
  await signIn(page, person.email);
  await typeCode(page, person.phone.code());
  await page.waitForURL('**/console');
  await untilReady(page);
  await expect.poll(() => operationIn(page)).toContain('my own');
});

test('a plain user is turned away, with and without a session', async () => {
  const person = await enrolledPerson(app());
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const page = await blank();
  await page.goto(`${app().url}/console`);
  await signIn(page, person.email);
  await typeCode(page, person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
  await page.goto(`${app().url}/console`);
  await heading(page, `Welcome, ${person.name}`);
  expect(pathOf(page)).toBe('/');
});

test.each([1366, 390, 320])('nothing has a violation or is too wide, %i px', async (width) => {
  const { page } = await inConsole('ACCOUNT_MANAGER', { viewport: { width, height: 800 } });
  await run(page);
  await answers(page, '"state": "ELEVATED"');
  const lines = await page.locator('.graphiql-query-editor .view-lines').boundingBox();
  expect(lines?.height).toBeGreaterThan(200);
  expect(await violations(page, tabs)).toEqual([]);
  await press(page, 'Prepared operations');
  expect(await violations(page, tabs)).toEqual([]);
  await page.keyboard.press('Escape');
  await press(page, 'Show Documentation Explorer');
  await page.getByRole('link', { name: 'Mutation' }).waitFor();
  expect(await violations(page, tabs)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});

test('a large screen holds it whole: only the editors scroll', async () => {
  const { page } = await inConsole();
  await run(page);
  await answers(page, '"state": "ELEVATED"');
  expect(await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)).toBe(false);
});
