import { days, hours, minutes } from '../duration.js';
import type { DemoGrant, DemoPerson } from './demo-rows.js';
import { confirm } from './enrolling.js';
import { passwordOf, signIn } from './signing-in.js';
import { about, by, type Place, type Stage } from './stage.js';

const reasons = [
  'Lost the phone on a trip',
  'New phone, old one wiped',
  'Phone repaired, app gone',
  'Deleted the app by mistake',
];

export interface Resetting {
  readonly staff: DemoPerson;
  readonly desk: Place;
  readonly at: Date;
  readonly withoutRequest?: boolean;
  /** The old app ends at once. */
  readonly revokeNow?: boolean;
}

/** The grant itself, asked for by the person at their sign-in page unless they only phoned. */
export function grant(
  stage: Stage,
  person: DemoPerson,
  { staff, desk, at, withoutRequest = false, revokeNow = false }: Resetting,
): DemoGrant {
  const { random } = stage;
  const requestId = withoutRequest ? null : random.uuid();
  if (requestId) {
    const asked = stage.later(at, minutes(-25), minutes(-4));
    const place = stage.home();
    const sessionId = passwordOf(stage, person, asked, place);
    stage.tell(
      { type: 'RESET_REQUESTED', ...by(person, sessionId), actorId: undefined, details: { requestId } },
      stage.soon(asked),
      place,
    );
  }
  const given = { reason: random.pick(reasons), withoutRequest, revokeNow };
  const made: DemoGrant = {
    id: random.uuid(),
    accountId: person.id,
    grantedBy: staff.id,
    createdAt: at,
    ...given,
    closedAt: null,
    closedBecause: null,
  };
  stage.grants.push(made);
  const details = { proofId: made.id, requestId, ...given, by: 'STAFF' } as const;
  stage.tell({ type: 'RESET_GRANTED', ...about(person, staff.id), details }, at, desk);
  const sent = { proofId: made.id, kind: 'RESET', again: false } as const;
  stage.tell({ type: 'EMAIL_CODE_SENT', ...about(person), details: sent }, at, desk);
  if (given.revokeNow) revoke(person, at);
  return made;
}

function revoke(person: DemoPerson, at: Date): void {
  for (const authenticator of person.authenticators) authenticator.revokedAt ??= at;
  for (const code of person.recoveryCodes) code.replacedAt ??= code.usedAt ? null : at;
}

/** The code from the mail and a new app: the usual end of a reset. */
export function complete(stage: Stage, person: DemoPerson, made: DemoGrant, place: Place): void {
  const at = stage.later(made.createdAt, minutes(6), hours(3));
  if (!stage.isPast(stage.later(at, minutes(10), minutes(10)))) return;
  const sessionId = passwordOf(stage, person, at, place);
  const codeAt = stage.soon(at);
  const details = { factor: 'EMAIL_CODE', purpose: 'SIGN_IN' } as const;
  stage.tell({ type: 'CODE_ACCEPTED', ...by(person, sessionId), details }, codeAt, place);
  const confirmedAt = stage.later(codeAt, minutes(1), minutes(4));
  confirm(stage, person, confirmedAt, { path: 'QR_FIRST', place, sessionId });
  Object.assign(made, { closedAt: confirmedAt, closedBecause: 'ENROLLED' });
}

/** The phone turned up: the old app signs in, and the reset is off. */
export function cancelByOldApp(stage: Stage, person: DemoPerson, made: DemoGrant): void {
  const at = stage.later(made.createdAt, minutes(20), hours(5));
  const place = stage.home();
  signIn(stage, person, at, place);
  const closedAt = person.lastSignInAt ?? at;
  const details = { proofId: made.id, by: 'OLD_FACTOR' } as const;
  stage.tell({ type: 'RESET_CANCELLED', ...by(person), details }, closedAt, place);
  Object.assign(made, { closedAt, closedBecause: 'CANCELLED' });
}

/** “This wasn’t me”: the person freezes the account from the mail. */
export function report(stage: Stage, person: DemoPerson, made: DemoGrant): void {
  const at = stage.later(made.createdAt, minutes(9), minutes(55));
  const place = stage.home();
  stage.tell({ type: 'RESET_REPORTED', ...by(person), details: { proofId: made.id } }, at, place);
  stage.tell({ type: 'ACCOUNT_FROZEN', ...by(person), details: { by: 'PERSON' } }, at, place);
  person.frozenAt = at;
  Object.assign(made, { closedAt: at, closedBecause: 'FROZEN' });
}

/** Ordinary ones, some time after the last sign-in that the person's story tells. */
export function ordinaryReset(stage: Stage, person: DemoPerson, staff: DemoPerson, desk: Place): void {
  const at = stage.atWork(stage.later(person.lastSignInAt ?? person.createdAt, days(1), days(9)));
  if (!stage.isPast(stage.later(at, hours(5), hours(5)))) return;
  const withoutRequest = stage.random.chance(0.15);
  const revokeNow = stage.random.chance(0.2);
  complete(stage, person, grant(stage, person, { staff, desk, at, withoutRequest, revokeNow }), stage.home());
}
