import type { ProblemWords } from '../../ui/problem.messages';

export const linkHelp = 'Questions? Contact';

export const passwordMessages = {
  label: 'Password',
  rules: 'At least 8 characters. A few words in a row are easy to keep in mind and hard to guess.',
  missing: 'Choose a password.',
  short: 'Use at least 8 characters.',
};

export const invitationMessages = {
  heading: (organization: string) => `Welcome to ${organization}`,
  intro: 'You’re invited. Choose a password; after that you add an authenticator app, and you’re done.',
  email: 'E-mail',
  name: 'Your name',
  missingName: 'Enter your name.',
  create: 'Create my account',
  invalid: {
    heading: 'This invitation no longer works',
    intro:
      'It was used already, taken back or replaced by a newer one, or its time has run out. If you have an account, sign ' +
      'in. Else ask whoever invited you for a new invitation.',
    again: 'Go to sign-in',
  },
};

export const newPasswordMessages = {
  heading: 'Choose a new password',
  intro: 'You will be signed out everywhere. Your authenticator app stays as it is.',
  email: 'E-mail',
  label: 'New password',
  save: 'Save the new password',
  doneHeading: 'Your password is new',
  done: 'You’re signed out everywhere. Sign in with the new password and a code from your app.',
  signIn: 'Sign in',
  invalid: {
    heading: 'This link no longer works',
    intro: 'It was used already, replaced by a newer one, or its time has run out. Ask for a new one.',
    again: 'Go to sign-in',
  },
};

export const notMeMessages = {
  heading: 'Wasn’t that you?',
  intro:
    'If you didn’t ask for your second factor to be reset, somebody may be trying to get into your account. Freezing it ' +
    'ends every sign-in and the reset, and keeps everybody out until support has spoken with you.',
  freeze: 'Freeze my account',
  aside: 'Was it you after all? Then just close this page: nothing has changed.',
  doneHeading: 'Your account is frozen',
  done: (email: string) => `Nobody gets into ${email} now, and the reset is void.`,
  next: 'What happens next',
  steps: (contact: string) => [
    'Support knows and looks into what happened.',
    'They get in touch to make sure that it’s you, then open your account again.',
    `You’d rather not wait? Contact ${contact}.`,
  ],
  invalid: {
    heading: 'This link no longer works',
    intro:
      'Its time has run out, or it wasn’t copied as a whole. If something looks wrong, get in touch right away.',
    again: 'Go to sign-in',
  },
};

/** What a link that is over means on its own page is said there. */
export const linkProblems: ProblemWords = {
  TOKEN_INVALID: () => 'This link no longer works. Ask for a new one.',
};
