import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';
import type { KnownCaller } from '../sign-in/caller.js';

const save: Statement = {
  name: 'recovery-codes-saved',
  text: `
    with alive as (
      select account_id from session where id = $1 and token_hash = $2 and ended_at is null
    ), saved as (
      update account set recovery_codes_saved_at = $3 from alive
      where id = alive.account_id and recovery_codes_saved_at is null returning id
    ), event as (
      ${appendEvent('$4', 'exists (select from saved)')}
    )
    select exists (select from alive) as done`,
};

/** Notes once that the person has saved the codes, and writes the event; false when the session has ended meanwhile. */
export const markRecoveryCodesSaved = (
  database: Database,
  { session }: KnownCaller,
  now: Date,
  event: EventRow,
): Promise<boolean> => database.does(save, [session.id, session.tokenHash, now, JSON.stringify(event)]);
