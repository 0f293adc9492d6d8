import { clockWords } from '#src/ui/clock-words';

export const queueMessages = {
  heading: 'Reset requests',
  intro:
    'People who can’t use their authenticator and asked for help. Talk to them over a channel that you know before you reset anything.',
  empty: 'Nobody is waiting',
  emptyText:
    'When somebody asks for a reset on the code screen, they appear here within seconds, with what else happened on their account.',
  emptyHere: 'Nobody of this organization is waiting',
  asked: 'Asked',
  from: (address: string, browser: string) => `from ${address}, ${browser}`,
  runsOut: 'ends',
  several: (count: number) => `${count} open requests`,
  severalHint: 'The case number tells which of them your caller sits at.',
  reset: 'Reset…',
  resetLabel: (name: string) => `Reset ${name}…`,
  dismiss: 'Dismiss',
  dismissLabel: (name: string) => `Dismiss the request of ${name}`,
  entries: 'People who wait for a reset',
};

export const dismissMessages = {
  title: (name: string) => `Dismiss the request of ${name}?`,
  what: (name: string) =>
    `Nothing is reset. ${name} can still sign in with the authenticator or a recovery code, and can ask again.`,
  confirm: 'Dismiss',
  done: (name: string) => `The request of ${name} is dismissed.`,
};

export const contextMessages = {
  heading: 'What else happened',
  loading: 'Looking at what else happened',
  unknown: 'This account is not yours to see.',
  factorUsed: 'The authenticator or a recovery code signed in',
  factorWarning: 'Ask how they could sign in then and can’t now.',
  noFactor: 'No authenticator was used in the last 48 hours.',
  linkUsed: 'The password was set anew by e-mail',
  linkWarning:
    'That and a reset within a day is how accounts are taken over. Make sure that you talk to the right person, by a channel that is not their e-mail.',
  wrongPasswords: (count: number) => (count === 1 ? '1 wrong password' : `${count} wrong passwords`),
  wrongCodes: (count: number) => (count === 1 ? '1 wrong code' : `${count} wrong codes`),
  lastDay: 'in the last day',
  noneWrong: 'No wrong password or code in the last day.',
  newAddress: 'They never signed in from this network before.',
  knownAddress: 'They have signed in from this network before.',
  badges: {
    factor: 'Authenticator used lately',
    link: 'New password by e-mail',
    address: 'Unknown network',
  },
};

export const resetMessages = {
  title: (name: string) => `Reset the second factor of ${name}`,
  caseNumber: 'Case number',
  ask: 'Ask the caller for the case number on their screen.',
  example: 'XXX-XXX',
  incomplete: 'Enter all six characters of the case number.',
  without: 'No case number: the person phoned without one',
  withNumber: 'They have a case number after all',
  withoutWarning:
    'Without a case number, nothing proves that your caller is at the account’s sign-in page. The reset is always recorded as made without a request, opens an incident, and the person is told at once.',
  reason: 'Reason',
  reasonHint: 'How you made sure who it is, and what happened. It is kept in the audit trail.',
  reasonMissing: 'Write down why, in a few words.',
  revoke: 'End the old app now (stolen phone)',
  revokeHint:
    'The old app and the recovery codes stop working at once. Without this they still sign in until the new app is set up, and using them cancels the reset.',
  confirm: 'Reset the second factor',
  cancel: 'Cancel',
  close: 'Close',
  wrongNumber: (name: string) =>
    `No open request of ${name} has this number. Ask for it again, one character at a time. If it keeps failing, don’t reset: it may be somebody else’s screen.`,
  triesNote: 'Five wrong numbers in a day close this account’s resets to you for a while.',
  tries: (count: number) =>
    count === 1 ? 'That was one wrong number.' : `Those were ${count} wrong numbers.`,
  wait: (seconds: number) =>
    seconds > 0
      ? `Too many wrong case numbers for this account. You can go on in ${waitWords(seconds)}, or ask a colleague.`
      : 'You can go on now.',
  done: (name: string) => `The second factor of ${name} is reset`,
  next: 'What happens next',
  steps: (name: string, email: string, revoked: boolean) => [
    `Every session of ${name} has ended, and a one-time code is on its way to ${email}.`,
    `${name} signs in with e-mail and password, enters the e-mailed code and sets up an authenticator app anew.`,
    revoked
      ? 'The old app and the recovery codes no longer work.'
      : 'Until then the old app still signs in. If somebody uses it, the reset is canceled and you both are told.',
  ],
};

/** "0:45" within an hour, "3 h 20 min" beyond. */
function waitWords(seconds: number): string {
  if (seconds < 3600) return clockWords(seconds);
  const minutes = Math.ceil(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
