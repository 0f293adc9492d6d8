export type PersonAct = 'DEACTIVATE' | 'REACTIVATE' | 'FREEZE' | 'UNFREEZE' | 'END_SESSIONS' | 'CANCEL_RESET';

interface ActWords {
  /** The button that opens the dialog, and the one that does it. */
  act: string;
  title: (name: string) => string;
  what: (name: string) => string;
  done: (name: string) => string;
}

export const actWords: Record<PersonAct, ActWords> = {
  DEACTIVATE: {
    act: 'Deactivate',
    title: (name) => `Deactivate ${name}?`,
    what: (name) =>
      `${name} is signed out everywhere at once and can’t sign in until somebody reactivates the account. Nothing is deleted.`,
    done: (name) => `${name} is deactivated and signed out everywhere.`,
  },
  REACTIVATE: {
    act: 'Reactivate',
    title: (name) => `Reactivate ${name}?`,
    what: (name) => `${name} can sign in again, with the password and authenticator from before.`,
    done: (name) => `${name} can sign in again.`,
  },
  FREEZE: {
    act: 'Freeze',
    title: (name) => `Freeze ${name}’s account?`,
    what: (name) =>
      `For an account that may be in the wrong hands. ${name} is signed out everywhere, open resets and e-mailed codes end, and only support can unfreeze the account.`,
    done: (name) => `${name}’s account is frozen. Support can unfreeze it.`,
  },
  UNFREEZE: {
    act: 'Unfreeze',
    title: (name) => `Unfreeze ${name}’s account?`,
    what: (name) =>
      `Authenticators and recovery codes that were added since the trouble began are removed, and ${name} gets an e-mail to set a new password. If no older authenticator is left, somebody else in support has to reset the second factor.`,
    done: (name) => `${name}’s account is unfrozen. An e-mail to set a new password is on its way.`,
  },
  END_SESSIONS: {
    act: 'End all sessions',
    title: (name) => `End all of ${name}’s sessions?`,
    what: (name) => `${name} is signed out everywhere at once and can sign in again with both factors.`,
    done: (name) => `All of ${name}’s sessions have ended.`,
  },
  CANCEL_RESET: {
    act: 'Cancel the reset',
    title: (name) => `Cancel the reset of ${name}?`,
    what: (name) =>
      `The e-mailed code stops working. Where the old app was left in place, ${name} signs in with it as before. Where it was ended, they need a new reset.`,
    done: (name) => `The reset of ${name} is canceled.`,
  },
};

export const personMessages = {
  back: 'People',
  notFound: 'This person isn’t here',
  notFoundText: 'They may have moved to another organization, or they aren’t yours to see.',
  reset: 'Reset the second factor',
  events: 'See all events',
  facts: 'Account',
  email: 'E-mail',
  organization: 'Organization',
  manages: 'Looks after',
  created: 'Here since',
  lastSignIn: 'Last sign-in',
  authenticators: 'Authenticators',
  noAuthenticators: 'No authenticator app is set up yet.',
  added: 'Added',
  sessions: 'Sessions',
  noSessions: 'Nobody is signed in to this account.',
  signedIn: 'signed in',
  halfSignedIn: 'second factor still due, started',
  active: 'last active',
  openReset: 'A reset is under way',
  grantedBy: (who: string) => `Granted by ${who}`,
  resetReason: 'Reason',
  oldAppEnded: 'The old app was ended at once.',
  oldAppStands: 'Until the new app is set up, the old one still signs in, which cancels the reset.',
  withoutRequest: 'Recorded as made without a request.',
  lapses: 'Ends by itself',
  access: 'Access',
  accessText: {
    DEACTIVATE: 'For people who leave: they are signed out and can’t come back until reactivated.',
    REACTIVATE: 'This account is deactivated: nobody can sign in to it.',
    FREEZE: 'For an account that may be in the wrong hands: everything stops until support looks into it.',
    UNFREEZE: 'This account is frozen: nobody can sign in to it.',
  },
  onlySupportUnfreezes: 'This account is frozen. Only support can unfreeze it.',
  yourself: 'This is your own account. Somebody else looks after it.',
  staff: 'Account managers and support are looked after by support.',
  since: 'When did the trouble begin?',
  sinceHint: 'Leave it empty where a reset led to the freeze: that moment is known.',
};

export const roleMessages = {
  heading: 'Role',
  text: 'Account managers look after the people of the organizations assigned to them. Support looks after everybody.',
  change: 'Change the role',
  title: (name: string) => `Change ${name}’s role?`,
  toUser: (name: string) => `${name} will see nobody’s account but their own.`,
  toManager: (name: string) =>
    `${name} will be able to help the people of the organizations that you assign next: invite, reset, freeze and deactivate.`,
  toSupport: (name: string) => `${name} will be able to look after every person of every organization.`,
  done: (name: string, role: string) => `${name} is now: ${role}.`,
  manages: 'Organizations looked after',
  managesNone: 'None assigned yet.',
  assign: 'Assign an organization',
  pick: 'Choose an organization',
  unassign: 'Remove',
  unassignLabel: (organization: string) => `Remove ${organization}`,
  assigned: (name: string, organization: string) => `${name} now looks after ${organization}.`,
  unassigned: (name: string, organization: string) => `${name} no longer looks after ${organization}.`,
};
