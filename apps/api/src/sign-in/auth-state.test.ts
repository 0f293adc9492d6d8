import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import {
  type AccountFacts,
  authStates,
  deriveStanding,
  type SessionFacts,
  type Standing,
  sessionEnds,
  transitions,
} from './auth-state.js';

const now = new Date('2026-01-31T09:30:00.000Z');
const ago = (span: number) => new Date(now.getTime() - span);
const ahead = (span: number) => new Date(now.getTime() + span);

const limits: SessionLimits = {
  halfSigned: minutes(30),
  idle: hours(1),
  absolute: hours(12),
  stepUp: minutes(10),
  lateEnrollment: days(14),
};
const half: SessionFacts = {
  startedAt: ago(minutes(5)),
  epoch: 3,
  endedBecause: null,
  signedInAt: null,
  codeAt: null,
  lastActiveAt: ago(minutes(5)),
  factorStands: false,
  mailProofId: null,
};
const full: SessionFacts = {
  ...half,
  startedAt: ago(hours(2)),
  epoch: 2,
  signedInAt: ago(hours(2)),
  codeAt: ago(hours(2)),
  factorStands: true,
};
const enrolled: AccountFacts = {
  epoch: 3,
  frozen: false,
  deactivated: false,
  open: null,
  enrolled: true,
  everEnrolled: true,
  unfrozen: false,
  passwordSetAt: ago(days(100)),
};
const fresh: AccountFacts = {
  ...enrolled,
  enrolled: false,
  everEnrolled: false,
  passwordSetAt: ago(days(13)),
};
const reset = { open: { id: 'r', kind: 'RESET', lapsesAt: ahead(days(6)) } } as const;

const is = (state: Standing['state'], expiresAt: Date) => ({ state, expiresAt, endedBecause: null });
const over = (endedBecause: Standing['endedBecause']) => ({
  state: 'ANONYMOUS',
  expiresAt: null,
  endedBecause,
});
const halfEnd = ahead(minutes(25));

describe('a session with the first factor only', () => {
  test.each<[string, Partial<SessionFacts>, Partial<AccountFacts>, object]>([
    ['leads to enrollment where none ever was', {}, fresh, is('ENROLLMENT_REQUIRED', halfEnd)],
    ['is asked for a code where one was', {}, {}, is('CODE_REQUIRED', halfEnd)],
    ['owes the e-mailed code before anything else', {}, reset, is('EMAIL_CODE_REQUIRED', halfEnd)],
    [
      'owes it in a late first enrollment too',
      {},
      { ...fresh, passwordSetAt: ago(days(15)) },
      is('EMAIL_CODE_REQUIRED', halfEnd),
    ],
    ['may enroll once it gave that code', { mailProofId: 'r' }, reset, is('ENROLLMENT_REQUIRED', halfEnd)],
    ['is dead in an older epoch', { epoch: 2 }, {}, over('ENDED_ELSEWHERE')],
    ['is dead in an older epoch of a fresh account', { epoch: 2 }, fresh, over('ENDED_ELSEWHERE')],
    [
      'lasts to the last millisecond of 30 minutes',
      { startedAt: ago(minutes(30) - 1) },
      {},
      is('CODE_REQUIRED', ahead(1)),
    ],
    ['is over after 30 minutes', { startedAt: ago(minutes(30)) }, {}, over('TIMED_OUT')],
    [
      'is not prolonged by activity',
      { startedAt: ago(minutes(31)), lastActiveAt: now },
      {},
      over('TIMED_OUT'),
    ],
  ])('%s', (_, session, account, expected) => {
    expect(deriveStanding({ ...half, ...session }, { ...enrolled, ...account }, limits, now)).toEqual(
      expected,
    );
  });
});

describe('a session with both factors', () => {
  const idleEnd = ahead(minutes(55));
  test.each<[string, Partial<SessionFacts>, object]>([
    [
      'is elevated for ten minutes after a code',
      { codeAt: ago(minutes(4)) },
      is('ELEVATED', ahead(minutes(6))),
    ],
    ['falls back then', { codeAt: ago(minutes(10)) }, is('AUTHENTICATED', idleEnd)],
    [
      'counts the code of the sign-in where none came since',
      { signedInAt: ago(minutes(1)), codeAt: null },
      is('ELEVATED', ahead(minutes(9))),
    ],
    ['is over after an hour without activity', { lastActiveAt: ago(hours(1)) }, over('TIMED_OUT')],
    [
      'lasts to the last millisecond of that hour',
      { lastActiveAt: ago(hours(1) - 1) },
      is('AUTHENTICATED', ahead(1)),
    ],
    [
      'is over after twelve hours, active or not',
      { signedInAt: ago(hours(12)), lastActiveAt: now },
      over('TIMED_OUT'),
    ],
    [
      'says the absolute end where that comes first',
      { signedInAt: ago(hours(12) - seconds(60)), lastActiveAt: now },
      is('AUTHENTICATED', ahead(seconds(60))),
    ],
    [
      'is never elevated beyond its end',
      { signedInAt: ago(hours(12) - seconds(60)), codeAt: now, lastActiveAt: now },
      is('ELEVATED', ahead(seconds(60))),
    ],
    ['is over when what proved the second factor is gone', { factorStands: false }, over('ENDED_ELSEWHERE')],
    ['outlives a change of epoch', { epoch: 0 }, is('AUTHENTICATED', idleEnd)],
  ])('%s', (_, session, expected) => {
    expect(deriveStanding({ ...full, ...session }, enrolled, limits, now)).toEqual(expected);
  });

  test('owes no mail proof: the second factor was proved', () => {
    expect(deriveStanding(full, { ...enrolled, ...reset }, limits, now).state).toBe('AUTHENTICATED');
  });
});

describe.each([
  ['half', half],
  ['fully', full],
])('a %s signed session', (_, session) => {
  test.each(sessionEnds)('that ended by %s stays ended and says so', (endedBecause) => {
    expect(deriveStanding({ ...session, endedBecause }, enrolled, limits, now)).toEqual(over(endedBecause));
  });

  test('of a frozen account is over', () => {
    expect(deriveStanding(session, { ...enrolled, frozen: true }, limits, now)).toEqual(over('FROZEN'));
  });

  test('of a deactivated account is over, frozen or not', () => {
    for (const frozen of [false, true])
      expect(deriveStanding(session, { ...enrolled, frozen, deactivated: true }, limits, now)).toEqual(
        over('DEACTIVATED'),
      );
  });

  test('keeps the first reason for its end', () => {
    const ended = { ...session, endedBecause: 'SIGNED_OUT' } as const;
    expect(deriveStanding(ended, { ...enrolled, frozen: true }, limits, now)).toEqual(over('SIGNED_OUT'));
  });
});

test('every state can be reached and left', () => {
  for (const state of authStates) {
    expect(transitions.filter(({ to }) => to === state)).not.toEqual([]);
    expect(transitions.filter(({ from }) => from === state)).not.toEqual([]);
  }
});
