import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seconds } from '../../api/src/duration.js';
import { type Enrolled, login, session, signedIn } from '../../api/test/support/people.js';
import { act, enrolledIn, newOrganization } from '../../api/test/support/staff.js';
import { sealAll } from '../../api/test/support/trail.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { follow, heading, press, says, signIn, typeCode } from './support/steps.js';

const { app, open } = startJourney();

async function signedInPage(person: Enrolled, width = 1366): Promise<Page> {
  await person.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  app().clock.pass(seconds(30));
  const page = await open({ viewport: { width, height: 800 } });
  await signIn(page, person.email);
  await typeCode(page, person.phone.code());
  await heading(page, `Welcome, ${person.name}`);
  app().clock.pass(seconds(30));
  return page;
}

test('somebody sees a sign-in that was not theirs, says so, and whoever it was is out', async () => {
  const person = await enrolledIn(app(), await newOrganization(app()));
  const intruder = await signedIn(app(), person);
  await login(app().browser(), person.email, 'wrong password');
  const page = await signedInPage(person, 390);
  await sealAll(app());
  await follow(page, 'Recent activity');
  await heading(page, 'Recent activity');
  await says(page, 'A wrong password was entered');
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^This wasn’t me: A wrong password/ })
    .first()
    .click();
  await heading(page, 'Wasn’t that you?');
  expect(await violations(page)).toEqual([]);
  expect((await session(intruder)).state).toBe('ELEVATED');
  await press(page, 'Report it and end other sessions');
  await heading(page, 'Thank you for telling us');
  await says(page, /The 2 other sessions of your account ended/);
  expect(await violations(page)).toEqual([]);
  expect((await session(intruder)).state).toBe('ANONYMOUS');
  await sealAll(app());
  await press(page, 'Back to recent activity');
  await says(page, 'You said “this wasn’t me”; 2 other sessions ended');
});

test('an account manager finds an event by filters, opens it, and downloads what the filters let through', async () => {
  const organization = await newOrganization(app());
  const manager = await enrolledIn(app(), organization, 'ACCOUNT_MANAGER');
  const person = await enrolledIn(app(), organization);
  await act(manager.browser, 'endUserSessions', person.id);
  const page = await signedInPage(manager);
  await sealAll(app());
  await follow(page, 'Open the admin area');
  await follow(page, 'Audit trail');
  await heading(page, 'Audit trail');
  await page.getByLabel('Kind of event').selectOption('ACCOUNT');
  await press(page, 'More filters');
  await page.getByLabel('About', { exact: true }).fill(person.email);
  await page.getByLabel('About', { exact: true }).press('Enter');
  await page.getByRole('button', { name: `Remove the filter About ${person.name}` }).waitFor();
  await page.getByRole('row').nth(1).getByText(`ended 1 session of ${person.name}`).waitFor();
  expect(await violations(page)).toEqual([]);

  const sentence = `${manager.name} ended 1 session of ${person.name}`;
  await follow(page, sentence);
  const dialog = page.getByRole('dialog', { name: 'Sessions ended by staff' });
  await dialog.getByText('Because', { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-trail-\d{4}-\d\d-\d\d\.csv$/);
  const [head, ...lines] = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('position,id,occurredAt,type');
  expect(lines.map((line) => line.split(',')[3])).toContain('SESSIONS_ENDED');
  for (const line of lines) expect(line).toContain(person.id);
});

test('support has the whole trail verified, on a small phone as well', async () => {
  const support = await enrolledIn(app(), await newOrganization(app()), 'SUPPORT');
  const page = await signedInPage(support, 320);
  await sealAll(app());
  await page.goto(`${app().url}/admin/audit`);
  await press(page, 'Verify the trail');
  await press(page, /^Verify$/);
  await says(page, /events checked: each is as it was sealed/);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
