import type { EnrollmentPath, EnrollmentStep } from '../audit/audit-event.js';
import { hours, minutes, seconds } from '../duration.js';
import type { DemoPerson } from './demo-rows.js';
import { by, type Place, type Stage } from './stage.js';

const recoveryCodes = 10;
const apps = ['Authenticator app', 'Authenticator app', 'Work phone', 'Microsoft Authenticator', 'Pixel'];

/** How often each page is the last one that somebody sees. */
const stops: Readonly<Record<EnrollmentStep, number>> = {
  CHOICE: 0.03,
  GET_APP: 0.07,
  ADD_ACCOUNT: 0.03,
  QR_CODE: 0.04,
};

/** One session of setting up, from its first page to the recovery codes, or to where the person stops. */
export function setUp(stage: Stage, person: DemoPerson, start: Date, place: Place, sessionId: string): void {
  const { random } = stage;
  const path = random.chance(0.04) ? null : random.chance(0.62) ? 'GUIDED' : 'QR_FIRST';
  const pages: EnrollmentStep[] =
    path === 'GUIDED' ? ['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'] : ['CHOICE', 'QR_CODE'];
  let at = start;
  for (const step of pages) {
    at = stage.soon(at);
    if (!stage.isPast(at)) return;
    person.steps.add(step);
    stage.tell({ type: 'ENROLLMENT_STEP_REACHED', ...by(person, sessionId), details: { step } }, at, place);
    if (random.chance(stops[step])) return;
  }
  at = scan(stage, person, at, { path, place, sessionId });
  const confirmedAt = stage.later(at, seconds(20), seconds(90));
  if (stage.isPast(confirmedAt)) confirm(stage, person, confirmedAt, { path, place, sessionId });
}

interface SettingUp {
  readonly path: EnrollmentPath | null;
  readonly place: Place;
  readonly sessionId: string;
}

/** The QR code, sometimes a second one, sometimes a wrong code or a clock that is off. */
function scan(stage: Stage, person: DemoPerson, from: Date, { path, place, sessionId }: SettingUp): Date {
  const { random } = stage;
  const further = person.firstEnrolledAt !== null;
  let at = from;
  for (let code = random.chance(0.12) ? 2 : 1; code > 0; code -= 1) {
    at = stage.later(at, seconds(5), minutes(3));
    const details = { enrollmentId: random.uuid(), path, further };
    stage.tell({ type: 'ENROLLMENT_STARTED', ...by(person, sessionId), details }, at, place);
  }
  if (!random.chance(0.14)) return at;
  const clockDriftSeconds = random.chance(0.4) ? random.between(4, 20) * 30 : undefined;
  const wrong = { factor: 'APP_CODE', purpose: 'ENROLLMENT', reason: 'WRONG' } as const;
  at = stage.later(at, seconds(15), seconds(40));
  const details = { ...wrong, ...(clockDriftSeconds && { clockDriftSeconds }) };
  stage.tell({ type: 'CODE_REJECTED', ...by(person, sessionId), actorId: undefined, details }, at, place);
  return at;
}

/** The new authenticator, with its recovery codes; those of before end. */
export function confirm(
  stage: Stage,
  person: DemoPerson,
  at: Date,
  { path, place, sessionId }: SettingUp,
): void {
  const standing = person.authenticators.filter(({ revokedAt }) => !revokedAt);
  for (const authenticator of standing) authenticator.revokedAt = at;
  for (const code of person.recoveryCodes) code.replacedAt ??= code.usedAt ? null : at;
  const authenticator = {
    id: stage.random.uuid(),
    name: stage.random.pick(apps),
    confirmedAt: at,
    revokedAt: null,
  };
  person.authenticators.push(authenticator);
  for (let code = 0; code < recoveryCodes; code += 1)
    person.recoveryCodes.push({ createdAt: at, usedAt: null, replacedAt: null });
  if (!person.firstEnrolledAt) person.path = path;
  person.firstEnrolledAt ??= at;
  person.lastSignInAt = at;
  const details = {
    authenticatorId: authenticator.id,
    name: authenticator.name,
    path,
    recoveryCodes,
    ...(standing.length > 0 && { replaced: standing.length }),
  };
  stage.tell({ type: 'AUTHENTICATOR_CONFIRMED', ...by(person, sessionId), details }, at, place);
  save(stage, person, at, place, sessionId);
}

function save(stage: Stage, person: DemoPerson, confirmedAt: Date, place: Place, sessionId: string): void {
  const at = stage.later(confirmedAt, seconds(20), minutes(3));
  person.recoveryCodesSavedAt = null;
  if (stage.random.chance(0.05) || !stage.isPast(at)) return;
  person.recoveryCodesSavedAt = at;
  stage.tell({ type: 'RECOVERY_CODES_SAVED', ...by(person, sessionId), details: {} }, at, place);
}

/** Who stopped comes back a day or more later, or not at all. */
export const comesBack = (stage: Stage, from: Date): Date =>
  stage.atWork(stage.later(from, hours(20), hours(140)));
