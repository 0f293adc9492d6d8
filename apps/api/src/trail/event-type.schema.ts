import type { EventType } from '../audit/audit-event.js';
import { enumOf } from '../graphql/enum.js';

/** A type that is left out does not compile. */
const meanings: Record<EventType, string> = {
  PASSWORD_ACCEPTED: 'The first factor was right: a half-signed session began.',
  PASSWORD_REJECTED: 'The first factor was wrong; `user` is null for an unknown e-mail.',
  SIGN_IN_REFUSED: 'A right password of an account that may not sign in.',
  CODE_ACCEPTED: 'A code was right; see `details.factor` and `details.purpose`.',
  CODE_REJECTED: 'A code was wrong or spent already.',
  ENROLLMENT_STARTED: 'A QR code was made for a new authenticator.',
  ENROLLMENT_STEP_REACHED: 'A page on the way to the first authenticator was opened.',
  AUTHENTICATOR_CONFIRMED: 'A new authenticator signs in from now on.',
  RECOVERY_CODES_SAVED: 'The person said that they saved their recovery codes.',
  RECOVERY_CODES_RENEWED: 'New recovery codes took the place of the old ones.',
  SIGNED_OUT: 'The person signed out.',
  ATTEMPT_REFUSED: 'Waiting was due, and nothing was compared: the first of a minute.',
  CODE_MALFORMED: 'What was entered can’t be a code: the first of a minute.',
  ACCESS_REFUSED: 'A signed-in caller or an API key was refused at a door: the first of a minute.',
  REFUSALS_COUNTED: 'How many further refusals of one kind came within a minute.',
  ACCOUNT_CREATED: 'The account came into being.',
  PASSWORD_CHANGED: 'The password was changed, and every session of the account ended.',
  ORGANIZATION_CREATED: 'The organization came into being.',
  ORGANIZATION_CHANGED: 'Details of the organization changed; see `details.fields`.',
  ROLE_CHANGED: 'The account has another role from now on.',
  MANAGER_ASSIGNED: 'An account manager looks after one more organization.',
  MANAGER_UNASSIGNED: 'An account manager no longer looks after an organization.',
  ACCOUNT_DEACTIVATED: 'Nobody signs in to the account any more.',
  ACCOUNT_REACTIVATED: 'The account can be signed in to again.',
  SESSIONS_ENDED: 'Staff ended every session of the account.',
  ACT_REFUSED: 'A staff act that is not theirs to do.',
  INVITATION_SENT: 'Somebody was invited by e-mail.',
  INVITATION_REVOKED: 'An invitation was taken back.',
  INVITATION_ACCEPTED: 'An invited person made their account.',
  RESET_REQUESTED: 'Somebody who knows the password asked for a reset of the second factor.',
  RESET_REQUESTS_CLOSED: 'Open requests for a reset ended without one.',
  RESET_REFUSED: 'A reset was refused; see `details.because`.',
  RESET_GRANTED: 'A reset of the second factor was granted.',
  RESET_REVOKED_OLD: 'An open reset now also ended the old authenticator and its recovery codes.',
  RESET_CANCELLED: 'An open reset was cancelled.',
  RESET_REPORTED: 'The person said by the link of a mail that a reset was not theirs.',
  EMAIL_CODE_SENT: 'A code was sent by e-mail.',
  MAIL_PROOF_ENDED: 'A code by mail ended unused.',
  ACCOUNT_FROZEN: 'Nobody signs in until support opens the account again.',
  ACCOUNT_UNFROZEN: 'Support opened the account again; what was bound since `details.since` is revoked.',
  API_KEY_CREATED: 'An API key was made for the organization.',
  API_KEY_ROTATED: 'A successor took the place of an API key, which ends after the overlap.',
  API_KEY_REVOKED: 'An API key was taken back.',
  API_KEY_SUSPENDED:
    'An API key was suspended, since its maker was shut out or reset soon after making it; `user` is the maker.',
  API_KEY_RESTORED: 'Somebody else than its maker let a suspended API key work again.',
  API_KEY_USED: 'An API key was used from this network for the first time.',
  API_KEY_REFUSED: 'An API key that no longer works, or asks too often: the first of a minute.',
  ACCESS_TOKEN_ISSUED:
    'A platform of the organization was shown that this session is signed in: once for each session and platform.',
  TOKEN_KEYS_ROTATED: 'The server’s command line made a new key to sign access tokens with.',
  SECRETS_RESEALED: 'The server’s command line sealed secrets under a new key.',
  ACTIVITY_REPORTED: 'A signed-in person said of an event that it was not them; their other sessions ended.',
  TRAIL_EXPORTED: 'Staff began to download the trail.',
};

export const eventTypes = Object.keys(meanings) as EventType[];

export const AuditEventType = enumOf<EventType>(eventTypes, {
  name: 'AuditEventType',
  description: 'What happened. New types may be added: treat one that you don’t know as any other event.',
  values: meanings,
});
