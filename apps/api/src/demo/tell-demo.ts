import type { AuditEvent } from '../audit/audit-event.js';
import type { DemoOrganization, DemoPerson } from './demo-rows.js';
import { ordinaryReset } from './resets.js';
import { newStaff, rollOut } from './roll-out.js';
import { Stage } from './stage.js';
import {
  guessing,
  quietSince,
  replaying,
  spraying,
  suspiciousManager,
  talkedInto,
  usingRecoveryCodesUp,
} from './threats.js';

type Plan = Omit<DemoOrganization, 'id' | 'manager'> & { readonly manager: string };

/** Each of them about to be past its roll-out, in the middle of it, or at its start. */
const plans: readonly Plan[] = [
  {
    name: 'Harbor & Pine Studio',
    began: 88,
    over: 50,
    people: 90,
    office: '198.51.100.10',
    manager: 'Esi Owusu',
  },
  {
    name: 'Kōya Pictures',
    began: 70,
    over: 40,
    people: 80,
    office: '198.51.100.24',
    manager: 'Hana Ishikawa',
  },
  {
    name: 'Nordlicht Verlag',
    began: 52,
    over: 55,
    people: 70,
    office: '198.51.100.31',
    manager: 'Matthias Grünwald',
  },
  {
    name: 'Telescópio Filmes',
    began: 60,
    over: 30,
    people: 45,
    office: '198.51.100.48',
    manager: 'Beatriz Conceição',
    suspicious: true,
  },
  {
    name: 'Ubuntu Museum Trust',
    began: 12,
    over: 20,
    people: 40,
    office: '198.51.100.63',
    manager: 'Lindiwe Dlamini',
  },
];
export const demoOrganizationNames = plans.map(({ name }) => name);
/** How far back the demo reaches. */
const wholeStory = 90;

/** Three months of five organizations that never were. The same every time, but for the time it ends at. */
export function tellDemo(now: Date): { stage: Stage; organizations: DemoOrganization[] } {
  const stage = new Stage(now);
  const organizations = plans.map((plan) => found(stage, plan));
  for (const organization of organizations) rollOut(stage, organization);
  tellResets(stage, organizations);
  tellThreats(stage, organizations);
  stage.events.sort((one, other) => one.at.getTime() - other.at.getTime());
  return { stage, organizations };
}

function found(stage: Stage, { manager: name, ...plan }: Plan): DemoOrganization {
  const id = stage.random.uuid();
  const at = stage.ago(wholeStory);
  const event: AuditEvent = {
    type: 'ORGANIZATION_CREATED',
    organizationId: id,
    details: { name: plan.name },
  };
  stage.tell(event, at, null);
  const whom = {
    name,
    email: stage.address(name),
    organizationId: id,
    role: 'ACCOUNT_MANAGER',
    createdAt: stage.soon(at),
  } as const;
  return { id, ...plan, manager: newStaff(stage, whom) };
}

const usersOf = ({ people }: Stage, { id }: DemoOrganization) =>
  people.filter(({ organizationId, role }) => organizationId === id && role === 'USER');

function tellResets(stage: Stage, organizations: readonly DemoOrganization[]): void {
  for (const organization of organizations) {
    const desk = stage.place(organization.office);
    for (const person of quietSince(usersOf(stage, organization), stage.ago(14)).slice(0, 4))
      ordinaryReset(stage, person, organization.manager, desk);
  }
}

/** Each about people of its own, so that no story contradicts another. */
function tellThreats(stage: Stage, organizations: readonly DemoOrganization[]): void {
  const [first, second, third] = organizations;
  const suspicious = organizations.find((organization) => organization.suspicious);
  if (!first || !second || !third || !suspicious) throw new Error('The demo has four organizations at least');
  const taken = new Set<DemoPerson>();
  const take = (organization: DemoOrganization, quietForDays: number, count: number) => {
    const quiet = quietSince(usersOf(stage, organization), stage.ago(quietForDays));
    const people = quiet.filter((person) => !taken.has(person)).slice(0, count);
    for (const person of people) taken.add(person);
    return people;
  };
  for (const person of take(second, 17, 2)) usingRecoveryCodesUp(stage, person);
  for (const person of take(first, 7, 1)) talkedInto(stage, person, first.manager);
  for (const person of take(first, 5, 1)) replaying(stage, person);
  for (const person of take(first, 2, 1)) guessing(stage, person);
  suspiciousManager(stage, suspicious.manager, take(suspicious, 4, 11));
  spraying(stage, usersOf(stage, third).slice(0, 28));
}
