import { after, days, earliest } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import type { Scope } from '../role.js';
import type { Sealed, SecretBox } from '../secrets/secret-box.js';

/** Where something happened, as the person may recognize it. */
export type Whereabouts = Pick<RequestOrigin, 'address' | 'browser'>;

/** Another person, as staff know them. */
export interface About {
  readonly name: string;
  readonly email: string;
  readonly organization: string;
}

/** What each e-mail tells. Never a password, a code of an app or a recovery code, and no mail asks for one. */
export interface NoticeDetails {
  /** A new authenticator signs in from now on. */
  AUTHENTICATOR_ADDED: Whereabouts & { authenticator: string };
  RECOVERY_CODE_USED: Whereabouts & { left: number };
  RECOVERY_CODES_RENEWED: Whereabouts;
  /** Wrong codes used up the free number: somebody knows the password. */
  CODES_GUESSED: Whereabouts;
  /** Holds the link that accepts it. */
  INVITATION: { name: string; organization: string; inviter: string };
  /** To an address that has an account already; the inviter is told nothing of it. */
  INVITED_ALREADY: { organization: string };
  /** To the person: somebody who knows the password asked for a reset. */
  RESET_ASKED: Whereabouts;
  /** To those who can help. */
  RESET_ASKED_STAFF: About & Whereabouts;
  /** To the person: holds the code for the next sign-in and the “this wasn’t me” link. */
  RESET_GRANTED: { withoutRequest: boolean; revokedAtOnce: boolean };
  /** To the member of staff who made it. */
  RESET_GRANTED_STAFF: About & { withoutRequest: boolean; revokedAtOnce: boolean };
  /** A reset that was made already now also ended the old app. */
  RESET_REVOKED_OLD: Record<never, never>;
  /** The same live code once more, or a new one after it ran out. */
  RESET_CODE_AGAIN: Record<never, never>;
  RESET_CANCELLED: { by: 'OLD_FACTOR' | 'STAFF' };
  RESET_CANCELLED_STAFF: About & { by: 'OLD_FACTOR' | 'STAFF' };
  /** Holds the code of a late first enrollment. */
  EMAIL_CODE: Whereabouts;
  ACCOUNT_FROZEN: { by: 'PERSON' | 'STAFF' };
  /** To those who can help: the person said that a reset was not theirs. */
  RESET_REPORTED_STAFF: About;
  /** Holds the link to a new password. */
  ACCOUNT_UNFROZEN: { minutes: number };
  PASSWORD_CHANGED: Whereabouts;
  /** The person said, signed in, that something on their account was not them. */
  ACTIVITY_REPORTED: Whereabouts & { sessionsEnded: number };
  /** To those who answer for an organization, and to the maker: a new key opens the organization's data. */
  API_KEY_CREATED_STAFF: Whereabouts & {
    key: string;
    prefix: string;
    organization: string;
    by: string;
    scopes: readonly Scope[];
    rotated: boolean;
  };
  /** To the same: what called the API with these keys waits for one of them. */
  API_KEYS_SUSPENDED_STAFF: { organization: string; by: string; prefixes: readonly string[] };
  /** To those who answer for an organization, and to whoever did it: its events go there from now on, or are signed anew. */
  WEBHOOK_SET_STAFF: Whereabouts & {
    host: string;
    organization: string;
    by: string;
    what: 'CREATED' | 'MOVED' | 'SECRET_ROTATED';
  };
  /** To those who answer for it: the server gave the endpoint up. */
  WEBHOOK_DISABLED_STAFF: { host: string; organization: string; because: 'GONE' | 'FAILED' };
  /** To the same: nothing is sent to these until one of them has looked. */
  WEBHOOKS_SUSPENDED_STAFF: { organization: string; by: string; hosts: readonly string[] };
  /** To all of support: the server's command line helped a support account. */
  SUPPORT_RECOVERED: About;
  /** To those who answer for the organization: a rule over the trail found something. */
  INCIDENT_OPENED_STAFF: {
    incidentId: string;
    severity: 'LOW' | 'MEDIUM' | 'HIGH';
    summary: string;
    about: About | null;
    /** Whose acts are in doubt. */
    staff: About | null;
    /** For an hour no further mail comes. */
    last: boolean;
  };
  /** To all of support, once a day: how far the audit trail is sealed. */
  TRAIL_HEAD: { position: string; hash: string; keyId: string; sealedAt: string };
}
export type NoticeKind = keyof NoticeDetails;

/** What only the mail itself may tell: it lies sealed in the outbox and is wiped on delivery. */
export interface NoticeSecret {
  /** A one-time code by mail. */
  readonly code?: string;
  readonly link?: string;
}

/** One e-mail to one person, written in the transaction of what it tells. */
export type Notice = {
  [Kind in NoticeKind]: {
    readonly kind: Kind;
    /** The recipient's; an invited person has none yet. */
    readonly accountId: string | null;
    readonly recipient: string;
    readonly details: NoticeDetails[Kind];
    readonly sealed?: SealedSecret;
    /** Not sent earlier; left out: at once. */
    readonly notBefore?: Date;
  };
}[NoticeKind];

/** Never sent after it has expired. */
export interface SealedSecret extends Sealed {
  readonly expiresAt: Date;
}

/** A secret for this recipient's mail alone: moved to another's row it does not open. */
export const sealSecret = (
  box: SecretBox,
  recipient: string,
  secret: NoticeSecret,
  expiresAt: Date,
): SealedSecret => ({ ...box.seal(JSON.stringify(secret), recipient), expiresAt });

export const openSecret = (box: SecretBox, recipient: string, sealed: Sealed): NoticeSecret =>
  JSON.parse(box.open(sealed, recipient));

/** A mail that could not be handed over for three days tells old news: it is given up. */
const lifetime = days(3);

/** The notice as the columns of its row, for statements that write it beside the thing itself. */
export const noticeRow = ({ sealed, notBefore, ...notice }: Notice, createdAt: Date) => {
  const end = after(createdAt, lifetime);
  return {
    kind: notice.kind,
    account_id: notice.accountId,
    recipient: notice.recipient,
    details: notice.details,
    secret_box: sealed ? `\\x${sealed.box.toString('hex')}` : null,
    key_id: sealed?.keyId ?? null,
    created_at: createdAt.toISOString(),
    expires_at: (sealed ? earliest(end, sealed.expiresAt) : end).toISOString(),
    next_try_at: (notBefore ?? createdAt).toISOString(),
  };
};
export type NoticeRow = ReturnType<typeof noticeRow>;

export const whereabouts = ({ address, browser }: Whereabouts): Whereabouts => ({ address, browser });
