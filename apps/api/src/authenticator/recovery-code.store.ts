import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

const save: Statement = {
  name: 'recovery-codes-saved',
  text: `
    with saved as (
      update account set recovery_codes_saved_at = $2 where id = $1 and recovery_codes_saved_at is null returning id
    )
    ${appendEvent('$3', 'exists (select from saved)')}`,
};

/** Notes once that the person has saved the codes, and writes the event. */
export const markRecoveryCodesSaved = (database: Database, accountId: string, now: Date, event: EventRow) =>
  database.run(save, [accountId, now, JSON.stringify(event)]);
