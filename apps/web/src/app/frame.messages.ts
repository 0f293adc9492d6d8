import type { FramedScreen } from './screen-for-state';

interface FrameWords {
  /** How far the person is: so many cells of the wing are filled. */
  step: number;
  /** Why this step exists, in one sentence. */
  why: string;
}

export const frameWords: Record<FramedScreen, FrameWords> = {
  SIGN_IN: { step: 1, why: 'Your visual content is valuable. Signing in with two factors keeps it yours.' },
  INTRODUCTION: { step: 1, why: 'A stolen password is common. A stolen password and your phone is not.' },
  ADD_APP: {
    step: 2,
    why: 'Something you know and something you have: together they stop a stolen password.',
  },
  GET_APP: {
    step: 3,
    why: 'The app makes its codes on your phone alone, even without a connection.',
  },
  ADD_ACCOUNT: { step: 4, why: 'One app can look after many accounts. This one is added once.' },
  QR_CODE: { step: 5, why: 'The QR code hands your app a secret that nobody else gets to see.' },
  CODE: {
    step: 5,
    why: 'The code proves that your phone is with you, and each code works only once.',
  },
  RECOVERY_CODE: { step: 5, why: 'A recovery code opens the door when your phone can’t, and only once.' },
  LOCKED_OUT: {
    step: 5,
    why: 'A person who knows you opens the door again. A number that only you can see proves that it’s you.',
  },
  EMAIL_CODE: { step: 2, why: 'A password alone must never be enough to add a new phone to your account.' },
  RECOVERY_CODES: {
    step: 6,
    why: 'Phones get lost. Recovery codes make sure that you don’t lose your account with yours.',
  },
  DONE: { step: 7, why: 'Two factors, a few seconds, and an account that stays yours.' },
  HOME: { step: 7, why: 'Two factors, a few seconds, and an account that stays yours.' },
  ACTIVITY: { step: 7, why: 'You know best what was you. A second look is often the first warning.' },
  INVITATION: { step: 1, why: 'A password only you know, then an app on your phone: that is all it takes.' },
  NEW_PASSWORD: {
    step: 1,
    why: 'A new password opens nothing by itself: your authenticator app is still asked.',
  },
  NOT_ME: { step: 1, why: 'When something looks wrong, closing the door first is always right.' },
};

/** Stands in the page before any script, which may never come. */
export const noAppWords = {
  sentence: 'The page could not load completely. Check your connection, then reload the page.',
  reload: 'Reload the page',
};

export const unloadedWords = {
  heading: 'This page didn’t load',
  intro: 'Check your connection, then try again.',
  retry: 'Try again',
  back: 'Back',
};
