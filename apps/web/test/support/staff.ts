import '../../src/features/admin/admin-area';
import {
  type Role as AccountRole,
  AdoptionByOrganizationDocument,
  AdoptionDocument,
  type AdoptionFieldsFragment,
  IncidentCountDocument,
  type InvitationFieldsFragment,
  OrganizationDocument,
  type OrganizationFieldsFragment,
  OrganizationNamesDocument,
  PeopleDocument,
  type PeopleQuery,
  PersonDocument,
  type PersonFieldsFragment,
  ResetContextDocument,
  type ResetContextFieldsFragment,
  ResetQueueDocument,
  type ResetQueueQuery,
  ResetRequestCountDocument,
} from '../../src/generated/admin/graphql';
import { session } from './answers';
import { answer } from './api';
import { open } from './open';

export const northwind = { __typename: 'Organization', id: 'northwind', name: 'Northwind Studios' } as const;
export const contoso = { __typename: 'Organization', id: 'contoso', name: 'Contoso Retail' } as const;

export const pageInfo = (endCursor: string | null = null) =>
  ({ __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor }) as const;

/** A session of a member of staff, with both factors and a fresh code unless told otherwise. */
export const staffSession = (
  role: AccountRole = 'SUPPORT',
  state: 'ELEVATED' | 'AUTHENTICATED' = 'ELEVATED',
) =>
  session(state, {
    user: {
      __typename: 'Viewer',
      id: 'grace',
      lastResetRequest: null,
      name: 'Grace Hopper',
      email: 'grace@dragonfly.test',
      role,
      organization: contoso,
    },
  });

/** Opens the admin area at an address; the questions of its frame are answered. */
export function openAdmin(path: string, standing = staffSession()) {
  answerOrganizationNames();
  answer(ResetRequestCountDocument, () => ({ resetRequestCount: 0 }));
  answer(IncidentCountDocument, () => ({ incidentCount: 0 }));
  return open(standing, path);
}

export const answerOrganizationNames = (
  organizations: readonly (typeof northwind | typeof contoso)[] = [northwind, contoso],
) =>
  answer(OrganizationNamesDocument, () => ({
    organizations: {
      __typename: 'OrganizationConnection' as const,
      edges: organizations.map((node) => ({ __typename: 'OrganizationEdge' as const, node })),
      pageInfo: pageInfo(),
    },
  }));

type PersonRow = PeopleQuery['users']['edges'][number]['node'];

const ada = {
  __typename: 'User',
  id: 'ada',
  name: 'Ada Lovelace',
  email: 'ada@northwind.test',
  role: 'USER',
  status: 'ACTIVE',
  enrolled: true,
  organization: northwind,
} as const;

export const row = (more: Partial<PersonRow> = {}): PersonRow => ({
  ...ada,
  lastSignInAt: null,
  ...more,
});

export const answerPeople = (rows: readonly PersonRow[], endCursor: string | null = null) =>
  answer(PeopleDocument, () => ({
    users: {
      __typename: 'UserConnection' as const,
      edges: rows.map((node) => ({ __typename: 'UserEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));

export const person = (more: Partial<PersonFieldsFragment> = {}): PersonFieldsFragment => ({
  ...ada,
  createdAt: '2026-03-01T09:00:00Z',
  lastSignInAt: null,
  authenticators: [],
  sessions: [],
  manages: [],
  openReset: null,
  ...more,
});

export const answerPerson = (user: PersonFieldsFragment | null) => answer(PersonDocument, () => ({ user }));

export const context = (more: Partial<ResetContextFieldsFragment> = {}): ResetContextFieldsFragment => ({
  __typename: 'ResetContext',
  factorUsedAt: null,
  passwordLinkUsedAt: null,
  wrongPasswordsLastDay: 0,
  wrongCodesLastDay: 0,
  knownAddress: true,
  ...more,
});

export const answerContext = (resetContext: ResetContextFieldsFragment | null) =>
  answer(ResetContextDocument, () => ({ resetContext }));

type QueueNode = ResetQueueQuery['resetRequests']['edges'][number]['node'];

export const queueEntry = (more: Partial<QueueNode> = {}): QueueNode => ({
  __typename: 'ResetQueueEntry',
  user: {
    __typename: 'User',
    id: ada.id,
    name: ada.name,
    email: ada.email,
    role: 'USER',
    organization: northwind,
  },
  requests: [
    {
      __typename: 'QueuedResetRequest',
      id: 'request-1',
      openedAt: minutesAgo(4),
      expiresAt: minutesAgo(-26),
      address: '203.0.113.84',
      browser: 'Firefox on Windows',
    },
  ],
  context: context(),
  ...more,
});

export const answerQueue = (nodes: readonly QueueNode[], endCursor: string | null = null) =>
  answer(ResetQueueDocument, () => ({
    resetRequests: {
      __typename: 'ResetQueueConnection' as const,
      edges: nodes.map((node) => ({ __typename: 'ResetQueueEdge' as const, node })),
      pageInfo: pageInfo(endCursor),
    },
  }));

export const invitation = (more: Partial<InvitationFieldsFragment> = {}): InvitationFieldsFragment => ({
  __typename: 'Invitation',
  id: 'invitation-1',
  name: 'Mary Jackson',
  email: 'mary@northwind.test',
  role: 'USER',
  status: 'OPEN',
  invitedAt: minutesAgo(60),
  sentAt: minutesAgo(60),
  expiresAt: minutesAgo(-10_000),
  organization: northwind,
  invitedBy: { __typename: 'Actor', id: 'grace', label: 'grace@dragonfly.test' },
  ...more,
});

export const organization = (more: Partial<OrganizationFieldsFragment> = {}): OrganizationFieldsFragment => ({
  ...northwind,
  supportContact: null,
  approvedApps: [],
  accountManagers: [],
  ...more,
});

export const answerOrganization = (found: OrganizationFieldsFragment | null) =>
  answer(OrganizationDocument, () => ({ organization: found }));

/** Twelve weeks, of which the last one is not over yet. */
const weeks = Array.from({ length: 12 }, (_, index) => ({
  __typename: 'AdoptionWeek' as const,
  startsOn: new Date(Date.UTC(2026, 8, 7 + index * 7)).toISOString(),
  invited: index,
  firstSignIns: index === 4 ? 9 : 2,
  enrolled: 0,
}));

export const adoption = (more: Partial<AdoptionFieldsFragment> = {}): AdoptionFieldsFragment => ({
  __typename: 'Adoption',
  enrolled: 41,
  waiting: 9,
  invited: 6,
  frozen: 2,
  deactivated: 3,
  timeToEnroll: { __typename: 'EnrollmentTime', people: 40, medianSeconds: 210, p90Seconds: 7800 },
  paths: { __typename: 'EnrollmentPaths', guided: 30, qrFirst: 10, unknown: 0 },
  steps: (['CHOICE', 'GET_APP', 'ADD_ACCOUNT', 'QR_CODE'] as const).map((step, index) => ({
    __typename: 'EnrollmentStepReach',
    step,
    reached: 50 - index,
    stopped: index,
  })),
  weeks,
  ...more,
});

export const answerAdoption = (found: AdoptionFieldsFragment | null) =>
  answer(AdoptionDocument, () => ({ adoption: found && { ...found, organization: null } }));

export const answerAdoptionByOrganization = (endCursor: string | null = null) =>
  answer(AdoptionByOrganizationDocument, () => ({
    adoptionByOrganization: {
      __typename: 'OrganizationAdoptionConnection' as const,
      edges: [northwind, contoso].map((organization, index) => ({
        __typename: 'OrganizationAdoptionEdge' as const,
        node: {
          __typename: 'OrganizationAdoption' as const,
          organization,
          enrolled: 20 + index,
          waiting: 9,
          invited: 3,
          frozen: 1,
        },
      })),
      pageInfo: pageInfo(endCursor),
    },
  }));

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
