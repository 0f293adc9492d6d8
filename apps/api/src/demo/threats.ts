import { after, days, hours, minutes, seconds } from '../duration.js';
import type { DemoPerson } from './demo-rows.js';
import { cancelByOldApp, complete, grant, report } from './resets.js';
import { passwordOf, rejectCode, signIn, signInByRecoveryCode, standing } from './signing-in.js';
import { about, type Stage } from './stage.js';

const attacker = { address: '203.0.113.66', browser: 'Chrome on Linux' };

/** One network tries a password of each of many accounts, some of which there are not. */
export function spraying(stage: Stage, people: readonly DemoPerson[]): void {
  let at = stage.ago(2);
  for (const person of people) {
    at = stage.later(at, seconds(4), seconds(15));
    stage.tell({ type: 'PASSWORD_REJECTED', ...about(person), details: {} }, at, attacker);
    if (!stage.random.chance(0.4)) continue;
    const emailPseudonym = `${stage.random.uuid()}${stage.random.uuid()}`.replaceAll('-', '');
    stage.tell(
      { type: 'PASSWORD_REJECTED', details: { emailPseudonym } },
      stage.later(at, seconds(1), seconds(3)),
      attacker,
    );
  }
}

/** Somebody who knows the password tries codes, until waiting is due. */
export function guessing(stage: Stage, person: DemoPerson): void {
  let at = stage.ago(1);
  const place = { address: '198.51.100.201', browser: 'Firefox on Windows' };
  const sessionId = passwordOf(stage, person, at, place);
  for (let guess = 0; guess < 9; guess += 1) {
    at = stage.later(at, seconds(6), seconds(14));
    rejectCode(stage, person, at, place, sessionId);
  }
  const details = { factor: 'APP_CODE' } as const;
  stage.tell({ type: 'ATTEMPT_REFUSED', ...about(person), sessionId, details }, stage.soon(at), place);
}

/** A code that signed in already, given again from another network. */
export function replaying(stage: Stage, person: DemoPerson): void {
  const at = stage.ago(4);
  signIn(stage, person, at, stage.home());
  const elsewhere = stage.place('192.0.2.99');
  const again = stage.later(at, seconds(52), seconds(58));
  rejectCode(
    stage,
    person,
    stage.later(again, seconds(5), seconds(9)),
    elsewhere,
    passwordOf(stage, person, again, elsewhere),
    'ALREADY_USED',
  );
}

/** The app is gone, and recovery codes take its place day by day. */
export function usingRecoveryCodesUp(stage: Stage, person: DemoPerson): void {
  const [at, place] = [stage.ago(16), stage.home()];
  for (let day = 0; day < 8; day += 1) signInByRecoveryCode(stage, person, after(at, days(2 * day)), place);
}

/** An account manager who resets one after the other, without a case number, and signs in as some of them. */
export function suspiciousManager(stage: Stage, staff: DemoPerson, people: readonly DemoPerson[]): void {
  const desk = stage.place('198.51.100.77');
  let at = stage.ago(3);
  people.forEach((person, index) => {
    at = stage.later(at, minutes(9), minutes(24));
    const made = grant(stage, person, { staff, desk, at, withoutRequest: index % 3 !== 0 });
    if (index < 2) report(stage, person, made);
    else complete(stage, person, made, index < 5 ? desk : stage.home());
  });
}

/** A caller talked the desk into a reset; the owner's own app puts an end to it. */
export function talkedInto(stage: Stage, person: DemoPerson, staff: DemoPerson): void {
  cancelByOldApp(stage, person, grant(stage, person, { staff, desk: stage.home(), at: stage.ago(6) }));
}

/** Whom stories of the last days can be about: enrolled, and quiet since then. */
export const quietSince = (people: readonly DemoPerson[], since: Date) =>
  people.filter(
    (person) =>
      standing(person) &&
      !person.deactivatedAt &&
      !person.frozenAt &&
      (person.lastSignInAt ?? since) < after(since, hours(-1)),
  );
