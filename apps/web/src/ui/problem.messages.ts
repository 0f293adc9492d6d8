import type { Problem } from '../apollo/problem';
import { clockWords, secondsWords } from './clock-words';

export interface ProblemFacts {
  /** Whole seconds until the next try; 0 when waiting is over or was never due. */
  secondsLeft: number;
  /** Whom to ask when locked out. */
  contact: string;
}

type Words = (problem: Problem, facts: ProblemFacts) => string;

/** Words of one screen, where they differ. */
export type ProblemWords = Partial<Record<Problem['code'], Words>>;

/** What a person reads for each refusal and fault: what happened, then what to do. A code without words does not compile. */
export const problemWords: Record<Problem['code'], Words> = {
  CREDENTIALS_WRONG: () => 'That e-mail and password don’t match. Try again.',
  CODE_WRONG: ({ clockDriftSeconds }) =>
    clockDriftSeconds
      ? driftWords(clockDriftSeconds)
      : 'That code didn’t match. Wait for the next one in your app and try again.',
  CODE_ALREADY_USED: (_, { secondsLeft }) =>
    secondsLeft > 0
      ? `You’ve already used that code. A new one appears in ${secondsWords(secondsLeft)}.`
      : 'You’ve already used that code. Enter the one that your app shows now.',
  TOO_MANY_ATTEMPTS: ({ exhausted }, { secondsLeft, contact }) => {
    if (exhausted)
      return `Too many wrong codes. Use your other way in, app or recovery code, or ask for a reset: ${contact}.`;
    return secondsLeft > 0
      ? `Too many tries. You can go on in ${clockWords(secondsLeft)}.`
      : 'You can go on now.';
  },
  ENROLLMENT_EXPIRED: () => 'That QR code has run out. Make a new one and scan it.',
  NO_PENDING_ENROLLMENT: () => 'That QR code was replaced by a newer one. Make a new one here and scan it.',
  ACCOUNT_FROZEN: (_, { contact }) =>
    `This account is frozen for its safety. Ask for it to be opened again: ${contact}.`,
  CASE_NUMBER_WRONG: () => 'That case number doesn’t match. Ask the caller to read it out again.',
  RESET_NOT_ALLOWED: () => 'You can’t reset this account. Ask support.',
  NOT_ALLOWED: () => 'You can’t do this to this account. Ask support.',
  NOT_FOUND: () => 'There is nothing here that you can see.',
  TOKEN_INVALID: () => 'This link no longer works. Ask for a new one.',
  PASSWORD_TOO_WEAK: ({ message }) => message ?? 'That password is too easy to guess. Choose another.',
  NAME_TAKEN: () => 'Another organization has this name. Choose another.',
  BAD_LINE: () => 'This line can’t be read. Correct it and send it again.',
  INVITATION_CLOSED: () => 'This invitation was accepted or revoked already. Look at the list again.',
  TOO_MANY_ENDPOINTS: ({ message }) =>
    message ??
    'This organization has as many webhook endpoints as it may have. Delete one that is no longer needed.',
  ENDPOINT_INACTIVE: () => 'Nothing is sent to this endpoint at the moment. Resume it first.',
  AUTH_STATE_REQUIRED: () => 'Your sign-in moved on in the meantime. This page shows where you are now.',
  FORBIDDEN: () => 'Your account isn’t allowed to do that. Ask your account manager if you need it.',
  BAD_USER_INPUT: () =>
    'That can’t be right: it is too long or holds characters that don’t belong there. Check it and try again.',
  OPERATION_REFUSED: () => 'This page is out of date. Reload it and try again.',
  RATE_LIMITED: (_, { secondsLeft }) =>
    secondsLeft > 0
      ? `A lot is coming from your network right now. You can go on in ${clockWords(secondsLeft)}.`
      : 'A lot came from your network just now. Try again.',
  INTERNAL_SERVER_ERROR: ({ requestId }, { contact }) =>
    requestId
      ? `Something went wrong on our side. Try again; if it stays, tell ${contact} this number: ${requestId}.`
      : `Something went wrong on our side. Try again; if it stays, tell ${contact}.`,
  UNREACHABLE: () => 'We can’t reach the server. Check your connection and try again.',
};

/** The steps of each kind of phone stand below it: see the enrollment's clock help. */
function driftWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(seconds) / 60));
  const amount = minutes === 1 ? 'a minute' : minutes >= 59 ? 'an hour' : `${minutes} minutes`;
  return (
    `Your phone’s clock is about ${amount} ${seconds < 0 ? 'slow' : 'fast'}, so its codes don’t match. ` +
    'Turn on automatic time as shown below, then enter the next code.'
  );
}
