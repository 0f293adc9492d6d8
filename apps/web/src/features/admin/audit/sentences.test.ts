import { expect, test } from 'vitest';
import type { AuditEventType } from '#src/generated/admin/graphql';
import { auditEvent, details, wrongCode } from '#test/evidence';
import { detailsOf } from './details.messages';
import { eventGroups } from './event-kinds';
import { eventTypeWords } from './event-types.messages';
import { sentenceOf } from './sentences.messages';

const types = Object.keys(eventTypeWords) as AuditEventType[];

const told = details({
  ...{
    act: 'reset2FA',
    host: 'receiver.test',
    audience: 'https://platform.test',
    count: 2,
    field: 'users',
    fields: ['name'],
  },
  ...{ incidentKind: 'UNUSUAL_RESETS' },
  ...{ name: 'Phone', type: 'CODE_REJECTED' },
});

test.each(types)('%s reads as a sentence, with and without anybody named', (type) => {
  const bare = { type, user: null, actor: null, organization: null };
  for (const event of [auditEvent({ type, details: told }), auditEvent({ ...bare, details: told })]) {
    const sentence = sentenceOf(event);
    expect(sentence).toMatch(/^[A-Z“].*[^.\s]$/u);
    expect(sentence).not.toMatch(/undefined|NaN|null|\[object| {2}/);
  }
});

test('who did what to whom stands in it', () => {
  expect(sentenceOf(auditEvent())).toBe('Mia Chen reset Alex Kim’s second factor');
  expect(sentenceOf(auditEvent({ details: details({ by: 'STAFF', withoutRequest: true }) }))).toBe(
    'Mia Chen reset Alex Kim’s second factor, without a request',
  );
  expect(sentenceOf(wrongCode())).toBe('A wrong code was entered for Alex Kim');
  expect(sentenceOf(auditEvent({ type: 'PASSWORD_REJECTED', user: null, actor: null }))).toBe(
    'Somebody tried to sign in with an e-mail address that nobody has',
  );
  expect(
    sentenceOf(
      auditEvent({ type: 'ROLE_CHANGED', details: details({ from: 'USER', to: 'ACCOUNT_MANAGER' }) }),
    ),
  ).toBe('Mia Chen changed Alex Kim’s role from user to account manager');
});

test('a type that the page does not know yet is told by its name', () => {
  const type = 'SOMETHING_NEW' as AuditEventType;
  expect(sentenceOf(auditEvent({ type }))).toBe('SOMETHING_NEW');
});

test('every type belongs to one group', () => {
  expect(eventGroups.flatMap((group) => group.types).sort()).toEqual([...types].sort());
});

test('details are told in words, and only those that an event has', () => {
  expect(detailsOf(auditEvent())).toEqual([
    { key: 'reason', name: 'Reason', value: 'The phone was lost', id: false },
    { key: 'by', name: 'How', value: 'By staff', id: false },
    { key: 'withoutRequest', name: 'Without a request', value: 'No', id: false },
    { key: 'revokeNow', name: 'Old authenticator ended at once', value: 'Yes', id: false },
  ]);
  const drift = auditEvent({ details: details({ clockDriftSeconds: -240, fields: ['approvedApps'] }) });
  expect(detailsOf(drift).map(({ name, value }) => [name, value])).toEqual([
    ['Phone’s clock', '240 s slow'],
    ['Changed', 'Approved apps'],
  ]);
});
