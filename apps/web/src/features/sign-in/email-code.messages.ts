import type { EmailProofReason } from '../../generated/graphql';
import { waitWords } from '../../ui/clock-words';
import type { ProblemWords } from '../../ui/problem.messages';

export const emailCodeMessages = {
  heading: 'Check your e-mail',
  /** Why a code is asked for, before a new app can be added. */
  reasons: {
    RESET: 'Your authenticator app was reset.',
    LATE_ENROLLMENT: 'Your account has had a password for a while, but no authenticator app yet.',
    NO_FACTOR: 'Your account has no authenticator app any more.',
  } satisfies Record<EmailProofReason, string>,
  sent: (email: string) => `We’ve e-mailed a code to ${email}. Enter it here, then add your app.`,
  headingWithout: 'One more check is needed',
  without: 'No code by e-mail helps any more. A new reset brings a new one.',
  ask: 'Ask for it:',
  askHere: 'Ask for a reset and get a case number',
  resend: 'Send it again',
  resent: 'We’ve sent it again. It can take a minute; look among unwanted mail, too.',
  foundPhone: 'Found your old phone?',
  oldApp: 'Enter a code from your old app, and you’re in as before. That cancels the reset.',
  recovery: 'Use a recovery code; that cancels the reset, too',
};

/** The code comes by mail, so that waiting for a next one, or an app, would be wrong advice. */
export const emailCodeProblems: ProblemWords = {
  CODE_WRONG: () => 'That code didn’t match. Check it against the newest e-mail from us and try again.',
  TOO_MANY_ATTEMPTS: ({ exhausted }, { secondsLeft, contact }) => {
    if (exhausted)
      return `Too many wrong codes, so this one no longer works. Ask for a new reset: ${contact}.`;
    return secondsLeft > 0
      ? `Too many tries. You can go on in ${waitWords(secondsLeft)}.`
      : 'You can go on now.';
  },
};

export const resendProblems: ProblemWords = {
  TOO_MANY_ATTEMPTS: (_, { secondsLeft }) =>
    secondsLeft > 0
      ? `It is on its way already. You can have it sent again in ${waitWords(secondsLeft)}.`
      : 'You can have it sent again now.',
};
