import { appendEvent } from '../audit/append-event.js';
import type { EventRow } from '../audit/audit-event.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

export interface NewHandle {
  readonly hash: Buffer;
  readonly session: { readonly id: string; readonly tokenHash: Buffer };
  readonly audience: string;
  readonly organizationId: string;
}

const issue: Statement = {
  name: 'session-handle-issue',
  text: `
    with asking as (
      select s.id from session s where s.id = $2 and s.token_hash = $3 and s.ended_at is null
    ), fit as (
      select asking.id from asking join organization o on o.id = $5 and $4 = any (o.audiences)
    ), added as (
      insert into session_handle (hash, session_id, audience, created_at)
      select $1, fit.id, $4, $6 from fit on conflict do nothing returning hash
    ), told as (
      ${appendEvent('$7', 'exists (select from added)')}
    )
    select exists (select from asking) as stands, exists (select from fit) as registered`,
};

/**
 * Keeps the handle of this session for this audience, with its event the first time. Tells whether the session still
 * stands, and whether its organization knows the audience: else nothing is kept.
 */
export async function issueHandle(
  database: Database,
  { hash, session, audience, organizationId }: NewHandle,
  now: Date,
  event: EventRow,
): Promise<{ stands: boolean; registered: boolean }> {
  const values = [hash, session.id, session.tokenHash, audience, organizationId, now, JSON.stringify(event)];
  const [row] = await database.run<{ stands: boolean; registered: boolean }>(issue, values);
  if (!row) throw new Error('A select of two answers has a row');
  return row;
}

const read: Statement = {
  name: 'session-handle-read',
  text: `
    select s.token_hash as "tokenHash", h.audience
    from session_handle h
      join session s on s.id = h.session_id
      join account a on a.id = s.account_id
      join organization o on o.id = a.organization_id and h.audience = any (o.audiences)
    where h.hash = $1 and o.id = $2`,
};

export interface HandledSession {
  readonly tokenHash: Buffer;
  readonly audience: string;
}

/** The session of this organization behind a handle, while its audience is registered. */
export async function sessionByHandle(
  database: Database,
  hash: Buffer,
  organizationId: string,
): Promise<HandledSession | null> {
  const [row] = await database.run<HandledSession & Record<string, unknown>>(read, [hash, organizationId]);
  return row ?? null;
}
