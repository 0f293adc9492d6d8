import { describe, expect, test } from 'vitest';
import { days, minutes } from '../duration.js';
import { hasMailedCode, type MailProofFacts, mailProofOf, mailProofReason } from './mail-proof.js';

const now = new Date('2026-01-31T09:30:00.000Z');
const ago = (span: number) => new Date(now.getTime() - span);
const ahead = (span: number) => new Date(now.getTime() + span);
const late = days(14);
const session = { startedAt: ago(minutes(5)), mailProofId: null };

const enrolled: MailProofFacts = {
  open: null,
  enrolled: true,
  everEnrolled: true,
  unfrozen: false,
  passwordSetAt: ago(days(100)),
};
const lost = { ...enrolled, enrolled: false };
const fresh = { ...lost, everEnrolled: false, passwordSetAt: ago(days(1)) };
const grant = (lapsesAt: Date) => ({ open: { id: 'grant', kind: 'RESET', lapsesAt } as const });
const open = grant(ahead(days(1)));
const past = grant(now);
const lateProof = { open: { id: 'late', kind: 'LATE', lapsesAt: null } as const };

describe('why a code by mail is due', () => {
  test.each<[string, MailProofFacts, ReturnType<typeof mailProofReason>]>([
    ['nothing happened', enrolled, null],
    ['a first sign-in', fresh, null],
    ['a reset', { ...enrolled, ...open }, 'RESET'],
    ['a reset that ended the old authenticator at once', { ...lost, ...open }, 'RESET'],
    ['a reset of somebody who never enrolled', { ...fresh, ...open }, 'RESET'],
    ['a reset that ran out where the old authenticator stands', { ...enrolled, ...past }, null],
    [
      'a reset that ran out where none stands: the password alone opens nothing',
      { ...lost, ...past },
      'RESET',
    ],
    ['an authenticator that is gone without a reset', lost, 'NO_FACTOR'],
    ['an account that was frozen before it ever enrolled', { ...fresh, unfrozen: true }, 'NO_FACTOR'],
    ['an account that was frozen and kept its authenticator', { ...enrolled, unfrozen: true }, null],
    [
      'a password of exactly two weeks before',
      { ...fresh, passwordSetAt: ago(minutes(5) + late) },
      'LATE_ENROLLMENT',
    ],
    ['a password one millisecond younger', { ...fresh, passwordSetAt: ago(minutes(5) + late - 1) }, null],
    ['a demo account, whose password has no age', { ...fresh, passwordSetAt: null }, null],
    ['an old password of somebody enrolled', { ...enrolled, passwordSetAt: ago(days(900)) }, null],
  ])('%s', (_, account, reason) => {
    expect(mailProofReason(account, session, late, now)).toBe(reason);
    expect(mailProofOf(account, session, late, now)).toBe(reason ? 'DUE' : 'NONE');
  });
});

describe('a code that was given', () => {
  test('counts for the proof that is open, in that session', () => {
    const given = { ...session, mailProofId: 'grant' };
    expect(mailProofOf({ ...enrolled, ...open }, given, late, now)).toBe('GIVEN');
    expect(mailProofOf({ ...enrolled, ...open }, session, late, now)).toBe('DUE');
  });

  test('is worth nothing once another proof is open, or none', () => {
    const given = { ...session, mailProofId: 'grant' };
    const other = { open: { id: 'other', kind: 'RESET', lapsesAt: ahead(days(7)) } as const };
    expect(mailProofOf({ ...enrolled, ...other }, given, late, now)).toBe('DUE');
    expect(mailProofOf(lost, given, late, now)).toBe('DUE');
  });
});

test('a code can be sent while its grant lasts, and in a late first enrollment always', () => {
  expect(hasMailedCode({ ...lost, ...open }, now)).toBe(true);
  expect(hasMailedCode({ ...fresh, ...lateProof }, now)).toBe(true);
  expect(hasMailedCode({ ...lost, ...past }, now)).toBe(false);
  expect(hasMailedCode(lost, now)).toBe(false);
});
