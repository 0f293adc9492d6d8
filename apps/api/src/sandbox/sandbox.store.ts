import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { WaitingNotice } from '../notices/notice.store.js';

const empty: readonly Statement[] = [
  { name: 'sandbox-drop', text: 'drop schema public cascade' },
  { name: 'sandbox-create', text: 'create schema public' },
];

/** Everything of an earlier run is gone, its tables as well. */
export async function emptyDatabase(database: Database): Promise<void> {
  for (const statement of empty) await database.run(statement, []);
}

/** $1 address, in lower case; $2 now. */
const toAddress: Statement = {
  name: 'sandbox-mails',
  text: `select position, kind, recipient, details, tries, key_id, secret_box, next_try_at from notice
    where lower(recipient) = $1 and next_try_at <= $2 order by position desc limit 50`,
};

/** What would have been sent to this address by now, the newest first. */
export const mailsTo = (
  database: Database,
  address: string,
  now: Date,
): Promise<(WaitingNotice & { next_try_at: Date })[]> =>
  database.run(toAddress, [address.trim().toLowerCase(), now]);
