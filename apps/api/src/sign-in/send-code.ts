import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, hours, secondsUntil } from '../duration.js';
import { sealSecret, whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { type KnownCaller, subjectOf } from './caller.js';
import { lockOwn } from './lock-own.js';
import type { MailProofEntity } from './mail-proof.entity.js';
import { hasMailedCode } from './mail-proof.js';
import { mailedCodeLifetime, makeMailedCode, openMailProof } from './mailed-code.js';

export type ResendOutcome =
  | { readonly kind: 'SENT' }
  | { readonly kind: 'NONE' }
  | { readonly kind: 'WAIT'; readonly retryAfterSeconds: number };

/** “Send it again”, so many times in so long. */
const again = { times: 3, within: hours(24) };

/** Sends the live code once more; another one takes its place only when it was used or has run out. */
export async function resendEmailCode(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<ResendOutcome> {
  const now = deps.clock();
  return deps.database.transaction(async (tx) => {
    const { account, proof } = await lock(tx, caller);
    if (!proof || !hasMailedCode({ open: proof }, now)) return { kind: 'NONE' };
    const since =
      proof.sentAgainSince && after(proof.sentAgainSince, again.within) > now ? proof.sentAgainSince : null;
    const count = since ? proof.sentAgain : 0;
    if (since && count >= again.times)
      return { kind: 'WAIT', retryAfterSeconds: secondsUntil(after(since, again.within), now) };
    const code = await liveCode(deps, tx, proof, now);
    await tx.mailProofs.change(proof, { sentAgain: count + 1, sentAgainSince: since ?? now });
    await tell(deps, tx, origin, { caller, account, proof, code, again: true }, now);
    return { kind: 'SENT' };
  });
}

async function lock(tx: Tx, caller: KnownCaller) {
  const account = await lockOwn(tx, caller);
  return { account, proof: await tx.mailProofs.open(account.id) };
}

async function liveCode(deps: Deps, tx: Tx, proof: MailProofEntity, now: Date): Promise<string> {
  const { secretBox: box, keyId, codeUsedAt, codeExpiresAt: until } = proof;
  if (box && keyId && !codeUsedAt && until > now) return deps.secrets.open({ box, keyId }, proof.accountId);
  const { code, sealed } = makeMailedCode(deps, proof.accountId);
  const codeExpiresAt = after(now, mailedCodeLifetime);
  const { box: secretBox, keyId: sealedBy } = sealed;
  await tx.mailProofs.change(proof, { secretBox, keyId: sealedBy, codeExpiresAt, codeUsedAt: null });
  return code;
}

/** A late first enrollment: the sign-in itself sends the code, unless one is on its way. */
export async function sendLateCode(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
): Promise<Pick<MailProofEntity, 'id' | 'kind' | 'lapsesAt'>> {
  const now = deps.clock();
  return deps.database.transaction(async (tx) => {
    const { account, proof: open } = await lock(tx, caller);
    if (open && !wantsCode(open, now)) return open;
    const { proof, code } = open
      ? { proof: open, code: await liveCode(deps, tx, open, now) }
      : await openMailProof(deps, tx, { accountId: account.id, kind: 'LATE', createdAt: now });
    await tell(deps, tx, origin, { caller, account, proof, code, again: false }, now);
    return proof;
  });
}

/** Only where no code is on its way, and none was guessed to its end. */
const wantsCode = (open: MailProofEntity, now: Date) =>
  open.kind === 'LATE' &&
  hasMailedCode({ open }, now) &&
  (open.codeUsedAt !== null || open.codeExpiresAt <= now);

interface Sent {
  readonly caller: KnownCaller;
  readonly account: AccountEntity;
  readonly proof: MailProofEntity;
  readonly code: string;
  readonly again: boolean;
}

async function tell(
  deps: Deps,
  tx: Tx,
  origin: RequestOrigin,
  { caller, account, proof, code, again }: Sent,
  now: Date,
): Promise<void> {
  const to = { accountId: account.id, recipient: account.email };
  const sealed = sealSecret(deps.secrets, account.email, { code }, proof.codeExpiresAt);
  await tx.notices.add(
    proof.kind === 'LATE'
      ? { kind: 'EMAIL_CODE', ...to, details: whereabouts(origin), sealed }
      : { kind: 'RESET_CODE_AGAIN', ...to, details: {}, sealed },
    now,
  );
  const details = { proofId: proof.id, kind: proof.kind, again };
  await tx.audit.append({ type: 'EMAIL_CODE_SENT', ...subjectOf(caller), details }, origin, now);
}
