import { secondsToWait } from '../attempts/attempts.js';
import { eventRow } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import { BadInput } from '../bad-input.js';
import type { Deps } from '../deps.js';
import { noticeRow, whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { isSpokenCode } from '../secrets/spoken-code.js';
import { hashToken, newToken } from '../secrets/token.js';
import { actorOf, type Caller, callerOf, type KnownCaller, subjectOf } from './caller.js';
import {
  claimMailedCode,
  countWrongMailedCode,
  type MailedCode,
  readMailedCode,
} from './mail-proof.store.js';
import { SessionChanged } from './session-changed.js';

export type ConfirmEmailOutcome =
  | { readonly kind: 'CONFIRMED'; readonly token: string; readonly caller: Caller }
  | { readonly kind: 'WRONG' }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number };

const lengthLimit = 64;

/** How often a try begins anew because the proof changed between its read and its write. */
const rounds = 3;

/**
 * The code that a reset or a late first enrollment e-mailed: with it, this session may bind an authenticator. Its tries
 * are counted on the proof, over all sessions, with the waits of an app's codes.
 */
export async function confirmEmail(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  code: string,
): Promise<ConfirmEmailOutcome> {
  if ([...code].length > lengthLimit)
    throw new BadInput('code', `A code has at most ${lengthLimit} characters.`);
  for (let round = 1; round <= rounds; round += 1) {
    const outcome = await attempt(deps, origin, caller, code);
    if (outcome) return outcome;
  }
  throw new SessionChanged();
}

async function attempt(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  code: string,
): Promise<ConfirmEmailOutcome | null> {
  const mailed = await readMailedCode(deps.database, caller.session.account.id);
  const now = deps.clock();
  if (!mailed || mailed.expiresAt <= now || !isShaped(code)) return rejectUncompared(deps, origin, caller);
  const wait = secondsToWait(mailed.tally, now);
  if (wait > 0) return refuseDuringWait(deps, origin, caller, wait);
  return isSpokenCode(deps.secrets.open(mailed.sealed, caller.session.account.id), code)
    ? accept(deps, origin, caller, mailed)
    : reject(deps, origin, caller, mailed);
}

const isShaped = (code: string) => /^[A-Z2-7]{8}$/i.test(code.replace(/[\s\p{Pd}]/gu, ''));

/** No code is live, or none looks like this: nothing is compared and nothing counted; the door's limit bounds it. */
async function rejectUncompared(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<ConfirmEmailOutcome> {
  const event = { type: 'CODE_MALFORMED', ...subjectOf(caller), details: { purpose: 'SIGN_IN' } } as const;
  await noteRefusal(deps.database, event, `${caller.session.account.id}:EMAIL_CODE`, origin, deps.clock());
  return { kind: 'WRONG' };
}

async function refuseDuringWait(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  retryAfterSeconds: number,
): Promise<ConfirmEmailOutcome> {
  const event = { type: 'ATTEMPT_REFUSED', ...subjectOf(caller), details: { factor: 'EMAIL_CODE' } } as const;
  await noteRefusal(deps.database, event, `${caller.session.account.id}:EMAIL_CODE`, origin, deps.clock());
  return { kind: 'WAIT', retryAfterSeconds };
}

async function reject(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id: proofId }: MailedCode,
): Promise<ConfirmEmailOutcome | null> {
  const now = deps.clock();
  const subject = subjectOf(caller);
  const details = { factor: 'EMAIL_CODE', purpose: 'SIGN_IN', reason: 'WRONG' } as const;
  const event = eventRow({ type: 'CODE_REJECTED', ...subject, details }, origin, now);
  const end = { proofId, because: 'GUESSED' } as const;
  const ended = eventRow({ type: 'MAIL_PROOF_ENDED', ...subject, details: end }, origin, now);
  const { id: accountId, email: recipient } = caller.session.account;
  const told = { kind: 'CODES_GUESSED', accountId, recipient, details: whereabouts(origin) } as const;
  const notice = noticeRow(told, now);
  const budget = deps.config.limits.code;
  const given = { caller, proofId, now, event, budget, notice, ended };
  return (await countWrongMailedCode(deps.database, given)) ? { kind: 'WRONG' } : null;
}

async function accept(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  { id: proofId }: MailedCode,
): Promise<ConfirmEmailOutcome | null> {
  const now = deps.clock();
  const token = newToken();
  const tokenHash = hashToken(token);
  const details = { factor: 'EMAIL_CODE', purpose: 'SIGN_IN' } as const;
  const event = eventRow({ type: 'CODE_ACCEPTED', ...actorOf(caller), details }, origin, now);
  if (!(await claimMailedCode(deps.database, { caller, proofId, now, event, tokenHash }))) return null;
  const { session } = caller;
  const facts = { ...session.facts, mailProofId: proofId };
  const risen = callerOf({ ...session, tokenHash, facts }, deps.config.limits.session, now);
  return { kind: 'CONFIRMED', token, caller: risen };
}
