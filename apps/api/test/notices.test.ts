import { afterAll, expect, test } from 'vitest';
import { days, seconds } from '../src/duration.js';
import { smtpSender } from '../src/notices/mail.js';
import { sendDueNotices } from '../src/notices/send-notices.js';
import { freePort, startApp, useApp } from './support/app.js';
import { appOn } from './support/authenticator-app.js';
import { startMailServer } from './support/mail-server.js';
import { enroll, enrolledPerson, halfSigned, verify } from './support/people.js';

const app = useApp();
const from = { name: 'Dragonfly AI', address: 'support@dragonfly.example' };
const servers: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function mailServer(answer?: (to: string) => Error | null) {
  const server = await startMailServer(answer);
  servers.push(server);
  return { ...server, send: smtpSender(server.url, from) };
}

const kindsFor = async (recipient: string) => {
  const text = 'select kind from notice where recipient = $1 order by position';
  return (await app().sql<{ kind: string }>(text, [recipient])).map(({ kind }) => kind);
};
const unsent = async (recipient: string) => {
  const text = 'select 1 from notice where recipient = $1 and sent_at is null and given_up_at is null';
  return (await app().sql(text, [recipient])).length;
};

test('a new authenticator, a used recovery code and renewed codes each tell the person by mail', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await verify(browser, person.recoveryCodes[0] ?? '');
  await browser.ask('mutation { renewRecoveryCodes { codes } }');
  expect(await kindsFor(person.email)).toEqual([
    'AUTHENTICATOR_ADDED',
    'RECOVERY_CODE_USED',
    'RECOVERY_CODES_RENEWED',
  ]);
});

test('codes that are guessed after a right password tell the person once, when the free tries are used up', async () => {
  const person = await enrolledPerson(app());
  const browser = await halfSigned(app(), person);
  await Promise.all(Array.from({ length: 40 }, () => verify(browser, person.phone.wrongCode())));
  app().clock.pass(seconds(30));
  await verify(browser, person.phone.wrongCode());
  expect(await kindsFor(person.email)).toEqual(['AUTHENTICATOR_ADDED', 'CODES_GUESSED']);
});

test('a recovery code that signs in once in a race sends one mail', async () => {
  const person = await enrolledPerson(app());
  const browsers = await Promise.all(Array.from({ length: 8 }, () => halfSigned(app(), person)));
  await Promise.all(browsers.map((browser) => verify(browser, person.recoveryCodes[1] ?? '')));
  expect((await kindsFor(person.email)).filter((kind) => kind === 'RECOVERY_CODE_USED')).toHaveLength(1);
});

test('mails arrive in order as text and HTML, and hold no code and no secret', async () => {
  const person = await enrolledPerson(app());
  const code = person.recoveryCodes[0] ?? '';
  await verify(await halfSigned(app(), person), code);
  const { send, received } = await mailServer();
  await sendDueNotices(app().deps, send);
  const mine = received.filter(({ to }) => to.includes(person.email));
  expect(mine.map(({ source }) => /^Subject: (.*)$/m.exec(source)?.[1])).toEqual([
    'A new authenticator app was added to your Dragonfly AI account',
    'A recovery code of your Dragonfly AI account was used',
  ]);
  for (const { source } of mine) {
    expect(source).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
    expect(source).not.toContain(code);
    expect(source).not.toContain(person.secret);
  }
});

test('a mail server that is away loses nothing: the mails wait and keep their order', async () => {
  const person = await enrolledPerson(app());
  await person.browser.ask('mutation { renewRecoveryCodes { codes } }');
  const away = smtpSender(`smtp://127.0.0.1:${await freePort()}`, from);
  for (let tries = 0; tries < 3; tries += 1) {
    expect(await sendDueNotices(app().deps, away)).toBe(false);
    app().clock.pass(seconds(1200));
  }
  expect(await unsent(person.email)).toBe(2);
  const { send, received } = await mailServer();
  expect(await sendDueNotices(app().deps, send)).toBe(true);
  const subjects = received.filter(({ to }) => to.includes(person.email)).map(({ source }) => source);
  expect(subjects[0]).toContain('was added');
  expect(subjects[1]).toContain('new recovery codes');
});

test('a refused recipient waits longer each time, holds nobody else up, and is given up loudly after three days', async () => {
  const [refused, other] = [await enrolledPerson(app()), await enrolledPerson(app())];
  const full = Object.assign(new Error('Mailbox full'), { responseCode: 452 });
  const { send } = await mailServer((to) => (to === refused.email ? full : null));
  await sendDueNotices(app().deps, send);
  expect([await unsent(refused.email), await unsent(other.email)]).toEqual([1, 0]);
  app().clock.pass(seconds(29));
  await sendDueNotices(app().deps, send);
  const tries = 'select tries from notice where recipient = $1';
  expect(await app().sql(tries, [refused.email])).toEqual([{ tries: 1 }]);
  app().clock.pass(seconds(1));
  await sendDueNotices(app().deps, send);
  expect(await app().sql(tries, [refused.email])).toEqual([{ tries: 2 }]);
  app().clock.pass(days(3));
  await sendDueNotices(app().deps, send);
  expect(await unsent(refused.email)).toBe(0);
  const given = app().logged.filter((line) => line.includes('given up'));
  expect(given).toHaveLength(1);
  app().logged.splice(0);
});

test('two senders at once send each mail once', async () => {
  const person = await enrolledPerson(app());
  await person.browser.ask('mutation { renewRecoveryCodes { codes } }');
  const { send, received } = await mailServer();
  await Promise.all(Array.from({ length: 4 }, () => sendDueNotices(app().deps, send)));
  await sendDueNotices(app().deps, send);
  expect(received.filter(({ to }) => to.includes(person.email))).toHaveLength(2);
});

test('names can’t inject headers or HTML into a mail', async () => {
  const person = await enrolledPerson(app());
  const name = '<b>x</b> & "y"';
  const { data } = await person.browser.ask(
    'mutation ($name: String) { enroll2FA(name: $name) { ... on Enrollment { id secret } } }',
    { name },
  );
  const phone = appOn(app().clock, data.enroll2FA.secret);
  await verify(person.browser, phone.code(), data.enroll2FA.id);
  const { send, received } = await mailServer();
  await sendDueNotices(app().deps, send);
  const last = received.filter(({ to }) => to.includes(person.email)).at(-1)?.source ?? '';
  expect(last.split('text/html')[1]).not.toContain('<b>x</b>');
  expect(last).toContain('&#60;b&#62;');
});

test('without a mail server the mails are on the mailbox page, with names escaped', async () => {
  const person = await enrolledPerson(app());
  const enrollment = await enroll(person.browser, { name: '<b>x</b>' });
  await verify(person.browser, appOn(app().clock, enrollment.secret).code(), enrollment.id);
  const page = await fetch(`${app().url}/mailbox`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toContain(`To ${person.email}`);
  expect(html).toContain('“&#60;b&#62;x&#60;/b&#62;” was added');
  expect(html).not.toContain('<b>');
});

test.each([
  ['in production', { NODE_ENV: 'production', APP_URL: 'https://id.example' }],
  ['in a container', { CONTAINER: '1' }],
  ['with a mail server', { SMTP_URL: 'smtp://localhost:25' }],
])('%s there is no mailbox page', async (_, env) => {
  const other = await startApp(env);
  expect((await fetch(`${other.url}/mailbox`)).status).toBe(404);
  await other.close();
});
