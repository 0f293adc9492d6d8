import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { Sealed } from '../secrets/secret-box.js';

const batch = 200;

/** A stored secret that another key than the present one sealed. */
interface SealedSecret {
  /** What is bound into it: see SecretBox. */
  readonly owner: string;
  readonly sealed: Sealed;
  readonly put: (anew: Sealed) => Promise<void>;
}

/** The next batch of each kind of stored secret. */
const kinds: readonly ((tx: Tx, keyId: string) => Promise<SealedSecret[]>)[] = [
  async ({ authenticators }, keyId) =>
    (await authenticators.sealedByOthers(keyId, batch)).map((authenticator) => ({
      owner: authenticator.accountId,
      sealed: { keyId: authenticator.keyId, box: authenticator.secretBox },
      put: ({ box }) => authenticators.reseal(authenticator, box, keyId),
    })),
  async ({ mailProofs }, keyId) =>
    (await mailProofs.sealedByOthers(keyId, batch)).flatMap((proof) =>
      proof.keyId && proof.secretBox
        ? {
            owner: proof.accountId,
            sealed: { keyId: proof.keyId, box: proof.secretBox },
            put: ({ box }: Sealed) => mailProofs.change(proof, { secretBox: box, keyId }),
          }
        : [],
    ),
  async ({ notices }, keyId) =>
    (await notices.sealedByOthers(keyId, batch)).map((notice) => ({
      owner: notice.recipient,
      sealed: notice,
      put: (anew) => notices.reseal(notice, anew),
    })),
  async ({ tokenKeys }, keyId) =>
    (await tokenKeys.sealedByOthers(keyId)).map(({ id, sealed }) => ({
      owner: id,
      sealed,
      put: (anew) => tokenKeys.reseal(id, anew),
    })),
  async ({ webhooks }, keyId) =>
    (await webhooks.sealedByOthers(keyId, batch)).map(({ id, ...secret }) => ({ owner: id, ...secret })),
];

/**
 * Seals every stored secret with the first key, a batch a transaction; then the former keys are no longer needed.
 * Stopped in the middle it goes on where it was.
 */
export async function resealSecrets(deps: Deps): Promise<number> {
  let count = 0;
  for (let done: number | null = null; done !== 0; count += done)
    done = await deps.database.transaction((tx) => resealBatch(deps, tx));
  return count;
}

async function resealBatch({ secrets, clock }: Deps, tx: Tx): Promise<number> {
  const keyId = secrets.currentKeyId;
  await tx.authenticators.dropPendingSealedByOthers(keyId);
  let count = 0;
  for (const next of kinds) {
    for (const { owner, sealed, put } of await next(tx, keyId)) {
      await put(secrets.seal(secrets.open(sealed, owner), owner));
      count += 1;
    }
  }
  const details = { keyId, count };
  if (count) await tx.audit.append({ type: 'SECRETS_RESEALED', details }, null, clock());
  return count;
}
