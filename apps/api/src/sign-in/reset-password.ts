import { passwordWeakness } from '../accounts/password-policy.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { whereabouts } from '../notices/notice.js';
import type { RequestOrigin } from '../origin.js';
import { type PasswordLink, readPasswordLink } from './link-token.store.js';

export type ResetPasswordOutcome =
  | { readonly kind: 'CHANGED'; readonly email: string }
  | { readonly kind: 'TOKEN_INVALID' }
  | { readonly kind: 'PASSWORD_TOO_WEAK'; readonly message: string };

/** What a link shows before it is used. Reading it changes nothing: mail scanners open links. */
export const previewPasswordLink = ({ database, clock }: Deps, token: string): Promise<PasswordLink | null> =>
  readPasswordLink(database, token, clock());

/**
 * A new password by the link of a mail. It never signs in and never touches the second factor. The link is read first,
 * so that a made-up one costs no hash, and used up only with everything that follows from it.
 */
export async function resetPassword(
  deps: Deps,
  origin: RequestOrigin,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<ResetPasswordOutcome> {
  const link = await previewPasswordLink(deps, token);
  if (!link) return { kind: 'TOKEN_INVALID' };
  const { email, name, organization, accountId } = link;
  const message = passwordWeakness(password, [email, name, organization, deps.config.productName]);
  if (message) return { kind: 'PASSWORD_TOO_WEAK', message };
  const passwordHash = await deps.passwords.hash(origin.network, password);
  const changed = await deps.database.transaction((tx) =>
    change(deps, tx, { origin, accountId, token, passwordHash }),
  );
  return changed ? { kind: 'CHANGED', email } : { kind: 'TOKEN_INVALID' };
}

interface Change {
  readonly origin: RequestOrigin;
  readonly accountId: string;
  readonly token: string;
  readonly passwordHash: string;
}

/** The account is locked first, as everywhere; false when the link stopped working or the account was closed meanwhile. */
async function change(
  deps: Deps,
  tx: Tx,
  { origin, accountId, token, passwordHash }: Change,
): Promise<boolean> {
  const account = await tx.accounts.lock(accountId);
  const now = deps.clock();
  if (account.frozenAt || account.deactivatedAt) return false;
  if (!(await tx.links.consume('PASSWORD', token, now))) return false;
  await tx.links.revokeAll(accountId, 'PASSWORD', now);
  await tx.accounts.setPassword(account, passwordHash, now);
  await tx.sessions.endAll(accountId, 'PASSWORD_CHANGED', now);
  const whom = { accountId, organizationId: account.organizationId };
  await tx.audit.append({ type: 'PASSWORD_CHANGED', ...whom, details: { by: 'LINK' } }, origin, now);
  const to = { accountId, recipient: account.email };
  await tx.notices.add({ kind: 'PASSWORD_CHANGED', ...to, details: whereabouts(origin) }, now);
  return true;
}
