import type { IncidentAct, IncidentKind, IncidentStatus } from '#src/generated/admin/graphql';
import type { RefusedWords } from '../parts/staff-problem';

const staffFirst =
  'Talk to the people who were reset first, then to the member of staff. When in doubt, freeze the accounts, the member of staff’s first.';

/** What to do about it. */
export const adviceWords: Record<IncidentKind, string> = {
  CODE_GUESSING:
    'Somebody has the password. Call its owner over a channel that you know and ask them to choose a new one. End the sessions if a code was right meanwhile.',
  PASSWORD_SPRAYING:
    'Waits hold the guesser up already. Look whether a sign-in from this network was right; if it goes on, have the network blocked in front of the server.',
  DISTRIBUTED_GUESSING:
    'Waits hold the guessers up already. Look whether a sign-in from one of these networks was right; if it goes on, have them blocked in front of the server.',
  CODE_REPLAYED:
    'Ask the owner whether they typed a code on a page they came to by a link. If so, freeze the account: a false page catches sessions, too.',
  NEW_PLACE_AFTER_RESET:
    'Call the person over a channel that you know. If it wasn’t them, freeze the account; support opens it again.',
  MANAGERS_NETWORK_AFTER_RESET: staffFirst,
  RESET_CANCELLED_BY_OLD_FACTOR:
    'Ask the person whether they called you. If they didn’t, somebody who knows the password asked for the reset.',
  NOT_ME:
    'The account is frozen, or its other sessions have ended. Help the owner to a new password and a new authenticator.',
  UNUSUAL_RESETS: staffFirst,
  RESET_WITHOUT_REQUEST: staffFirst,
  CASE_NUMBER_GUESSING: staffFirst,
  REVOKED_AUTHENTICATOR_USED:
    'Ask whether the owner still has the old entry in their app, and have them delete it. If the phone was lost, have them change the password.',
  RECOVERY_CODES_LOW: 'Ask whether the owner used them all themselves, and to make new ones.',
};

export const incidentStatusWords: Record<IncidentStatus, string> = {
  OPEN: 'Open',
  ACKNOWLEDGED: 'Acknowledged',
  RESOLVED: 'Resolved',
};

export const incidentsMessages = {
  heading: 'Incidents',
  intro:
    'What the rules found in the audit trail. Open one to see what led to it, say that you look into it, and write down what it was.',
  caption: 'Incidents, the newest first, one a row; a row leads to the incident',
  incident: 'Incident',
  severity: 'Severity',
  status: 'Status',
  about: 'About',
  found: 'Found',
  nobodyAlone: 'No single account',
  kind: 'Kind',
  anyKind: 'Every kind',
  empty: 'Nothing to look at',
  emptyText:
    'When codes are guessed, a sign-in does not fit, or a reset is unusual, it appears here within seconds.',
};

export const incidentMessages = {
  back: 'Incidents',
  notFound: 'This incident isn’t here',
  notFoundText: 'It may belong to another organization, or it isn’t yours to see.',
  happened: 'What happened',
  account: 'Account',
  staff: 'Member of staff',
  organization: 'Organization',
  network: 'Network',
  found: 'Found',
  latest: 'Latest event',
  acknowledged: 'Acknowledged',
  resolved: 'Resolved',
  by: (who: string) => `by ${who}`,
  onlySupport: 'It is about a member of staff, so only support sees it.',
  acknowledge: 'Acknowledge',
  acknowledgedNow: 'You look into this incident now. Its others see that.',
  resolve: 'Resolve…',
  yourself: 'This is about your own account, so somebody else looks into it.',
  help: 'What may help',
  actsOn: (name: string) => `On the account of ${name}:`,
  closed: {
    FROZEN: (name: string) => `The account of ${name} is frozen already.`,
    DEACTIVATED: (name: string) => `The account of ${name} is deactivated.`,
  },
  acts: {
    FREEZE: 'Freeze…',
    END_SESSIONS: 'End all sessions…',
    RESET: 'Reset the second factor…',
  } satisfies Record<IncidentAct, string>,
  actTexts: {
    FREEZE: 'Everything stops until support looks into it.',
    END_SESSIONS: 'They can sign in again with both factors.',
    RESET: 'For an authenticator in the wrong hands.',
  } satisfies Record<IncidentAct, string>,
};

/** Why an incident was not changed. */
export const incidentRefused: RefusedWords = {
  NOT_ALLOWED:
    'That didn’t work: somebody else resolved it meanwhile, or it is about your own account. You see it as it is now.',
};

export const noteMessages = {
  heading: 'Notes',
  none: 'Nobody has written anything yet.',
  field: 'Add a note',
  hint: 'What you found or did. Everybody who sees this incident reads it.',
  add: 'Add the note',
  missing: 'Write down what you found or did, in a few words.',
  added: 'Your note is kept.',
};

export const resolveMessages = {
  title: 'Resolve this incident?',
  what: 'It stays in the list as it is. What happens later opens a new one.',
  field: 'What was it, and what did you do?',
  hint: 'It becomes the last note.',
  missing: 'Write down what it was, in a few words.',
  confirm: 'Resolve',
  done: 'The incident is resolved.',
};

export const timelineMessages = {
  heading: 'Timeline',
  count: (events: number) => (events === 1 ? '1 event' : `${events} events, newest first`),
  reason: (reason: string) => `“${reason}”`,
};
