import { randomUUID } from 'node:crypto';
import { emailKey, emailLengthLimit } from '../accounts/email.js';
import { passwordLength } from '../accounts/password-policy.js';
import { eventRow } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import { BadInput, requireLine } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { secondsUntil } from '../duration.js';
import type { RequestOrigin } from '../origin.js';
import { RateLimited } from '../rate-limited.js';
import { hashToken, newToken } from '../secrets/token.js';
import { type AccountRow, toAccount } from './account-row.js';
import { type Caller, callerOf, isKnown as isKnownCaller } from './caller.js';
import { HashQueueFull } from './hash-queue.js';
import {
  countWrongPassword,
  type LoginRow,
  readLogin,
  refuseRightPassword,
  replacePasswordHash,
  startSession,
} from './login.store.js';
import { mailProofReason } from './mail-proof.js';
import { type Lanes, lanesOf } from './password-lanes.js';
import { sendLateCode } from './send-code.js';

export interface LoginInput {
  readonly email: string;
  readonly password: string;
  /** The browser's present session: a success ends it, a refusal leaves it. */
  readonly formerToken: string | undefined;
}

export type LoginOutcome =
  | { readonly kind: 'STARTED'; readonly token: string; readonly caller: Caller }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number }
  | { readonly kind: 'REFUSED'; readonly code: 'CREDENTIALS_WRONG' | 'ACCOUNT_FROZEN' };

/** An account as far as the e-mail led to one; a deactivated account answers like none. */
type Known = LoginRow & AccountRow & { password_hash: string };

/**
 * The first factor. One read, one hash and one write, for a known and an unknown e-mail alike: neither the answer nor
 * its time tells which addresses have an account.
 */
export async function login(deps: Deps, origin: RequestOrigin, input: LoginInput): Promise<LoginOutcome> {
  requireLine('email', input.email, emailLengthLimit);
  if ([...input.password.normalize('NFC')].length > passwordLength.max)
    throw new BadInput('password', `A password has at most ${passwordLength.max} characters.`);
  for (let round = 1; round <= rounds; round += 1) {
    const outcome = await attempt(deps, origin, input);
    if (outcome) return outcome;
  }
  throw new RateLimited('Too much is going on right now. Try again in a moment.', 2);
}

/** How often a try begins anew because the account or a lane changed between its read and its write. */
const rounds = 3;

async function attempt(deps: Deps, origin: RequestOrigin, input: LoginInput): Promise<LoginOutcome | null> {
  const lanes = lanesOf(deps.pseudonyms, input.email, origin.network);
  const row = await readLogin(deps.database, emailKey(input.email), lanes);
  const now = deps.clock();
  if (row.wait_until && row.wait_until > now) return wait(deps, origin, input, row, row.wait_until);
  const right = await deps.passwords.matches(origin.network, row.password_hash, input.password);
  return right && isKnown(row)
    ? accept(deps, origin, input, row, lanes)
    : reject(deps, origin, input, row, lanes);
}

const isKnown = (row: LoginRow): row is Known => row.password_hash !== null && row.deactivated_at === null;

async function wait(
  deps: Deps,
  origin: RequestOrigin,
  input: LoginInput,
  row: LoginRow,
  until: Date,
): Promise<LoginOutcome> {
  const whom = about(deps, row, input.email);
  const event = {
    type: 'ATTEMPT_REFUSED',
    ...whom,
    details: { factor: 'PASSWORD', ...whom.details },
  } as const;
  const now = deps.clock();
  await noteRefusal(
    deps.database,
    event,
    deps.pseudonyms.of(emailKey(input.email)).toString('hex'),
    origin,
    now,
  );
  return { kind: 'WAIT', retryAfterSeconds: secondsUntil(until, now) };
}

async function reject(
  deps: Deps,
  origin: RequestOrigin,
  input: LoginInput,
  row: LoginRow,
  lanes: Lanes,
): Promise<LoginOutcome | null> {
  const now = deps.clock();
  const event = eventRow({ type: 'PASSWORD_REJECTED', ...about(deps, row, input.email) }, origin, now);
  const compared = await countWrongPassword(deps.database, { lanes, limits: deps.config.limits, now, event });
  return compared ? { kind: 'REFUSED', code: 'CREDENTIALS_WRONG' } : null;
}

async function accept(
  deps: Deps,
  origin: RequestOrigin,
  input: LoginInput,
  row: Known,
  lanes: Lanes,
): Promise<LoginOutcome | null> {
  if (row.frozen_at) return refuseFrozen(deps, origin, row, lanes);
  const now = deps.clock();
  const [id, token] = [randomUUID(), newToken()];
  const event = eventRow(
    { type: 'PASSWORD_ACCEPTED', ...person(row), sessionId: id, details: {} },
    origin,
    now,
  );
  const started = await startSession(deps.database, {
    lanes,
    account: { id: row.account_id, passwordHash: row.password_hash, epoch: row.account_epoch },
    session: { id, tokenHash: hashToken(token), address: origin.address, browser: origin.browser },
    formerTokenHash: input.formerToken ? hashToken(input.formerToken) : null,
    now,
    event,
  });
  if (!started) return null;
  await rehashIfOutdated(deps, origin, row, input.password);
  const caller = begun(deps, row, id, hashToken(token), now);
  return { kind: 'STARTED', token, caller: await withLateCode(deps, origin, caller) };
}

/** A late first enrollment needs a code by mail: it is on its way before the page asks for it. */
async function withLateCode(deps: Deps, origin: RequestOrigin, caller: Caller): Promise<Caller> {
  if (caller.standing.state !== 'EMAIL_CODE_REQUIRED' || !isKnownCaller(caller)) return caller;
  const { session } = caller;
  const { account } = session;
  const { lateEnrollment } = deps.config.limits.session;
  const reason = mailProofReason(account.facts, session.facts, lateEnrollment, deps.clock());
  if (reason !== 'LATE_ENROLLMENT') return caller;
  const open = await sendLateCode(deps, origin, caller);
  return { ...caller, session: { ...session, account: { ...account, facts: { ...account.facts, open } } } };
}

async function refuseFrozen(
  deps: Deps,
  origin: RequestOrigin,
  row: Known,
  lanes: Lanes,
): Promise<LoginOutcome | null> {
  const now = deps.clock();
  const details = { reason: 'FROZEN' } as const;
  const event = eventRow({ type: 'SIGN_IN_REFUSED', ...person(row), details }, origin, now);
  const told = await refuseRightPassword(deps.database, { lanes, now, event });
  return told ? { kind: 'REFUSED', code: 'ACCOUNT_FROZEN' } : null;
}

/** The session stands already: where the hash queue is full, the next sign-in makes the new hash. */
async function rehashIfOutdated(
  deps: Deps,
  origin: RequestOrigin,
  row: Known,
  password: string,
): Promise<void> {
  if (!deps.passwords.isOutdated(row.password_hash)) return;
  try {
    const hash = await deps.passwords.hash(origin.network, password);
    await replacePasswordHash(deps.database, row.account_id, row.password_hash, hash);
  } catch (error) {
    if (!(error instanceof HashQueueFull)) throw error;
  }
}

/** The caller of the session that was just started, from what the first read told about the account. */
function begun(deps: Deps, row: Known, id: string, tokenHash: Buffer, now: Date): Caller {
  const facts = {
    startedAt: now,
    epoch: row.account_epoch,
    endedBecause: null,
    signedInAt: null,
    codeAt: null,
    lastActiveAt: now,
    factorStands: false,
    mailProofId: null,
  };
  const account = toAccount(row, deps.config.supportEmail);
  return callerOf(
    { id, tokenHash, facts, stepsReached: [], account, enrollment: null, resetRequest: null },
    deps.config.limits.session,
    now,
  );
}

const person = (row: Known) => ({
  accountId: row.account_id,
  actorId: row.account_id,
  organizationId: row.organization_id,
});

/** Whom a failed try was about: the account, or a pseudonym where there is none. */
function about(deps: Deps, row: LoginRow, email: string) {
  return row.account_id
    ? { accountId: row.account_id, organizationId: row.organization_id ?? undefined, details: {} }
    : { details: { emailPseudonym: deps.pseudonyms.of(emailKey(email)).toString('hex') } };
}
