import { waitWords } from '../../ui/clock-words';
import type { ProblemWords } from '../../ui/problem.messages';

/** “Grace Hopper or Alan Turing”, “Ada, Grace or Alan”. */
const either = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');

export const askMessages = {
  heading: 'Ask for a reset',
  intro:
    'For when your phone is lost or new and no recovery code is at hand. Your account manager then removes your old ' +
    'app, and you add a new one.',
  whatHappens: 'What happens next',
  steps: [
    'You get a case number. Only this page shows it.',
    'You call your account manager and read it out.',
    'We e-mail you a code. With it you sign in and add your new app.',
  ],
  ask: 'Ask for a reset',
  recovery: 'Use a recovery code instead',
  back: 'Back to the code',
  withdrawn: 'Your request is withdrawn. Nothing has changed on your account.',
  ended:
    'Your request is no longer open, and nothing has changed on your account. If you still need a reset, ask again.',
};

export const caseMessages = {
  heading: 'Your case number',
  intro: (names: readonly string[], contact: string) =>
    names.length
      ? `Call ${either(names)} and read it out, or contact ${contact}.`
      : `Contact ${contact} and read it out.`,
  label: 'Case number',
  spelled: (caseNumber: string) => [...caseNumber].map((sign) => (sign === '-' ? 'dash' : sign)).join(', '),
  whatHappens: 'What happens next',
  steps: [
    'They compare the number and reset your authenticator app.',
    'This page says so by itself. Leave it open.',
    'We e-mail you a code. With it you sign in and add your new app.',
  ],
  left: (minutes: number) =>
    minutes <= 1
      ? 'The number holds for another minute.'
      : `The number holds for another ${minutes} minutes.`,
  nobodyElse: 'Give it to nobody who calls you.',
  withdraw: 'Withdraw the request',
  back: 'Back to the code',
};

/** Requests are limited by the hour. */
export const askProblems: ProblemWords = {
  TOO_MANY_ATTEMPTS: (_, { secondsLeft, contact }) =>
    secondsLeft > 0
      ? `Several resets were asked for from here. You can ask again in ${waitWords(secondsLeft)}, or contact ${contact}.`
      : 'You can ask again now.',
};
