import { days, hours, minutes, seconds } from '../duration.js';
import type { Role } from '../role.js';
import type { DemoInvitation, DemoOrganization, DemoPerson } from './demo-rows.js';
import { comesBack, confirm, setUp } from './enrolling.js';
import { personName } from './names.js';
import { keepSigningIn, passwordOf } from './signing-in.js';
import { about, by, type Stage } from './stage.js';

/** An account that has done nothing yet. */
export const newPerson = (
  stage: Stage,
  whom: { name: string; email: string; organizationId: string; role: Role; createdAt: Date },
): DemoPerson => {
  const person: DemoPerson = {
    id: stage.random.uuid(),
    ...whom,
    firstSignedInAt: null,
    firstEnrolledAt: null,
    lastSignInAt: null,
    recoveryCodesSavedAt: null,
    frozenAt: null,
    deactivatedAt: null,
    path: null,
    steps: new Set(),
    authenticators: [],
    recoveryCodes: [],
  };
  stage.people.push(person);
  return person;
};

/** Somebody of staff, who set the app up at once. */
export function newStaff(stage: Stage, whom: Parameters<typeof newPerson>[1]): DemoPerson {
  const person = newPerson(stage, whom);
  const place = stage.home();
  const { role } = person;
  stage.tell(
    {
      type: 'ACCOUNT_CREATED',
      accountId: person.id,
      organizationId: person.organizationId,
      details: { role, by: 'DEMO' },
    },
    person.createdAt,
    null,
  );
  const sessionId = passwordOf(stage, person, stage.soon(person.createdAt), place);
  person.steps.add('CHOICE').add('QR_CODE');
  const confirmedAt = stage.later(person.createdAt, minutes(3), minutes(9));
  confirm(stage, person, confirmedAt, { path: 'QR_FIRST', place, sessionId });
  keepSigningIn(stage, person, place, place);
  return person;
}

/** Everybody of an organization, invited one after the other. */
export function rollOut(stage: Stage, organization: DemoOrganization): void {
  for (let count = 0; count < organization.people; count += 1) {
    const day = organization.began - (organization.over * count) / organization.people;
    const invitedAt = stage.atWork(stage.ago(day));
    if (stage.isPast(invitedAt)) invite(stage, organization, invitedAt);
  }
}

function invite(
  stage: Stage,
  { id: organizationId, manager, office }: DemoOrganization,
  invitedAt: Date,
): void {
  const { random } = stage;
  const name = personName(random);
  const given = {
    id: random.uuid(),
    organizationId,
    email: stage.address(name),
    name,
    invitedBy: manager.id,
  };
  const invitation: DemoInvitation = { ...given, invitedAt, acceptedAt: null, revokedAt: null };
  stage.invitations.push(invitation);
  const whom = { actorId: manager.id, organizationId };
  const details = { invitationId: invitation.id, role: 'USER', again: false } as const;
  stage.tell({ type: 'INVITATION_SENT', ...whom, details }, invitedAt, stage.place(office));
  if (random.chance(0.02)) {
    const at = stage.later(invitedAt, minutes(10), hours(3));
    if (!stage.isPast(at)) return;
    invitation.revokedAt = at;
    const revoked = { invitationId: invitation.id };
    stage.tell({ type: 'INVITATION_REVOKED', ...whom, details: revoked }, at, stage.place(office));
    return;
  }
  const acceptedAt = stage.atWork(stage.later(invitedAt, minutes(20), hours(90)));
  if (!random.chance(0.07) && acceptedAt > invitedAt && stage.isPast(acceptedAt))
    accept(stage, invitation, acceptedAt, office);
}

function accept(stage: Stage, invitation: DemoInvitation, at: Date, office: string): void {
  const { organizationId, email, name } = invitation;
  invitation.acceptedAt = at;
  const person = newPerson(stage, { organizationId, email, name, role: 'USER', createdAt: at });
  const place = stage.place(office);
  const sessionId = stage.random.uuid();
  const accepted = { invitationId: invitation.id };
  stage.tell({ type: 'INVITATION_ACCEPTED', ...by(person, sessionId), details: accepted }, at, place);
  const created = { role: 'USER', by: 'INVITATION' } as const;
  stage.tell({ type: 'ACCOUNT_CREATED', ...by(person, sessionId), details: created }, at, place);
  person.firstSignedInAt = at;
  setUp(stage, person, at, place, sessionId);
  comeBack(stage, person, at);
  keepSigningIn(stage, person, place, stage.home());
  leave(stage, person);
}

/** Two of three who stopped try once more. */
function comeBack(stage: Stage, person: DemoPerson, from: Date): void {
  const at = comesBack(stage, from);
  if (person.firstEnrolledAt || !stage.random.chance(0.66) || !stage.isPast(at)) return;
  const place = stage.home();
  setUp(stage, person, stage.later(at, seconds(5), seconds(20)), place, passwordOf(stage, person, at, place));
}

/** Some leave the company. */
function leave(stage: Stage, person: DemoPerson): void {
  const at = stage.later(person.lastSignInAt ?? person.createdAt, days(1), days(20));
  if (!stage.random.chance(0.03) || !stage.isPast(at)) return;
  person.deactivatedAt = at;
  const manager = stage.invitations.find(({ email }) => email === person.email)?.invitedBy;
  const details = { reason: 'Left the company' };
  stage.tell({ type: 'ACCOUNT_DEACTIVATED', ...about(person, manager), details }, at, stage.home());
}
