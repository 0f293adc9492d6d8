import { codeLine, linkLine, notYou, type Words, where } from './words.js';

/** To a person whose second factor was lost, reset or in danger. */
export const resets: {
  [Kind in
    | 'RESET_ASKED'
    | 'RESET_GRANTED'
    | 'RESET_CODE_AGAIN'
    | 'RESET_REVOKED_OLD'
    | 'RESET_CANCELLED'
    | 'EMAIL_CODE'
    | 'ACCOUNT_FROZEN'
    | 'ACCOUNT_UNFROZEN']: Words<Kind>;
} = {
  RESET_ASKED: (details, house) => ({
    subject: `Somebody asked to reset your second factor for ${house.productName}`,
    paragraphs: [
      `A reset of your authenticator app was asked for with ${where(details)}. Whoever asked had entered your password.`,
      'If it was you, call your account manager and read out the case number on your screen. They never write to you to ask for it.',
      `If it wasn’t you, your password is known to someone else: write to ${house.supportEmail} right away. Nothing has changed yet.`,
    ],
  }),
  RESET_GRANTED: ({ withoutRequest, revokedAtOnce }, house, secret) => ({
    subject: `Your second factor for ${house.productName} was reset`,
    paragraphs: [
      withoutRequest
        ? 'Your account manager or support has reset your authenticator app.'
        : 'Your account manager or support has reset your authenticator app, as you asked.',
      'Sign in with your e-mail and password. You will then need this code, once, on the sign-in page:',
      codeLine(secret),
      'It works for 24 hours. Don’t tell it to anybody: nobody of us ever asks for it.',
      revokedAtOnce
        ? 'Your old app and your recovery codes no longer work.'
        : 'Your old app and your recovery codes still work until a new app is added. Signing in with them cancels the reset.',
      'Wasn’t it you? Open this page and freeze your account:',
      linkLine(secret),
    ],
  }),
  RESET_CODE_AGAIN: (_, house, secret) => ({
    subject: `Your code for ${house.productName}`,
    paragraphs: [
      'Here is the code for the sign-in page once more:',
      codeLine(secret),
      'Don’t tell it to anybody: nobody of us ever asks for it.',
      notYou(house),
    ],
  }),
  RESET_REVOKED_OLD: (_, house) => ({
    subject: `Your old app no longer works for ${house.productName}`,
    paragraphs: [
      'With the reset of your second factor, your account manager or support has now also ended your old authenticator app and your recovery codes.',
      'The code that we sent you still works: sign in with it and add a new app.',
      notYou(house),
    ],
  }),
  RESET_CANCELLED: ({ by }, house) => ({
    subject: `The reset of your second factor for ${house.productName} was cancelled`,
    paragraphs: [
      by === 'OLD_FACTOR'
        ? 'Somebody signed in with your old authenticator app or a recovery code, so the reset was cancelled.'
        : 'Your account manager or support has cancelled the reset.',
      'The code that we had sent you no longer works. You sign in as before.',
      notYou(house),
    ],
  }),
  EMAIL_CODE: (details, house, secret) => ({
    subject: `Your code for ${house.productName}`,
    paragraphs: [
      `Somebody signed in to your account with ${where(details)}. It has no authenticator app yet, and its password was set a while ago, so we ask for this code first:`,
      codeLine(secret),
      'It works for 24 hours, on the sign-in page. Don’t tell it to anybody: nobody of us ever asks for it.',
      notYou(house),
    ],
  }),
  ACCOUNT_FROZEN: ({ by }, house) => ({
    subject: `Your ${house.productName} account is frozen`,
    paragraphs: [
      by === 'PERSON'
        ? 'You told us that the reset wasn’t yours, so your account is frozen. Nobody can sign in to it.'
        : 'Your account manager or support has frozen your account for its safety. Nobody can sign in to it.',
      `Support opens it again after talking to you: ${house.supportEmail}.`,
    ],
  }),
  ACCOUNT_UNFROZEN: ({ minutes }, house, secret) => ({
    subject: `Your ${house.productName} account is open again`,
    paragraphs: [
      `Support has opened your account. Choose a new password first; this link works once, for ${minutes} minutes:`,
      linkLine(secret),
      'What was added to your account since it was in danger no longer works.',
      notYou(house),
    ],
  }),
};
