import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { after, hours } from '../src/duration.js';
import { sealSecret } from '../src/notices/notice.js';
import { testKeys, useApp } from './support/app.js';
import { startBuiltServer } from './support/built-server.js';

/** Owns the database and writes the outbox; built servers with the real clock send it. */
const app = useApp();
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A mail server that takes each mail and, until it is let go, does not say so. */
async function holdingMailServer() {
  const taken: string[] = [];
  const answers: (() => void)[] = [];
  let holds = true;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, _, done) => {
      taken.push(await text(stream));
      if (holds) answers.push(() => done());
      else done();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  closing.push(() => new Promise<void>((closed) => server.close(closed)));
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    letGo: () => {
      holds = false;
      for (const answer of answers.splice(0)) answer();
    },
  };
}

const start = async (SMTP_URL: string) => {
  const server = await startBuiltServer({ DATABASE_URL: app().databaseUrl, SECRET_KEYS: testKeys, SMTP_URL });
  closing.push(() => server.end('SIGKILL'));
  return server;
};

const waiting = async () => (await app().sql('select from notice where sent_at is null')).length;

test('a sender that is killed after the hand-over and before its commit has it sent once more, and never zero times', async () => {
  const { deps, clock } = app();
  const secret = { link: 'https://id.example/invitation#token-of-this-mail' };
  const write = (...recipients: string[]) =>
    deps.database.transaction(async (tx) => {
      for (const recipient of recipients) {
        const sealed = sealSecret(deps.secrets, recipient, secret, after(clock.read(), hours(24)));
        const details = { name: 'Ada', organization: recipient, inviter: 'Max' };
        const notice = { kind: 'INVITATION', accountId: null, recipient, details, sealed } as const;
        await tx.notices.add(notice, clock.read());
      }
    });
  await write('one@people.test', 'two@people.test');
  const mails = await holdingMailServer();
  const first = await start(mails.url);
  await expect.poll(() => mails.taken.length, { timeout: 20_000 }).toBe(1);
  const second = await start(mails.url);
  await expect.poll(() => mails.taken.length, { timeout: 20_000 }).toBe(2);
  expect(mails.taken.map((source) => /^To: (.*)\r$/m.exec(source)?.[1])).toEqual([
    'one@people.test',
    'two@people.test',
  ]);
  await first.end('SIGKILL');
  await second.end('SIGKILL');
  expect(await waiting()).toBe(2);
  mails.letGo();
  const third = await start(mails.url);
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  const times = (recipient: string) =>
    mails.taken.filter((source) => source.includes(`To: ${recipient}`)).length;
  expect([times('one@people.test'), times('two@people.test')]).toEqual([2, 2]);
  expect(await app().sql('select from notice where secret_box is not null')).toEqual([]);
  await write('a-later-round@people.test');
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  expect(mails.taken).toHaveLength(5);
  const printed = [first, second, third].flatMap((server) => server.printed).join('');
  expect(printed).not.toContain('token-of-this-mail');
});
