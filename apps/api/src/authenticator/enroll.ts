import { randomUUID } from 'node:crypto';
import QRCode from 'qrcode';
import { type EnrollmentPath, eventRow } from '../audit/audit-event.js';
import { requireLine } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { after, minutes, secondsUntil } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import {
  nextEnrollmentAt,
  type NewEnrollment as StoredEnrollment,
  startEnrollment,
} from './enrollment.store.js';
import { keyUri, newSecret } from './totp.js';

/** Long enough to scan and type, short enough that a forgotten screen is harmless. */
const enrollmentLifetime = minutes(3);

export interface EnrollInput {
  readonly name: string | undefined;
  readonly path: EnrollmentPath | undefined;
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

function store(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  pending: Omit<StoredEnrollment, 'box' | 'keyId'>,
  secret: string,
  now: Date,
): Promise<boolean> {
  const { account } = caller.session;
  const details = { enrollmentId: pending.id, path: pending.path, further: account.facts.everEnrolled };
  const event = eventRow({ type: 'ENROLLMENT_STARTED', ...actorOf(caller), details }, origin, now);
  const enrollment = { ...pending, ...deps.secrets.seal(secret, account.id) };
  const perHour = deps.config.limits.enrollmentsPerHour;
  return startEnrollment(deps.database, caller, { perHour, enrollment, now, event });
}

async function waitForEnrollment(deps: Deps, caller: KnownCaller, now: Date): Promise<EnrollOutcome> {
  const next = await nextEnrollmentAt(deps.database, caller, deps.config.limits.enrollmentsPerHour);
  if (!next) throw new SessionChanged();
  return { kind: 'WAIT', retryAfterSeconds: Math.max(1, secondsUntil(next, now)) };
}

/** With the quiet zone of four modules that scanners need (ISO/IEC 18004). */
async function drawQrCode(uri: string): Promise<string> {
  const svg = await QRCode.toString(uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
