import { describe, expect, test } from 'vitest';
import { days, hours, minutes } from '../duration.js';
import type { SessionLimits } from '../limits.js';
import { anonymous, callerOf, hasBothFactors, isKnown, type SessionRecord } from './caller.js';
import { sessionView } from './session-view.js';

const now = new Date('2026-01-31T09:30:00.000Z');
const ahead = (span: number) => new Date(now.getTime() + span);
const limits: SessionLimits = {
  halfSigned: minutes(30),
  idle: hours(1),
  absolute: hours(12),
  stepUp: minutes(10),
  lateEnrollment: days(14),
};

const half: SessionRecord = {
  id: 'session',
  tokenHash: Buffer.alloc(32),
  facts: {
    startedAt: now,
    epoch: 0,
    endedBecause: null,
    signedInAt: null,
    codeAt: null,
    lastActiveAt: now,
    factorStands: false,
    mailProofId: null,
  },
  stepsReached: [],
  enrollment: null,
  resetRequest: null,
  account: {
    id: 'account',
    email: 'ada@example.com',
    name: 'Ada',
    role: 'SUPPORT',
    facts: {
      epoch: 0,
      frozen: false,
      deactivated: false,
      open: null,
      enrolled: true,
      everEnrolled: true,
      unfrozen: false,
      passwordSetAt: now,
    },
    recoveryCodesSaved: true,
    recoveryCodesLeft: 7,
    organization: {
      id: 'organization',
      name: 'Analytical',
      statedContact: null,
      supportContact: 'help@example.com',
      approvedApps: [],
    },
  },
};
const full: SessionRecord = {
  ...half,
  facts: { ...half.facts, signedInAt: now, codeAt: now, factorStands: true },
};
const view = (session: SessionRecord | null, at = now) =>
  sessionView(callerOf(session, limits, at), { clock: () => at, config: { limits: { session: limits } } });

describe('before both factors', () => {
  test('the role, the organization and the recovery codes are not told, the way on is', () => {
    expect(view(half)).toEqual({
      state: 'CODE_REQUIRED',
      expiresAt: ahead(minutes(30)),
      expiresInSeconds: 1800,
      endedBecause: null,
      pendingEnrollment: null,
      resetRequest: null,
      emailProof: null,
      recoveryCodesSaved: null,
      recoveryCodesLeft: null,
      setup: {
        approvedApps: [],
        supportContact: 'help@example.com',
        whose: { id: 'account', role: 'SUPPORT', organizationId: 'organization' },
      },
      user: { id: 'account', email: 'ada@example.com', name: 'Ada', role: null, organization: null },
    });
  });

  test('a pending enrollment is shown until it runs out', () => {
    const pending = (span: number) =>
      view({ ...half, enrollment: { id: 'e', expiresAt: ahead(span) } }).pendingEnrollment;
    expect(pending(minutes(2))).toEqual({ id: 'e', expiresAt: ahead(minutes(2)), expiresInSeconds: 120 });
    expect(pending(0)).toBeNull();
  });
});

test('with both factors everything of one’s own is told', () => {
  expect(view(full)).toMatchObject({
    state: 'ELEVATED',
    expiresInSeconds: 600,
    recoveryCodesSaved: true,
    recoveryCodesLeft: 7,
    setup: null,
    user: { role: 'SUPPORT', organization: { id: 'organization', name: 'Analytical' } },
  });
});

test('an ended session tells why, and nothing about its account', () => {
  const ended = callerOf(full, limits, ahead(days(1)));
  expect([isKnown(ended), hasBothFactors(ended)]).toEqual([false, false]);
  expect(view(full, ahead(days(1)))).toEqual({ ...view(null), endedBecause: 'TIMED_OUT' });
});

test('without a session one is anonymous', () => {
  expect(callerOf(null, limits, now)).toBe(anonymous);
  expect(view(null)).toEqual({
    state: 'ANONYMOUS',
    expiresAt: null,
    expiresInSeconds: null,
    endedBecause: null,
    pendingEnrollment: null,
    resetRequest: null,
    emailProof: null,
    recoveryCodesSaved: null,
    recoveryCodesLeft: null,
    setup: null,
    user: null,
  });
});
