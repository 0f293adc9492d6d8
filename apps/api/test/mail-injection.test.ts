import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeNotice, smtpSender } from '../src/notices/mail.js';
import type { NoticeDetails, NoticeKind } from '../src/notices/notice.js';
import type { RunningApp } from './support/app.js';
import { useApp } from './support/app.js';
import { startMailServer } from './support/mail-server.js';

const app = useApp();
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

/** What a name, an organization or a browser could hold if every check before it failed. */
const hostile =
  'Ada\r\nBcc: thief@evil.example\r\n\r\n<script>alert(1)</script><a href="https://evil.example">x</a>\nhttps://evil.example/\u2028https://evil.example/\u202Egnp';
const where = { address: hostile, browser: hostile };
const about = { name: hostile, email: hostile, organization: hostile };

/** Every kind of mail, with that wherever it carries words of somebody else. */
const details: { [Kind in NoticeKind]: NoticeDetails[Kind] } = {
  AUTHENTICATOR_ADDED: { ...where, authenticator: hostile },
  RECOVERY_CODE_USED: { ...where, left: 3 },
  RECOVERY_CODES_RENEWED: where,
  CODES_GUESSED: where,
  INVITATION: { name: hostile, organization: hostile, inviter: hostile },
  INVITED_ALREADY: { organization: hostile },
  RESET_ASKED: where,
  RESET_ASKED_STAFF: { ...about, ...where },
  RESET_GRANTED: { withoutRequest: true, revokedAtOnce: false },
  RESET_GRANTED_STAFF: { ...about, withoutRequest: true, revokedAtOnce: false },
  RESET_REVOKED_OLD: {},
  RESET_CODE_AGAIN: {},
  RESET_CANCELLED: { by: 'STAFF' },
  RESET_CANCELLED_STAFF: { ...about, by: 'OLD_FACTOR' },
  EMAIL_CODE: where,
  ACCOUNT_FROZEN: { by: 'STAFF' },
  RESET_REPORTED_STAFF: about,
  ACCOUNT_UNFROZEN: { minutes: 30 },
  PASSWORD_CHANGED: where,
  ACTIVITY_REPORTED: { ...where, sessionsEnded: 2 },
  SUPPORT_RECOVERED: about,
  INCIDENT_OPENED_STAFF: {
    ...{ incidentId: '0', severity: 'HIGH', summary: hostile, about, staff: about, last: true },
  },
  API_KEY_CREATED_STAFF: {
    ...where,
    key: hostile,
    prefix: 'dfly_3kTz81Qa',
    organization: hostile,
    by: hostile,
    scopes: ['USERS_READ'],
    rotated: false,
  },
  API_KEYS_SUSPENDED_STAFF: { organization: hostile, by: hostile, prefixes: ['dfly_3kTz81Qa'] },
  WEBHOOK_SET_STAFF: {
    ...where,
    ...{ host: 'hooks.example', organization: hostile, by: hostile, what: 'CREATED' },
  },
  WEBHOOK_DISABLED_STAFF: { host: 'hooks.example', organization: hostile, because: 'GONE' },
  WEBHOOKS_SUSPENDED_STAFF: { organization: hostile, by: hostile, hosts: ['hooks.example'] },
  TRAIL_HEAD: { position: '1', hash: '00', keyId: '0', sealedAt: '2026-11-24T00:00:00.000Z' },
};
const kinds = Object.keys(details) as NoticeKind[];

const compose = ({ deps }: RunningApp, kind: NoticeKind) =>
  composeNotice(deps, {
    kind,
    details: details[kind],
    recipient: 'ada@people.test',
    key_id: null,
    secret_box: null,
  } as Parameters<typeof composeNotice>[1]);

test.each(kinds)(
  '%s: what others wrote is text inside its sentence, in text, HTML and headers',
  async (kind) => {
    const mail = compose(app(), kind);
    expect(mail.subject).not.toMatch(/[\r\n\u2028\u202E]/);
    expect(mail.text).not.toMatch(/^(Bcc:|<script|https:\/\/evil)/m);
    expect(mail.text + mail.html).not.toMatch(/[\r\u2028\u202E]/);
    expect(mail.html).not.toMatch(/<script|<a href="https:\/\/evil/);
    await smtpSender(server.url, { name: 'Dragonfly AI', address: 'support@dragonfly.example' })(mail);
    const { to, source } = server.received.at(-1) ?? { to: [], source: '' };
    expect(to).toEqual(['ada@people.test']);
    const [head = ''] = source.split('\r\n\r\n');
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head.match(/^To: .*$/gm)).toEqual(['To: ada@people.test']);
  },
);

test('a product’s name of the configuration is no header either', async () => {
  const sender = { name: 'Dragonfly\r\nBcc: thief@evil.example', address: 'support@dragonfly.example' };
  await smtpSender(server.url, sender)(compose(app(), 'PASSWORD_CHANGED'));
  const [head = ''] = server.received.at(-1)?.source.split('\r\n\r\n') ?? [];
  expect(head).not.toMatch(/^Bcc:/im);
});

test('an address that slipped through names one recipient', async () => {
  const mail = { ...compose(app(), 'INVITED_ALREADY'), to: 'ada@people.test\r\nBcc: thief@evil.example' };
  const send = smtpSender(server.url, { name: 'Dragonfly AI', address: 'support@dragonfly.example' });
  const before = server.received.length;
  await send(mail).catch(() => undefined);
  for (const { to, source } of server.received.slice(before)) {
    expect(to).toHaveLength(1);
    expect(source.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  }
});
