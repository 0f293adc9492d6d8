// npm run pictures: the screens as docs/pictures shows them, taken from the running product on its way from sign-in to home.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { codeAt, stepAt } from '../../api/dist/authenticator/totp.js';
import { password, withProduct } from './support/product.mjs';
import { smallPng } from './support/small-png.mjs';

const folder = resolve(import.meta.dirname, '../../../docs/pictures');
const desktop = {
  viewport: { width: 1280, height: 800 },
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
};
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
/** A README with pictures should still open at once. */
const mostBytes = 150_000;

const invited = [
  'Ada Lovelace <ada.lovelace@demo.test>',
  'Grace Hopper <grace.hopper@demo.test>',
  'Katherine Johnson <katherine.johnson@demo.test>',
  'Alan Turing <alan.turing@demo.test>',
];

const heading = (page, name) => page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page, name) => page.getByRole('button', { name }).click();

/** As the page itself would ask. */
const ask = (page, query) =>
  page.evaluate(async (query) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await answer.json()).data;
  }, query);

await mkdir(folder, { recursive: true });
await withProduct(async (url, browser, command) => {
  await onPhone(await open(browser, url, phone));
  const lockedOut = await open(browser, url, desktop);
  await onDesktop(lockedOut);
  const caseNumber = await askForReset(lockedOut);
  await asManager(await open(browser, url, desktop), url, caseNumber);
  await command('seed-demo-events');
  await asSupport(await open(browser, url, desktop), url);
});

async function open(browser, url, options) {
  const context = await browser.newContext({ ...options, reducedMotion: 'reduce', colorScheme: 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  return page;
}

async function onDesktop(page) {
  await heading(page, 'Sign in');
  await take(page, 'sign-in');
  await take(page, 'sign-in-dark', { dark: true });
  await signIn(page, 'user@demo.test');
  await heading(page, 'Add an authenticator app');
  await take(page, 'choice');
  await guide(page);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await take(page, 'qr-code');
  await take(page, 'qr-code-dark', { dark: true });
  await page.getByLabel('Six-digit code').pressSequentially(await scannedCode(page));
  await heading(page, 'Save your recovery codes');
  await take(page, 'recovery-codes');
  await page.getByLabel('I have saved them').check();
  await press(page, 'Continue');
  await press(page, 'Go to your account');
  await heading(page, /^Welcome/);
  await take(page, 'home');
  await press(page, 'Sign out');
  await signIn(page, 'user@demo.test');
  await page.getByLabel('Six-digit code').waitFor();
  await take(page, 'code');
}

/** Through the guide's steps to its QR code. */
async function guide(page) {
  await page.getByRole('link', { name: /^Guide me/ }).click();
  await heading(page, /^Step 1 of 3/);
  await take(page, 'guide-get-app');
  await page
    .getByRole('link', { name: /^I have it/ })
    .first()
    .click();
  await heading(page, /^Step 2 of 3/);
  await take(page, 'guide-add-account');
  await press(page, 'Show the QR code');
}

async function onPhone(page) {
  await signIn(page, 'manager@demo.test');
  await heading(page, 'Add an authenticator app');
  await take(page, 'choice-phone');
  await press(page, /QR code/);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await take(page, 'qr-code-phone');
}

/** Whoever can't use the app reads a number out. */
async function askForReset(page) {
  await page.getByRole('link', { name: 'I can’t use my app' }).click();
  await page.getByRole('link', { name: /Ask for a reset/ }).click();
  await press(page, 'Ask for a reset');
  await heading(page, 'Your case number');
  await take(page, 'case-number');
  return page.getByText(/^[A-Z2-7]{3}-[A-Z2-7]{3}$/).textContent();
}

/** The account manager's way: people, invitations, the reset with its case number, the console. */
async function asManager(page, url, caseNumber) {
  await enroll(page, 'manager@demo.test');
  await page.goto(`${url}/admin/invitations`);
  await invite(page, url);
  await take(page, 'admin-invitations');
  await page.goto(`${url}/admin/people`);
  await page.getByRole('link', { name: 'Uma User' }).first().waitFor();
  await take(page, 'admin-people');
  await page.goto(`${url}/admin/resets`);
  await page.getByRole('button', { name: 'Reset Uma User…' }).waitFor();
  await take(page, 'admin-resets');
  await press(page, 'Reset Uma User…');
  await page.getByLabel('Case number').fill(caseNumber);
  await page.getByLabel(/^Reason/).fill('Called back on the desk phone; the phone is lost');
  await take(page, 'admin-reset');
  await take(page, 'admin-reset-dark', { dark: true });
  await page.goto(`${url}/console`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  await press(page, 'Prepared operations');
  await press(page, /^Open reset requests/);
  await press(page, /^Execute query/);
  await page.locator('.graphiql-response').getByText('resetRequests').first().waitFor();
  await take(page, 'console');
}

/** Support looks at three months of made-up events: the trail, what the rules made of it, the numbers, the programs. */
async function asSupport(page, url) {
  await enroll(page, 'support@demo.test');
  await page.goto(`${url}/activity`);
  await page.getByText('This wasn’t me').first().waitFor();
  await take(page, 'activity');
  await page.goto(`${url}/admin/incidents`);
  const found = page.getByRole('link', { name: 'Unusually many resets' });
  while (!(await found.count())) await page.reload({ waitUntil: 'networkidle' });
  await take(page, 'admin-incidents');
  await found.first().click();
  await heading(page, 'Unusually many resets');
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await take(page, 'admin-incident');
  await page.goto(`${url}/admin/audit?kinds=RESET`);
  await page.getByRole('table').waitFor();
  await take(page, 'admin-audit');
  await page.goto(`${url}/admin/adoption`);
  await heading(page, 'Adoption');
  await page.getByRole('table').first().waitFor();
  await take(page, 'admin-adoption');
  await makeKeys(page, url);
  await take(page, 'admin-keys');
}

async function makeKeys(page, url) {
  const { organizations } = await ask(page, '{ organizations(search: "Harbor") { edges { node { id } } } }');
  const { id } = organizations.edges[0].node;
  const keys = [
    ['Nightly report', 'USERS_READ'],
    ['SIEM', 'EVENTS_READ, INCIDENTS_READ'],
    ['Lessons platform', 'SESSIONS_INTROSPECT'],
  ];
  for (const [name, scopes] of keys)
    await ask(
      page,
      `mutation { createApiKey(organizationId: "${id}", name: "${name}", scopes: [${scopes}]) { __typename } }`,
    );
  await page.goto(`${url}/admin/keys?organization=${id}`);
  await page.getByText('Nightly report').first().waitFor();
}

async function enroll(page, email) {
  await signIn(page, email);
  await press(page, /^Skip to the QR code/);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await page.getByLabel('Six-digit code').pressSequentially(await scannedCode(page));
  await page.getByLabel('I have saved them').check();
  await press(page, 'Continue');
  await press(page, 'Go to your account');
  await heading(page, /^Welcome/);
}

async function invite(page, url) {
  await press(page, 'Invite people');
  await page.getByText('Several people').click();
  await page.getByLabel('People, one a line').fill(invited.join('\n'));
  await press(page, 'Check the list');
  await press(page, 'Invite 4 people');
  await page.getByText('All 4 invitations are on their way.').waitFor();
  await page.goto(`${url}/admin/invitations`);
  await page.getByText('Ada Lovelace').first().waitFor();
}

async function signIn(page, email) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press(page, 'Sign in');
}

async function take(page, name, { dark = false } = {}) {
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(() => document.activeElement?.blur());
  await page.mouse.move(0, 0);
  const picture = smallPng(PNG.sync.read(await page.screenshot({ animations: 'disabled' })));
  if (picture.length > mostBytes) throw new Error(`${name} would load slowly: ${picture.length} bytes`);
  await writeFile(join(folder, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png: ${Math.ceil(picture.length / 1000)} kB`);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What a phone reads off the screen, and the code that it then shows. */
async function scannedCode(page) {
  const { data, width, height } = PNG.sync.read(await page.screenshot());
  const uri = jsQR(new Uint8ClampedArray(data), width, height)?.data;
  if (!uri) throw new Error('The QR code on the screen can’t be read');
  return codeAt(new URL(uri).searchParams.get('secret'), stepAt(new Date()));
}
