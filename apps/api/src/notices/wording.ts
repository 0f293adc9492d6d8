import type { About, NoticeDetails, NoticeKind, NoticeSecret, Whereabouts } from './notice.js';

/** What a mail says, before it becomes text and HTML. */
export interface Wording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

export interface House {
  readonly productName: string;
  readonly supportEmail: string;
  readonly appUrl: string;
}

const where = ({ address, browser }: Whereabouts) => `${browser}, from ${address}`;
const whom = ({ name, email, organization }: About) => `${name} (${email}) of ${organization}`;
const notYou = ({ supportEmail }: House) => `If that wasn’t you, write to ${supportEmail} right away.`;

/** A secret that was wiped with its delivery, or that has run out, is said to be gone. */
const gone = '(no longer shown)';
const codeLine = (secret: NoticeSecret | null) => `Your code: ${secret?.code ?? gone}`;
const linkLine = (secret: NoticeSecret | null) => secret?.link ?? gone;

type Words<Kind extends NoticeKind> = (
  details: NoticeDetails[Kind],
  house: House,
  secret: NoticeSecret | null,
) => Wording;

const ownAccount: {
  [Kind in
    | 'AUTHENTICATOR_ADDED'
    | 'RECOVERY_CODE_USED'
    | 'RECOVERY_CODES_RENEWED'
    | 'CODES_GUESSED'
    | 'PASSWORD_CHANGED']: Words<Kind>;
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
};

const invitations: { [Kind in 'INVITATION' | 'INVITED_ALREADY']: Words<Kind> } = {
  INVITATION: ({ name, organization, inviter }, house, secret) => ({
    subject: `Your invitation to ${house.productName}`,
    paragraphs: [
      `${name}, ${inviter} invites you to ${house.productName} as a member of ${organization}.`,
      'Open this link, choose a password, and add an authenticator app. Have your phone ready: it takes about three minutes.',
      linkLine(secret),
      'The link works once and for a limited time. If you don’t expect an invitation, ignore this mail.',
    ],
  }),
  INVITED_ALREADY: ({ organization }, house) => ({
    subject: `You already have a ${house.productName} account`,
    paragraphs: [
      `Somebody invited you to ${house.productName} as a member of ${organization}, but you have an account already. Nothing has changed.`,
      `You sign in as always, at ${house.appUrl}. If you should belong to ${organization}, write to ${house.supportEmail}.`,
    ],
  }),
};

const resets: {
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

const forStaff: {
  [Kind in
    | 'RESET_ASKED_STAFF'
    | 'RESET_GRANTED_STAFF'
    | 'RESET_CANCELLED_STAFF'
    | 'RESET_REPORTED_STAFF'
    | 'SUPPORT_RECOVERED']: Words<Kind>;
} = {
  RESET_ASKED_STAFF: (details, house) => ({
    subject: 'Somebody asks for a reset of their second factor',
    paragraphs: [
      `${whom(details)} asks for a reset, with ${where(details)}.`,
      'Talk to them over a channel that you know, ask for the case number on their screen, and go on here:',
      `${house.appUrl}/admin/resets`,
    ],
  }),
  RESET_GRANTED_STAFF: (details, house) => ({
    subject: 'You reset a second factor',
    paragraphs: [
      `You reset the second factor of ${whom(details)}${details.withoutRequest ? ', without a request from them' : ''}.`,
      details.revokedAtOnce
        ? 'The old app and the recovery codes ended at once.'
        : 'The old app still signs in until a new one is added, which cancels the reset.',
      notYou(house),
    ],
  }),
  RESET_CANCELLED_STAFF: (details) => ({
    subject: 'A reset was cancelled',
    paragraphs: [
      details.by === 'OLD_FACTOR'
        ? `${whom(details)} signed in with the old app or a recovery code, so the reset that you made was cancelled.`
        : `The reset that you made for ${whom(details)} was cancelled by a member of staff.`,
      details.by === 'OLD_FACTOR'
        ? 'If they told you that they had lost it, somebody else may have called you: talk to them.'
        : 'Their old app signs in as before.',
    ],
  }),
  RESET_REPORTED_STAFF: (details) => ({
    subject: 'A reset was reported: “this wasn’t me”',
    paragraphs: [
      `${whom(details)} says that the reset of their second factor wasn’t theirs. Their account is frozen.`,
      'Talk to them over a channel that you know. Only support can open the account again.',
    ],
  }),
  SUPPORT_RECOVERED: (details, house) => ({
    subject: 'A support account was recovered on the server',
    paragraphs: [
      `The server’s command line reset or unfroze the account of ${whom(details)}.`,
      notYou(house),
    ],
  }),
};

const wordings: { [Kind in NoticeKind]: Words<Kind> } = {
  ...ownAccount,
  ...invitations,
  ...resets,
  ...forStaff,
};

function leftWords(left: number): string {
  if (left === 0) return 'It was your last one. Make new ones at your next sign-in.';
  return left === 1 ? 'You have one left. Make new ones soon.' : `You have ${left} left.`;
}

export const wordingOf = <Kind extends NoticeKind>(
  notice: { kind: Kind; details: NoticeDetails[Kind] },
  house: House,
  secret: NoticeSecret | null = null,
): Wording => wordings[notice.kind](notice.details, house, secret);
