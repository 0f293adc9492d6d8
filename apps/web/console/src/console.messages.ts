import type { AuthState, Role } from '../../src/generated/graphql';

/** The names of the prepared operations; a tab is titled by the name. */
export type OperationName =
  | 'MySession'
  | 'FindUser'
  | 'NotEnrolled'
  | 'OpenResetRequests'
  | 'ResetSecondFactor'
  | 'InvitePeople'
  | 'Organizations';

export const operationWords: Record<OperationName, { title: string; about: string }> = {
  MySession: { title: 'My session', about: 'Who you are here, and for how long.' },
  FindUser: { title: 'Find a user', about: 'By a part of the name or the e-mail.' },
  NotEnrolled: { title: 'Who hasn’t enrolled', about: 'People without an authenticator app.' },
  OpenResetRequests: { title: 'Open reset requests', about: 'Who is locked out and asked for help.' },
  ResetSecondFactor: {
    title: 'Reset a second factor',
    about: 'With the case number that the person reads out.',
  },
  InvitePeople: { title: 'Invite people', about: 'Up to 100 at once, an answer for each.' },
  Organizations: { title: 'Organizations', about: 'Their apps, contacts and account managers.' },
};

export const variableNotes = {
  search: '// A part of a name or of an e-mail address.',
  after: '// For the next page: endCursor of this one.',
  organizationOrAll: '// An id from Organizations, or null for all.',
  organization: '// An id from Organizations.',
  organizationName: '// A part of a name, or null for all.',
  user: '// The id from Find a user.',
  caseNumber: '// As the person reads it out: XXX-XXX.',
  reason: '// Why, in a sentence; it is kept in the audit trail.',
  revokeNow: '// true for a stolen phone: ends the old app at once.',
  people: '// One entry for each person.',
};

export const barWords = {
  title: 'Console',
  prepared: 'Prepared operations',
  admin: 'Admin area',
  roles: { USER: 'User', ACCOUNT_MANAGER: 'Account manager', SUPPORT: 'Support' } satisfies Record<
    Role,
    string
  >,
  /** What the state means for the next operation. */
  states: {
    ELEVATED: 'Everything that you may do can run.',
    AUTHENTICATED: 'You can look; changes ask for a new code first.',
  } satisfies Partial<Record<AuthState, string>>,
  left: (time: string) => `${time} left`,
  elevate: 'Enter a code',
};

export const stepUpWords = {
  heading: 'Enter a code to go on',
  why: 'This changes something, and your last code is too old for that. Your tab stays as it is.',
  unasked: 'With a new code you can change things for a while. Your tab stays as it is.',
  done: 'That code is right. Nothing has been sent again yet.',
  ready: 'That code is right.',
  run: 'Run the operation again',
  close: 'Not now',
  back: 'Back to the console',
};

export const pageWords = {
  loading: 'The console is loading',
  leaving: 'You’re being taken to the sign-in',
  unloaded: 'The console didn’t load',
  retry: 'Try again',
};

/** How the editors are called by screen readers. */
export const editorWords = { operation: 'Operation', variables: 'Variables', answer: 'Answer' };
