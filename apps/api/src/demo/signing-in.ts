import type { EventDetails } from '../audit/audit-event.js';
import { days, hours, minutes, seconds } from '../duration.js';
import type { DemoPerson } from './demo-rows.js';
import { about, by, type Place, type Stage } from './stage.js';

/** A right password; sometimes a wrong one came first. The session that began. */
export function passwordOf(stage: Stage, person: DemoPerson, at: Date, place: Place): string {
  if (stage.random.chance(0.1)) {
    const before = stage.later(at, seconds(-40), seconds(-10));
    stage.tell({ type: 'PASSWORD_REJECTED', ...about(person), details: {} }, before, place);
  }
  const sessionId = stage.random.uuid();
  stage.tell({ type: 'PASSWORD_ACCEPTED', ...by(person, sessionId), details: {} }, at, place);
  person.firstSignedInAt ??= at;
  return sessionId;
}

export const standing = ({ authenticators }: DemoPerson) =>
  authenticators.find(({ revokedAt }) => !revokedAt);

/** Both factors, with the app. Sometimes the code of before was typed first. */
export function signIn(stage: Stage, person: DemoPerson, at: Date, place: Place): void {
  const sessionId = passwordOf(stage, person, at, place);
  const codeAt = stage.later(at, seconds(8), seconds(50));
  if (stage.random.chance(0.07))
    rejectCode(stage, person, stage.later(at, seconds(4), seconds(7)), place, sessionId);
  const authenticatorId = standing(person)?.id;
  const details: EventDetails['CODE_ACCEPTED'] = {
    factor: 'APP_CODE',
    purpose: 'SIGN_IN',
    ...(authenticatorId && { authenticatorId }),
  };
  stage.tell({ type: 'CODE_ACCEPTED', ...by(person, sessionId), details }, codeAt, place);
  person.lastSignInAt = codeAt;
  const outAt = stage.later(codeAt, minutes(20), hours(7));
  if (stage.random.chance(0.3) && stage.isPast(outAt))
    stage.tell({ type: 'SIGNED_OUT', ...by(person, sessionId), details: {} }, outAt, place);
}

export function rejectCode(
  stage: Stage,
  person: DemoPerson,
  at: Date,
  place: Place,
  sessionId: string,
  reason: 'WRONG' | 'ALREADY_USED' = 'WRONG',
): void {
  const details = { factor: 'APP_CODE', purpose: 'SIGN_IN', reason } as const;
  stage.tell({ type: 'CODE_REJECTED', ...about(person), sessionId, details }, at, place);
}

/** Both factors, with one of the recovery codes. */
export function signInByRecoveryCode(stage: Stage, person: DemoPerson, at: Date, place: Place): void {
  const sessionId = passwordOf(stage, person, at, place);
  const codeAt = stage.later(at, seconds(30), minutes(2));
  const live = person.recoveryCodes.filter(({ usedAt, replacedAt }) => !usedAt && !replacedAt);
  const [code] = live;
  if (!code) return;
  code.usedAt = codeAt;
  const details = {
    factor: 'RECOVERY_CODE',
    purpose: 'SIGN_IN',
    recoveryCodesLeft: live.length - 1,
  } as const;
  stage.tell({ type: 'CODE_ACCEPTED', ...by(person, sessionId), details }, codeAt, place);
  person.lastSignInAt = codeAt;
}

/** A sign-in every week or two, from the office or from home. */
export function keepSigningIn(stage: Stage, person: DemoPerson, office: Place, home: Place): void {
  const first = person.lastSignInAt;
  if (!first) return;
  let at = stage.atWork(stage.later(first, days(2), days(20)));
  while (stage.isPast(stage.later(at, minutes(3), minutes(3)))) {
    signIn(stage, person, at, stage.random.chance(0.7) ? office : home);
    at = stage.atWork(stage.later(at, days(6), days(26)));
  }
}
