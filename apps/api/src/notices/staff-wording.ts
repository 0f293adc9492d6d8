import { notYou, type Words, where, whom } from './words.js';

/** To account managers and support. */
export const forStaff: {
  [Kind in
    | 'RESET_ASKED_STAFF'
    | 'RESET_GRANTED_STAFF'
    | 'RESET_CANCELLED_STAFF'
    | 'RESET_REPORTED_STAFF'
    | 'SUPPORT_RECOVERED'
    | 'TRAIL_HEAD']: Words<Kind>;
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
  TRAIL_HEAD: ({ position, hash, keyId, sealedAt }) => ({
    subject: 'Today’s head of the audit trail',
    paragraphs: [
      'Keep this mail: with it anyone can show later that the trail was not cut off before this point.',
      `${position}:${hash}`,
      `Sealed on ${sealedAt} with the key ${keyId}. To check it: npm run cli -- verify-audit --head ${position}:${hash}`,
    ],
  }),
};
