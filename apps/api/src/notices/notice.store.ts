import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import { before, days } from '../duration.js';
import type { Sealed } from '../secrets/secret-box.js';
import { appendNotice } from './append-notice.js';
import { type Notice, type NoticeDetails, type NoticeKind, noticeRow } from './notice.js';

/** One that waits to be sent. */
export type WaitingNotice = {
  [Kind in NoticeKind]: {
    kind: Kind;
    details: NoticeDetails[Kind];
    position: string;
    recipient: string;
    tries: number;
    /** What only this mail may tell; wiped once it is sent or given up. */
    key_id: string | null;
    secret_box: Buffer | null;
  };
}[NoticeKind];

/** What opens the secret of a notice. */
export type SealedNotice = Sealed & Pick<WaitingNotice, 'position' | 'recipient'>;

const wiped = 'secret_box = null, key_id = null';

export class NoticeStore {
  constructor(private readonly manager: EntityManager) {}

  async add(notice: Notice, now: Date): Promise<void> {
    await this.manager.query(appendNotice('$1'), [JSON.stringify(noticeRow(notice, now))]);
  }

  /** How many of a kind were written to this address since then. */
  async countSince(recipient: string, kind: NoticeKind, since: Date): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(
      'select count(*)::int as count from notice where recipient = $1 and kind = $2 and created_at > $3',
      [recipient, kind, since],
    );
    return row?.count ?? 0;
  }

  /**
   * The oldest notice that is due, locked until the transaction ends: no other process sends it meanwhile. A recipient's
   * later notices wait for the earlier ones, so that each person reads them in order; one that is put off on purpose and
   * was not yet tried holds nothing up. What has expired is not sent, however long the server took for those before.
   */
  async claimDue(now: Date): Promise<WaitingNotice | undefined> {
    const [notice] = await this.manager.query<WaitingNotice[]>(
      `select position, kind, recipient, details, tries, key_id, secret_box from notice due
       where sent_at is null and given_up_at is null and next_try_at <= $1 and expires_at > $1
         and not exists (select from notice earlier where earlier.recipient = due.recipient
           and earlier.position < due.position and earlier.sent_at is null and earlier.given_up_at is null
           and earlier.expires_at > $1 and (earlier.tries > 0 or earlier.next_try_at <= $1))
       order by position limit 1 for update skip locked`,
      [now],
    );
    return notice;
  }

  async markSent({ position }: WaitingNotice, now: Date): Promise<void> {
    const text = `update notice set sent_at = $2, ${wiped} where position = $1`;
    await this.manager.query(text, [position, now]);
  }

  async postpone({ position }: WaitingNotice, until: Date): Promise<void> {
    const text = 'update notice set tries = tries + 1, next_try_at = $2 where position = $1';
    await this.manager.query(text, [position, until]);
  }

  /** The next batch of those whose secret another key than this one sealed. */
  sealedByOthers(keyId: string, batch: number): Promise<SealedNotice[]> {
    return this.manager.query(
      `select position, recipient, key_id as "keyId", secret_box as box from notice
       where key_id <> $1 order by position limit $2 for update`,
      [keyId, batch],
    );
  }

  async reseal({ position }: SealedNotice, { keyId, box }: Sealed): Promise<void> {
    const text = 'update notice set key_id = $2, secret_box = $3 where position = $1';
    await this.manager.query(text, [position, keyId, box]);
  }

  /** Ends those whose news is old; the number is for the log. */
  async giveUpExpired(now: Date): Promise<number> {
    const [, count] = await this.manager.query<[unknown, number]>(
      `update notice set given_up_at = $1, ${wiped} where sent_at is null and given_up_at is null and expires_at <= $1`,
      [now],
    );
    return count;
  }

  /** The newest first, for the mailbox page. */
  newest(limit: number): Promise<(WaitingNotice & { created_at: Date })[]> {
    const text =
      'select position, kind, recipient, details, tries, key_id, secret_box, created_at from notice order by position desc limit $1';
    return this.manager.query(text, [limit]);
  }
}

const wipe: Statement = {
  name: 'notices-wipe',
  text: `update notice set ${wiped} where key_id is not null and expires_at <= $1`,
};

/** A secret that has run out is wiped, whether or not its mail was ever sent. */
export const wipeSecrets = (database: Database, now: Date) => database.run(wipe, [now]);

/** How long a mail stays after it was sent or given up, or should have been: its recipient and address are personal data. */
const memory = days(30);

const drop: Statement = {
  name: 'notices-drop',
  text: 'delete from notice where coalesce(sent_at, given_up_at, expires_at) < $1',
};

export const dropNotices = (database: Database, now: Date) => database.run(drop, [before(now, memory)]);
