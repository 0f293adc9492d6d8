import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { after, hours } from '../duration.js';
import { newSpokenCode } from '../secrets/spoken-code.js';
import type { NewMailProof } from './mail-proof.store.js';

/** How long a code by mail works (NIST SP 800-63B-4 lets recovery codes that go to a validated address live 24 h). */
export const mailedCodeLifetime = hours(24);

/** A new code as it is mailed, and as its row keeps it, so that the same one can be sent again. */
export function makeMailedCode({ secrets }: Pick<Deps, 'secrets'>, accountId: string) {
  const code = newSpokenCode(8);
  return { code, sealed: secrets.seal(code, accountId) };
}

/** Opens a proof with a new code; its owner must be told the code in the same transaction. */
export async function openMailProof(
  deps: Pick<Deps, 'secrets'>,
  tx: Tx,
  proof: Omit<NewMailProof, 'codeExpiresAt'>,
) {
  const { code, sealed } = makeMailedCode(deps, proof.accountId);
  const codeExpiresAt = after(proof.createdAt, mailedCodeLifetime);
  return { code, proof: await tx.mailProofs.create({ ...proof, codeExpiresAt }, sealed) };
}
