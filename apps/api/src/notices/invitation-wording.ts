import { linkLine, type Words } from './words.js';

export const invitations: { [Kind in 'INVITATION' | 'INVITED_ALREADY']: Words<Kind> } = {
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
