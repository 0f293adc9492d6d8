import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSealing } from '../../api/src/audit/seal-trail.js';
import { minutes, seconds } from '../../api/src/duration.js';
import { startTracking } from '../../api/src/incidents/track-incidents.js';
import { type Enrolled, enrolledPerson, halfSigned, login, signedIn } from '../../api/test/support/people.js';
import { enrolledIn, newOrganization, requestReset, reset } from '../../api/test/support/staff.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { startPost } from './support/mail.js';
import { scan } from './support/phone.js';
import { startSecondNetwork } from './support/second-network.js';
import { follow, heading, press, saveRecoveryCodes, says, signIn, typeCode } from './support/steps.js';

const { app, blank } = startJourney({
  RESET_REQUESTS_PER_HOUR: '100',
  RESET_REQUESTS_PER_NETWORK: '1000',
  INCIDENT_RESETS_PER_DAY: '3',
});
const mailTo = startPost(app);
const atHome = startSecondNetwork(app);

/** What seals and evaluates the trail beside a running server. */
let loops: (() => Promise<void>)[] = [];
beforeAll(() => {
  loops = [startSealing(app().deps), startTracking(app().deps)];
});
afterAll(() => Promise.all(loops.map((stop) => stop())));

const pathOf = (page: Page) => new URL(page.url()).pathname;

async function withSavedCodes(person: Enrolled) {
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  return person;
}
const newSupport = async () => withSavedCodes(await enrolledPerson(app(), 'SUPPORT'));

/** An account manager, whose office is the network of the browser, and the organization that they look after. */
async function newManager() {
  const organizationId = await newOrganization(app());
  const manager = await withSavedCodes(await enrolledIn(app(), organizationId, 'ACCOUNT_MANAGER'));
  return { manager, organizationId };
}

type Managed = Awaited<ReturnType<typeof newManager>>;

/** Somebody who reads out the case number on their screen at home, and whom the manager resets. */
async function resetSomebody({ manager, organizationId }: Managed) {
  const person = await enrolledIn(atHome(), organizationId);
  const { caseNumber } = await requestReset(await halfSigned(atHome(), person));
  const granted = await reset(await signedIn(app(), manager), person.id, { caseNumber });
  expect(granted).toMatchObject({ __typename: 'ResetGranted' });
  return person;
}

async function give(page: Page, { email, phone }: Enrolled) {
  await signIn(page, email);
  await typeCode(page, phone.code());
  app().clock.pass(seconds(30));
}

/** A member of staff at a page of the admin area, by way of the sign-in that it leads to. */
async function staffPage(person: Enrolled, path: string, width = 1366) {
  const page = await blank({ viewport: { width, height: 800 } });
  await page.goto(`${app().url}${path}`);
  await give(page, person);
  return page;
}

/** Found within seconds; the list asks again every fifteen. */
const found = (page: Page, name: string) => page.getByRole('link', { name }).waitFor({ timeout: 40_000 });

const backToList = (page: Page) =>
  page.getByRole('main').getByRole('link', { name: 'Incidents', exact: true }).click();

test('an account manager resets unusually many people: support is told, looks, writes down what it was and resolves it', async () => {
  const support = await newSupport();
  const managed = await newManager();
  for (let people = 0; people < 3; people += 1) await resetSomebody(managed);
  const page = await staffPage(support, '/admin/incidents');
  await heading(page, 'Incidents');
  await found(page, 'Unusually many resets');
  await page.getByRole('navigation', { name: 'Admin area' }).getByText('1 that nobody').waitFor();
  expect(await violations(page)).toEqual([]);

  await follow(page, 'Unusually many resets');
  await heading(page, 'Unusually many resets');
  await says(page, 'One member of staff reset the second factor of 3 people within a day.');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText('3 events, newest first').waitFor();
  const { name } = managed.manager;
  expect(await timeline.getByText(`${name} reset Ada Tester’s second factor`).count()).toBe(3);
  expect(await timeline.getByText('127.0.0.1').count()).toBe(3);
  expect(await violations(page)).toEqual([]);

  await press(page, 'Acknowledge');
  await says(page, 'You look into this incident now.');
  await page.getByText('1 that nobody').waitFor({ state: 'detached' });
  await page.getByLabel('Add a note').fill('All three say that they called.');
  await press(page, 'Add the note');
  await says(page, 'All three say that they called.');
  await press(page, 'Resolve…');
  await page.getByLabel('What was it, and what did you do?').fill('New phones for the whole team.');
  await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
  await says(page, 'The incident is resolved.');
  await says(page, 'New phones for the whole team.');
  expect(await page.getByRole('button', { name: /Acknowledge|Resolve|Freeze/ }).count()).toBe(0);
  await backToList(page);
  await press(page, 'Resolved');
  await page.getByRole('row', { name: /Unusually many resets.*High.*Resolved/ }).waitFor();
  expect(page.url()).toContain('?status=RESOLVED');

  const path = new URL(await mailTo(support.email, /https?:\/\/\S+\/admin\/incidents\/[\w-]+/)).pathname;
  const fromMail = await staffPage(support, path);
  await heading(fromMail, 'Unusually many resets');
  expect(pathOf(fromMail)).toBe(path);
});

test('somebody signs in as a person whom a manager reset, from that manager’s network: support freezes the account from there', async () => {
  const support = await newSupport();
  const managed = await newManager();
  const person = await resetSomebody(managed);
  const stranger = await blank();
  await stranger.goto(app().url);
  await signIn(stranger, person.email);
  const code = await mailTo(person.email, /Your code: ([A-Z2-7-]{9})/);
  await stranger.getByLabel('Code from the e-mail').fill(code);
  await press(stranger, /^Skip to the QR code/);
  await stranger.getByRole('img', { name: /QR code/ }).waitFor();
  const { phone } = await scan(stranger, app());
  await typeCode(stranger, phone.code());
  await saveRecoveryCodes(stranger);
  app().clock.pass(seconds(30));

  const page = await staffPage(support, '/admin/incidents');
  await page
    .getByLabel('Kind')
    .selectOption({ label: 'A sign-in from the network of whoever made the reset' });
  await found(page, 'A sign-in from the network of whoever made the reset');
  await follow(page, 'A sign-in from the network of whoever made the reset');
  await says(page, /from a network that the member of staff who made the reset uses themselves/);
  const happened = page.getByRole('region', { name: 'What happened' });
  await happened.getByText('127.0.0.1').waitFor();
  await happened.getByText('only support sees it').waitFor();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText(/set up the authenticator/).waitFor();

  app().clock.pass(minutes(10));
  await press(page, 'Freeze…');
  await page.getByLabel('Reason').fill('It was not the owner who signed in');
  await page.getByRole('dialog').getByRole('button', { name: 'Freeze' }).click();
  await heading(page, 'Enter a code to go on');
  await page.getByLabel('Six-digit code').fill(support.phone.code());
  await says(page, /account is frozen\. Support can unfreeze it/);
  expect(await violations(page)).toEqual([]);
  expect(await login(app().browser(), person.email)).toMatchObject({ code: 'ACCOUNT_FROZEN' });

  app().clock.pass(seconds(30));
  const managers = await staffPage(managed.manager, pathOf(page));
  await managers.getByRole('heading', { level: 1, name: 'This incident isn’t here' }).waitFor();
  await backToList(managers);
  await found(managers, 'A sign-in from a new place after a reset');
  expect(await managers.getByRole('link', { name: /^A sign-in from the network/ }).count()).toBe(0);
});

test('an account manager sees the adoption of their own organizations alone', async () => {
  const { manager, organizationId } = await newManager();
  await enrolledIn(app(), organizationId);
  const page = await staffPage(manager, '/admin/adoption');
  await heading(page, 'Adoption');
  await page.getByRole('row', { name: 'Enrolled 2', exact: true }).waitFor();
  await says(page, '2 of 2 people with an open account have enrolled');
  const foreign = await newOrganization(app());
  await page.goto(`${app().url}/admin/adoption?organization=${foreign}`);
  await heading(page, 'This organization isn’t here');
});

test.each([1366, 390, 320])(
  'no screen of incidents and adoption has a violation or is too wide, %i px',
  async (width) => {
    const { manager, organizationId } = await newManager();
    const person = await enrolledIn(app(), organizationId);
    await reset(await signedIn(app(), manager), person.id, { withoutRequest: true });
    const page = await staffPage(await newSupport(), '/admin/adoption', width);
    const clean = async (name: string) => {
      await heading(page, name);
      expect(await violations(page), name).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
    };
    await page.getByText('Show the numbers as a table').click();
    await clean('By organization');
    await page.goto(`${app().url}/admin/incidents`);
    await clean('Incidents');
    const found = page.getByRole('link', { name: 'A reset without a request' }).first();
    await found.click({ timeout: 40_000 });
    await page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').first().waitFor();
    await clean('Timeline');
  },
);
