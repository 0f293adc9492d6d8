import type { AuthState, SessionEnd } from '../../generated/graphql';

export interface EndWords {
  tone: 'GOOD' | 'NOTE' | 'BAD';
  words: string;
}

const halfSigned: readonly AuthState[] = ['ENROLLMENT_REQUIRED', 'EMAIL_CODE_REQUIRED', 'CODE_REQUIRED'];

/** Why the person is asked to sign in again. `before` is the state that this page showed when the session ended. */
export const sessionEndWords: Record<SessionEnd, (contact: string, before: AuthState | null) => EndWords> = {
  TIMED_OUT: (_, before) => ({
    tone: 'NOTE',
    words:
      before && halfSigned.includes(before)
        ? 'Your sign-in timed out after 30 minutes. Start again: it takes a moment.'
        : 'Your sign-in timed out. Start again: it takes a moment.',
  }),
  SIGNED_OUT: () => ({ tone: 'GOOD', words: 'You’re signed out.' }),
  STARTED_OVER: () => ({
    tone: 'NOTE',
    words: 'A newer sign-in in this browser replaced this one. Sign in again.',
  }),
  ENDED_ELSEWHERE: () => ({
    tone: 'NOTE',
    words: 'This sign-in ended because something about it changed elsewhere. Sign in again.',
  }),
  RESET: () => ({
    tone: 'GOOD',
    words: 'Your account manager has reset your second factor. We have e-mailed you a code. Sign in again.',
  }),
  PASSWORD_CHANGED: () => ({ tone: 'NOTE', words: 'Your password was changed. Sign in with the new one.' }),
  FROZEN: (contact) => ({
    tone: 'BAD',
    words: `This account is frozen for its safety. Ask for it to be opened again: ${contact}.`,
  }),
  DEACTIVATED: (contact) => ({
    tone: 'BAD',
    words: `This account was deactivated. If that’s a mistake, ask ${contact}.`,
  }),
};
