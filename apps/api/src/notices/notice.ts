import { after, days } from '../duration.js';
import type { RequestOrigin } from '../origin.js';

/** Where something happened, as the person may recognize it. */
export type Whereabouts = Pick<RequestOrigin, 'address' | 'browser'>;

/** What each e-mail tells. Never a password, a code of an app or a recovery code, and no mail asks for one. */
export interface NoticeDetails {
  /** A new authenticator signs in from now on. */
  AUTHENTICATOR_ADDED: Whereabouts & { authenticator: string };
  RECOVERY_CODE_USED: Whereabouts & { left: number };
  RECOVERY_CODES_RENEWED: Whereabouts;
  /** Wrong codes used up the free number: somebody knows the password. */
  CODES_GUESSED: Whereabouts;
}
export type NoticeKind = keyof NoticeDetails;

/** One e-mail to one person, written in the transaction of what it tells. */
export type Notice = {
  [Kind in NoticeKind]: {
    readonly kind: Kind;
    readonly accountId: string;
    readonly recipient: string;
    readonly details: NoticeDetails[Kind];
  };
}[NoticeKind];

/** A mail that could not be handed over for three days tells old news: it is given up. */
const lifetime = days(3);

/** The notice as the columns of its row, for statements that write it beside the thing itself. */
export const noticeRow = (notice: Notice, createdAt: Date) => ({
  kind: notice.kind,
  account_id: notice.accountId,
  recipient: notice.recipient,
  details: notice.details,
  created_at: createdAt.toISOString(),
  expires_at: after(createdAt, lifetime).toISOString(),
  next_try_at: createdAt.toISOString(),
});
export type NoticeRow = ReturnType<typeof noticeRow>;

export const whereabouts = ({ address, browser }: Whereabouts): Whereabouts => ({ address, browser });
