import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { resealSecrets } from '../src/authenticator/reseal-secrets.js';
import { after, days, minutes } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { smtpSender } from '../src/notices/mail.js';
import { type NoticeSecret, sealSecret } from '../src/notices/notice.js';
import { sendDueNotices } from '../src/notices/send-notices.js';
import { freePort, type RunningApp, startApp, takeErrors } from './support/app.js';
import { invite, mailsTo, newAddress, staffOf, tokenFor } from './support/invitations.js';
import { startMailServer } from './support/mail-server.js';
import { createOrganization } from './support/organizations.js';
import { createPerson } from './support/people.js';

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const from = { name: 'Dragonfly AI', address: 'support@dragonfly.example' };
const started: { close(): Promise<void> }[] = [];

/** An app with these keys, over the database of an earlier one when that is given. */
async function appWith(keys: string, earlier?: RunningApp): Promise<RunningApp> {
  const app = await startApp({ SECRET_KEYS: keys, ...(earlier && { DATABASE_URL: earlier.databaseUrl }) });
  started.push(app);
  return app;
}

async function mailServer(answer?: (to: string) => Error | null) {
  const server = await startMailServer(answer);
  started.push(server);
  return { ...server, send: smtpSender(server.url, from) };
}

afterEach(async () => {
  for (const one of started.splice(0).reverse()) {
    if ('logged' in one) expect(takeErrors(one as RunningApp)).toEqual([]);
    await one.close();
  }
});

/** An invitation in the outbox, and its token. */
async function inviteFrom(app: RunningApp) {
  const home = await createOrganization(app);
  const { browser } = await staffOf(app, 'ACCOUNT_MANAGER', home);
  const email = newAddress();
  const { id } = await invite(browser, { email, organizationId: home.id });
  return { email, id, token: await tokenFor(app, email) };
}

/** Any mail with a secret that lives so long. */
async function addSecret(app: RunningApp, recipient: string, secret: NoticeSecret, lives = minutes(30)) {
  const now = app.clock.read();
  const sealed = sealSecret(app.deps.secrets, recipient, secret, after(now, lives));
  const notice = { kind: 'RESET_CODE_AGAIN', accountId: null, recipient, details: {}, sealed } as const;
  await app.deps.database.transaction((tx) => tx.notices.add(notice, now));
}

/** Everything that the table of mails holds, as text. */
const table = async ({ sql }: RunningApp) =>
  (
    await sql<{ row: string }>(
      `select notice::text || encode(coalesce(secret_box, ''), 'escape') as row from notice`,
    )
  )
    .map(({ row }) => row)
    .join('\n');
const sealedRows = async ({ sql }: RunningApp) =>
  (await sql('select from notice where secret_box is not null or key_id is not null')).length;

describe('the secret of a mail', () => {
  test('is nowhere in the table, is in the mail, and is wiped with its delivery', async () => {
    const app = await appWith(newKey('a'));
    const { token, email } = await inviteFrom(app);
    expect(await table(app)).not.toContain(token);
    expect(await sealedRows(app)).toBe(1);
    const { send, received } = await mailServer();
    await sendDueNotices(app.deps, send);
    const source = received
      .find(({ to }) => to.includes(email))
      ?.source.replace(/=\r\n/g, '')
      .replace(/=3D/g, '=');
    expect(source).toContain(`/invitation#${token}`);
    expect(await sealedRows(app)).toBe(0);
    expect((await mailsTo(app, email))[0]?.text).toContain('(no longer shown)');
  });

  test('is never sent once it has expired, and is wiped then', async () => {
    const app = await appWith(newKey('a'));
    await addSecret(app, 'late@people.test', { code: 'ABCD2345' });
    app.clock.pass(minutes(30));
    const { send, received } = await mailServer();
    await sendDueNotices(app.deps, send);
    takeErrors(app);
    expect(received).toEqual([]);
    expect(await sealedRows(app)).toBe(0);
    expect(await table(app)).not.toContain('ABCD2345');
  });

  test('is not sent when it expires while the server is busy with the mails before', async () => {
    const app = await appWith(newKey('a'));
    await addSecret(app, 'first@people.test', { code: 'AAAA2345' });
    await addSecret(app, 'second@people.test', { code: 'BBBB2345' });
    const { send, received } = await mailServer();
    await sendDueNotices(app.deps, async (mail) => {
      await send(mail);
      app.clock.pass(minutes(30));
    });
    expect(received.map(({ to }) => to)).toEqual([['first@people.test']]);
  });

  test('is wiped by housekeeping where nothing sends mail', async () => {
    const app = await appWith(newKey('a'));
    await addSecret(app, 'nobody@people.test', { code: 'ABCD2345' });
    app.clock.pass(minutes(30));
    await housekeep(app.deps);
    expect(await sealedRows(app)).toBe(0);
  });

  test('moved into another’s row opens for nobody, is told loudly, and holds no other mail up', async () => {
    const app = await appWith(newKey('a'));
    await addSecret(app, 'owner@people.test', { code: 'ABCD2345' });
    await addSecret(app, 'other@people.test', { code: 'WXYZ2345' });
    await app.sql(`update notice set recipient = 'thief@people.test' where recipient = 'owner@people.test'`);
    const { send, received } = await mailServer();
    await sendDueNotices(app.deps, send);
    expect(received.map(({ to }) => to)).toEqual([['other@people.test']]);
    const errors = takeErrors(app).join('');
    expect(errors).toContain('can’t be composed');
    expect(errors).not.toContain('ABCD2345');
  });

  test('is in no line of the log, whether the mail is taken, refused or can’t be handed over', async () => {
    const app = await appWith(newKey('a'));
    const { token, email } = await inviteFrom(app);
    const full = Object.assign(new Error('Mailbox full'), { responseCode: 452 });
    await sendDueNotices(app.deps, smtpSender(`smtp://127.0.0.1:${await freePort()}`, from));
    const refusing = await mailServer((to) => (to === email ? full : null));
    await sendDueNotices(app.deps, refusing.send);
    app.clock.pass(minutes(1));
    const { send, received } = await mailServer();
    await sendDueNotices(app.deps, send);
    expect(received.map(({ to }) => to)).toContainEqual([email]);
    const logged = app.logged.join('');
    expect(logged).toContain('mail not taken');
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(email);
  });

  test('opens with a new key alone after all is sealed anew', async () => {
    const [a, b] = [newKey('a'), newKey('b')];
    const first = await appWith(a);
    const { email, token } = await inviteFrom(first);
    const second = await appWith(`${b},${a}`, first);
    expect(await resealSecrets(second.deps)).toBe(2);
    expect(await resealSecrets(second.deps)).toBe(0);
    const keys = 'select key_id from notice where key_id is not null union select key_id from authenticator';
    expect(await second.sql(keys)).toEqual([{ key_id: 'b' }]);
    const third = await appWith(b, first);
    third.clock.pass(minutes(1));
    expect(await tokenFor(third, email)).toBe(token);
    const { send, received } = await mailServer();
    await sendDueNotices(third.deps, send);
    expect(received.map(({ to }) => to)).toContainEqual([email]);
  });

  test('more than a batch of them is sealed anew', async () => {
    const [a, b] = [newKey('a'), newKey('b')];
    const first = await appWith(a);
    for (let count = 0; count < 201; count += 1)
      await addSecret(first, `${count}@people.test`, { code: 'ABCD2345' });
    const second = await appWith(`${b},${a}`, first);
    expect(await resealSecrets(second.deps)).toBe(201);
    expect(await second.sql('select distinct key_id from notice')).toEqual([{ key_id: 'b' }]);
  });
});

test('an hour without a mail server loses nothing, keeps the order, and holds the secrets sealed meanwhile', async () => {
  const app = await appWith(newKey('a'));
  const { email, token } = await inviteFrom(app);
  const person = await createPerson(app);
  const say = (left: number) =>
    app.deps.database.transaction((tx) =>
      tx.notices.add(
        {
          kind: 'RECOVERY_CODE_USED',
          accountId: person.id,
          recipient: person.email,
          details: { address: '127.0.0.1', browser: 'Firefox on Windows', left },
        },
        app.clock.read(),
      ),
    );
  const away = smtpSender(`smtp://127.0.0.1:${await freePort()}`, from);
  for (let minute = 0; minute < 60; minute += 1) {
    if (minute % 6 === 0) await say(60 - minute);
    expect(await sendDueNotices(app.deps, away)).toBe(false);
    app.clock.pass(minutes(1));
  }
  expect(await table(app)).not.toContain(token);
  const { send, received } = await mailServer();
  expect(await sendDueNotices(app.deps, send)).toBe(true);
  const mine = received.filter(({ to }) => to.includes(person.email)).map(({ source }) => source);
  expect(mine.map((source) => Number(/You have (\d+) left/.exec(source)?.[1]))).toEqual(
    Array.from({ length: 10 }, (_, index) => 60 - index * 6),
  );
  expect(received.filter(({ to }) => to.includes(email))).toHaveLength(1);
});

test('a mail that is put off on purpose holds no other mail of its person up', async () => {
  const app = await appWith(newKey('a'));
  const person = await createPerson(app);
  const to = { accountId: person.id, recipient: person.email };
  const now = app.clock.read();
  await app.deps.database.transaction(async (tx) => {
    const details = { organization: 'Elsewhere' };
    await tx.notices.add({ kind: 'INVITED_ALREADY', ...to, details, notBefore: after(now, minutes(5)) }, now);
    await tx.notices.add({ kind: 'ACCOUNT_FROZEN', ...to, details: { by: 'STAFF' } }, now);
  });
  const { send, received } = await mailServer();
  const subjects = () => received.map(({ source }) => /^Subject: (.*)$/m.exec(source)?.[1]);
  await sendDueNotices(app.deps, send);
  expect(subjects()).toEqual(['Your Dragonfly AI account is frozen']);
  app.clock.pass(minutes(5));
  await sendDueNotices(app.deps, send);
  expect(subjects()[1]).toBe('You already have a Dragonfly AI account');
  app.clock.pass(days(4));
});
