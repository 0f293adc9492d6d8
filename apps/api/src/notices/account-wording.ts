import { notYou, type Words, where } from './words.js';

/** To a person about what changed on their account. */
export const ownAccount: {
  [Kind in
    | 'AUTHENTICATOR_ADDED'
    | 'RECOVERY_CODE_USED'
    | 'RECOVERY_CODES_RENEWED'
    | 'CODES_GUESSED'
    | 'PASSWORD_CHANGED'
    | 'ACTIVITY_REPORTED']: Words<Kind>;
} = {
  AUTHENTICATOR_ADDED: (details, house) => ({
    subject: `A new authenticator app was added to your ${house.productName} account`,
    paragraphs: [
      `“${details.authenticator}” was added to your account and signs you in from now on.`,
      `It was added with ${where(details)}.`,
      notYou(house),
    ],
  }),
  RECOVERY_CODE_USED: (details, house) => ({
    subject: `A recovery code of your ${house.productName} account was used`,
    paragraphs: [
      `A recovery code was used with ${where(details)}. It won’t work again.`,
      leftWords(details.left),
      notYou(house),
    ],
  }),
  RECOVERY_CODES_RENEWED: (details, house) => ({
    subject: `You have new recovery codes for ${house.productName}`,
    paragraphs: [
      `New recovery codes were made with ${where(details)}. The old ones don’t work any more.`,
      notYou(house),
    ],
  }),
  CODES_GUESSED: (details, house) => ({
    subject: `Wrong codes for your ${house.productName} account`,
    paragraphs: [
      `Somebody entered your password and then several wrong codes, with ${where(details)}.`,
      'Nobody got in: your account now makes them wait between tries.',
      `If it was you, use the code that your app shows now, or a recovery code. If it wasn’t, your password is known to ` +
        `someone else: write to ${house.supportEmail} right away.`,
    ],
  }),
  PASSWORD_CHANGED: (details, house) => ({
    subject: `Your ${house.productName} password was changed`,
    paragraphs: [
      `Your password was changed with ${where(details)}, and every session of your account was ended.`,
      notYou(house),
    ],
  }),
  ACTIVITY_REPORTED: (details, house) => ({
    subject: `You reported activity on your ${house.productName} account`,
    paragraphs: [
      `You said that something on your account wasn’t you, with ${where(details)}. ${endedWords(details.sessionsEnded)}`,
      `If somebody else may know your password, write to ${house.supportEmail}: support can freeze your account and send you a link to a new password.`,
      notYou(house),
    ],
  }),
};

function endedWords(count: number): string {
  if (count === 0) return 'Nobody else was signed in.';
  return count === 1 ? 'The other session was ended.' : `The ${count} other sessions were ended.`;
}

function leftWords(left: number): string {
  if (left === 0) return 'It was your last one. Make new ones at your next sign-in.';
  return left === 1 ? 'You have one left. Make new ones soon.' : `You have ${left} left.`;
}
