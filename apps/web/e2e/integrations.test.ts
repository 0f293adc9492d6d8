import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { days, minutes, seconds } from '../../api/src/duration.js';
import { internet, webhookPoster } from '../../api/src/webhooks/post-webhook.js';
import { apiKeyQuery, programWith } from '../../api/test/support/api-keys.js';
import type { Enrolled } from '../../api/test/support/people.js';
import { enrolledIn, newOrganization } from '../../api/test/support/staff.js';
import { deliverDue, type Received, startReceiver } from '../../api/test/support/webhook-receiver.js';
import { violations } from './support/axe.js';
import { startJourney } from './support/browser.js';
import { heading, press, says, signIn, typeCode } from './support/steps.js';

const { app, blank } = startJourney({ WEBHOOK_LOOPBACK: '1' });

/** An account manager who followed a link to this page, by way of the sign-in; the code is not of the last minutes any more. */
async function managersPage(path: string, options = {}) {
  const manager = await enrolledIn(app(), await newOrganization(app()), 'ACCOUNT_MANAGER');
  await manager.browser.ask('mutation { confirmRecoveryCodesSaved { state } }');
  const page = await blank(options);
  await page.goto(`${app().url}${path}`);
  await heading(page, 'Sign in');
  expect(page.url()).toBe(`${app().url}/sign-in?next=${path.slice(1)}`);
  await signIn(page, manager.email);
  await typeCode(page, manager.phone.code());
  await page.waitForURL(`**${path}`);
  app().clock.pass(minutes(10));
  return { manager, page };
}

async function giveCode(page: Page, manager: Enrolled) {
  const dialog = page.getByRole('dialog', { name: 'Enter a code to go on' });
  await dialog.getByLabel('Six-digit code').pressSequentially(manager.phone.code());
  await dialog.waitFor({ state: 'detached' });
}

/** What is shown this once, and put away. */
async function keep(page: Page, title: string, name: string | RegExp): Promise<string> {
  await heading(page, title);
  expect(await violations(page)).toEqual([]);
  const text = await page.getByRole('region', { name }).locator('code').textContent();
  return text ?? '';
}
const keepKey = (page: Page) => keep(page, 'Keep this key', /^The key/);

const statusOf = async (key: string) => (await programWith(app(), key).ask(apiKeyQuery)).status;

/** Runs a line as somebody does who pasted it into a terminal and then typed this. */
async function inTerminal(line: string, typed: string): Promise<string> {
  const shell = execFile('bash', ['-c', line]);
  const said: string[] = [];
  shell.stdout?.on('data', (part: string) => void said.push(part));
  shell.stdin?.end(`${typed}\n`);
  await once(shell, 'close');
  return said.join('');
}

test('a manager makes a key, which works at once, is rotated with an overlap, and stops at once when it is revoked', async () => {
  const { manager, page } = await managersPage('/admin/keys');
  await says(page, 'No API keys yet');
  await press(page, 'Make a key');
  await page.getByLabel('What is it for?').fill('Nightly report');
  await page.getByLabel('Read users').check();
  await press(page, 'Make the key');
  await giveCode(page, manager);
  const first = await keepKey(page);
  expect(await statusOf(first)).toBe(200);
  const line = await page.getByRole('region', { name: 'Try it in a terminal' }).locator('code').textContent();
  expect(JSON.parse(await inTerminal(line ?? '', first))).toMatchObject({
    data: { apiKey: { name: 'Nightly report', scopes: ['USERS_READ'] } },
  });
  await press(page, 'I have kept it');
  expect(await page.content()).not.toContain(first);

  // The list has the newer key first.
  app().clock.pass(seconds(1));
  await press(page, 'Rotate the key Nightly report');
  await says(page, /^Both keys work until/);
  await press(page, 'Make the new key');
  const second = await keepKey(page);
  await says(page, /works beside it until/);
  await press(page, 'I have kept it');
  await says(page, 'Replaced');
  expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);

  await page.getByRole('button', { name: 'Revoke the key Nightly report' }).first().click();
  const question = page.getByRole('dialog', { name: 'Revoke “Nightly report”?' });
  await question.getByRole('button', { name: 'Revoke' }).click();
  await says(page, 'The key “Nightly report” is revoked');
  expect([await statusOf(first), await statusOf(second)]).toEqual([200, 401]);
  await press(page, 'Revoked');
  await page.waitForURL('**/admin/keys?status=REVOKED');
  await page.getByText('Replaced').waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  app().clock.pass(days(1));
  expect(await statusOf(first)).toBe(401);
});

/** The signatures that a secret makes of what came (Standard Webhooks 1.0). */
function signatureBy(secret: string, { headers, body }: Received) {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
}
const signaturesOn = ({ headers }: Received) => headers['webhook-signature']?.split(' ');

const deliver = () => deliverDue(app().deps, webhookPoster(internet(true)));

test('a manager adds a webhook, sees a test arrive, gets a new secret, sends again, and pauses it', async () => {
  let status = 204;
  const { received, url } = await startReceiver((reply) => reply.writeHead(status).end());
  const { manager, page } = await managersPage('/admin/webhooks');
  await press(page, 'Add an endpoint');
  await page.getByLabel('Address').fill(url);
  await page.getByLabel('What is it for?').fill('Security monitor');
  await page.getByLabel('Incidents').check();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Add the endpoint');
  await giveCode(page, manager);
  const secret = await keep(page, 'Keep this secret', 'The signing secret');
  await press(page, 'I have kept it');
  await heading(page, 'Security monitor');

  await press(page, 'Send a test');
  await says(page, 'A test is on its way');
  await deliver();
  await says(page, 'Taken (204)');
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
  expect(signaturesOn(received[0] as Received)).toEqual([signatureBy(secret, received[0] as Received)]);

  await press(page, 'New secret');
  await press(page, 'Make the new secret');
  const successor = await keep(page, 'Keep this secret', 'The signing secret');
  await press(page, 'I have kept it');
  status = 503;
  await press(page, 'Send again: Test');
  await says(page, 'with the same webhook-id');
  await deliver();
  await says(page, 'Not taken (503)');
  expect(received[1]?.headers['webhook-id']).toBe(received[0]?.headers['webhook-id']);
  expect(signaturesOn(received[1] as Received)?.sort()).toEqual(
    [secret, successor].map((each) => signatureBy(each, received[1] as Received)).sort(),
  );
  await press(page, 'Details of: Test');
  await says(page, /^Not taken \(503\)$/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await press(page, 'Pause');
  await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
  await says(page, 'The endpoint is paused.');
  await says(page, 'held until resumed');
  app().clock.pass(minutes(5));
  await deliver();
  expect(received).toHaveLength(2);
});

test('the platforms of access tokens are added and removed', async () => {
  const { manager, page } = await managersPage('/admin/access-tokens');
  const audiences = async () => {
    const sql = 'select audiences from organization where id = $1';
    return (await app().sql<{ audiences: string[] }>(sql, [manager.organizationId]))[0]?.audiences;
  };
  await page.getByLabel('Add a platform').fill('https://lessons.example/');
  await press(page, /^Add$/);
  await giveCode(page, manager);
  await says(page, 'Tokens are now issued for https://lessons.example.');
  expect(await audiences()).toEqual(['https://lessons.example']);
  app().clock.pass(seconds(30));
  await press(page, 'Remove https://lessons.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await says(page, 'No more tokens are issued for https://lessons.example.');
  expect(await audiences()).toEqual([]);
});

test.each([390, 320])('nothing has a violation or is too wide, %i px', async (width) => {
  const { page } = await managersPage('/admin/keys', { viewport: { width, height: 800 } });
  for (const part of ['API keys', 'Webhooks', 'Access tokens']) {
    await page.getByRole('navigation', { name: 'Integrations' }).getByRole('link', { name: part }).click();
    await heading(page, new RegExp(`^${part}$`));
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
