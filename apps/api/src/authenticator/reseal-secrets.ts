import type { Deps } from '../deps.js';

const batch = 200;

/**
 * Seals every stored secret with the first key, a batch a transaction; then the former keys are no longer needed.
 * Stopped in the middle it goes on where it was.
 */
export async function resealSecrets({ database, secrets, clock }: Deps): Promise<number> {
  const keyId = secrets.currentKeyId;
  let count = 0;
  for (let done = batch; done === batch; count += done)
    done = await database.transaction(async (tx) => {
      await tx.authenticators.dropPendingSealedByOthers(keyId);
      const sealed = await tx.authenticators.sealedByOthers(keyId, batch);
      for (const authenticator of sealed) {
        const { accountId, keyId: former, secretBox } = authenticator;
        const secret = secrets.open({ keyId: former, box: secretBox }, accountId);
        await tx.authenticators.reseal(authenticator, secrets.seal(secret, accountId).box, keyId);
      }
      if (sealed.length)
        await tx.audit.append(
          { type: 'SECRETS_RESEALED', details: { keyId, count: sealed.length } },
          null,
          clock(),
        );
      return sealed.length;
    });
  return count;
}
