import { randomUUID } from 'node:crypto';
import QRCode from 'qrcode';
import { appendEvent } from '../audit/append-event.js';
import { eventRow } from '../audit/audit-event.js';
import { requireLine } from '../bad-input.js';
import type { Statement } from '../database/database.js';
import type { Deps, RequestOrigin } from '../deps.js';
import { after, hours, minutes, secondsUntil } from '../duration.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { keyUri, newSecret } from './totp.js';

/** Long enough to scan and type, short enough that a forgotten screen is harmless. */
const enrollmentLifetime = minutes(3);
const countedOver = hours(1);

export interface EnrollInput {
  readonly name: string | undefined;
  readonly path: string | undefined;
}

export type EnrollOutcome =
  | { readonly kind: 'STARTED'; readonly enrollment: NewEnrollment }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number };

interface NewEnrollment {
  readonly id: string;
  readonly secret: string;
  readonly otpauthUri: string;
  readonly qrCode: string;
  readonly expiresAt: Date;
  readonly expiresInSeconds: number;
}

/**
 * $1 session, $2 its token's hash, $3 epoch, $4 now, $5 enrollments an hour; $6–$11 the new enrollment; $12 event.
 * The session's former pending secret is overwritten: from then on its codes match nothing.
 */
const start: Statement = {
  name: 'enrollment-start',
  text: `
    with counted as (
      update account a set
        enrollment_count = case when a.enrollment_count_since > $4::timestamptz - interval '1 hour' then a.enrollment_count + 1 else 1 end,
        enrollment_count_since = case when a.enrollment_count_since > $4::timestamptz - interval '1 hour' then a.enrollment_count_since else $4 end
      from session s
      where s.id = $1 and s.token_hash = $2 and s.ended_at is null and a.id = s.account_id and a.epoch = $3
        and (a.enrollment_count < $5 or a.enrollment_count_since is null
          or a.enrollment_count_since <= $4::timestamptz - interval '1 hour')
      returning a.id
    ), started as (
      insert into enrollment (id, session_id, account_id, name, path, secret_box, key_id, created_at, expires_at)
      select $6, $1, counted.id, $7, $8, $9, $10, $4, $11 from counted
      on conflict (session_id) do update set id = excluded.id, name = excluded.name, path = excluded.path, failures = 0,
        secret_box = excluded.secret_box, key_id = excluded.key_id, created_at = excluded.created_at, expires_at = excluded.expires_at
      returning id
    ), event as (
      ${appendEvent('$12', 'exists (select from started)')}
    )
    select exists (select from started) as started`,
};

const countedSince: Statement = {
  name: 'enrollment-counted-since',
  text: 'select enrollment_count_since as since from account where id = $1 and epoch = $2 and enrollment_count >= $3',
};

/** Makes a new secret that waits for its first code. It leaves the server in this answer and never again. */
export async function enroll(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  input: EnrollInput,
): Promise<EnrollOutcome> {
  const name = input.name?.trim() || 'Authenticator app';
  requireLine('name', name, 64);
  const { account } = caller.session;
  const [now, secret] = [deps.clock(), newSecret()];
  const enrollment = {
    id: randomUUID(),
    name,
    path: input.path ?? null,
    expiresAt: after(now, enrollmentLifetime),
  };
  if (!(await store(deps, origin, caller, enrollment, secret, now)))
    return waitForEnrollment(deps, caller, now);
  const otpauthUri = keyUri(deps.config.issuer, account.email, secret);
  const { id, expiresAt } = enrollment;
  const expiresInSeconds = secondsUntil(expiresAt, now);
  return {
    kind: 'STARTED',
    enrollment: { id, secret, otpauthUri, qrCode: await drawQrCode(otpauthUri), expiresAt, expiresInSeconds },
  };
}

interface Pending {
  readonly id: string;
  readonly name: string;
  readonly path: string | null;
  readonly expiresAt: Date;
}

async function store(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  pending: Pending,
  secret: string,
  now: Date,
) {
  const { session } = caller;
  const { account } = session;
  const details = { enrollmentId: pending.id, path: pending.path, further: account.facts.everEnrolled };
  const event = eventRow({ type: 'ENROLLMENT_STARTED', ...actorOf(caller), details }, origin, now);
  const { box, keyId } = deps.secrets.seal(secret, account.id);
  const [result] = await deps.database.run<{ started: boolean }>(start, [
    ...[session.id, session.tokenHash, account.facts.epoch, now, deps.config.limits.enrollmentsPerHour],
    ...[pending.id, pending.name, pending.path, box, keyId, pending.expiresAt],
    JSON.stringify(event),
  ]);
  return result?.started ?? false;
}

async function waitForEnrollment(
  deps: Deps,
  { session: { account } }: KnownCaller,
  now: Date,
): Promise<EnrollOutcome> {
  const values = [account.id, account.facts.epoch, deps.config.limits.enrollmentsPerHour];
  const [full] = await deps.database.run<{ since: Date }>(countedSince, values);
  if (!full) throw new SessionChanged();
  return { kind: 'WAIT', retryAfterSeconds: Math.max(1, secondsUntil(after(full.since, countedOver), now)) };
}

/** With the quiet zone of four modules that scanners need (ISO/IEC 18004). */
async function drawQrCode(uri: string): Promise<string> {
  const svg = await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
