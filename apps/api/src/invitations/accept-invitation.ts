import { randomUUID } from 'node:crypto';
import type { AccountEntity } from '../accounts/account.entity.js';
import { emailKey } from '../accounts/email.js';
import { passwordWeakness } from '../accounts/password-policy.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { hashToken, newToken } from '../secrets/token.js';
import { type Caller, callerOf } from '../sign-in/caller.js';
import { readSession } from '../sign-in/session.store.js';
import type { TakenInvitation } from './invitation.store.js';
import { requireName } from './invited-person.js';
import { type InvitationLink, readInvitationLink } from './read-invitations.store.js';

export interface Acceptance {
  readonly token: string;
  readonly password: string;
  /** Left out: the name that the inviter gave. */
  readonly name: string | undefined;
  /** The browser's present session: a success ends it, a refusal leaves it. */
  readonly formerToken: string | undefined;
}

export type AcceptOutcome =
  | { readonly kind: 'STARTED'; readonly token: string; readonly caller: Caller }
  | { readonly kind: 'TOKEN_INVALID' }
  | { readonly kind: 'PASSWORD_TOO_WEAK'; readonly message: string };

/** What a link shows before it is used. Reading it changes nothing: mail scanners open links. */
export const previewInvitation = ({ database, clock }: Deps, token: string): Promise<InvitationLink | null> =>
  readInvitationLink(database, hashToken(token), clock());

/**
 * Makes the account and starts its half-signed session. The link is read first, so that a made-up one costs no hash, and
 * used up only with everything that follows from it; a weak password leaves it usable.
 */
export async function acceptInvitation(
  deps: Deps,
  origin: RequestOrigin,
  given: Acceptance,
): Promise<AcceptOutcome> {
  const chosen = given.name === undefined ? undefined : requireName(given.name);
  const link = await previewInvitation(deps, given.token);
  if (!link) return { kind: 'TOKEN_INVALID' };
  const message = weakness(deps, link, given.password, chosen);
  if (message) return { kind: 'PASSWORD_TOO_WEAK', message };
  const passwordHash = await deps.passwords.hash(origin.network, given.password);
  const token = newToken();
  const started = await deps.database.transaction((tx) =>
    accept(deps, tx, { origin, given, link, chosen, passwordHash, tokenHash: hashToken(token) }),
  );
  if (!started) return { kind: 'TOKEN_INVALID' };
  const { supportEmail, limits } = deps.config;
  const session = await readSession(deps.database, hashToken(token), supportEmail);
  return { kind: 'STARTED', token, caller: callerOf(session, limits.session, deps.clock()) };
}

const weakness = (
  { config }: Deps,
  { email, name, organization }: InvitationLink,
  password: string,
  chosen = name,
) => passwordWeakness(password, [email, name, chosen, organization, config.productName]);

interface Accepting {
  readonly origin: RequestOrigin;
  readonly given: Acceptance;
  readonly link: InvitationLink;
  readonly chosen: string | undefined;
  readonly passwordHash: string;
  readonly tokenHash: Buffer;
}

/** False when the link stopped working meanwhile. */
async function accept(deps: Deps, tx: Tx, accepting: Accepting): Promise<boolean> {
  const { given, link, chosen, passwordHash, origin, tokenHash } = accepting;
  await tx.invitations.lockAddress(emailKey(link.email));
  const now = deps.clock();
  const taken = await tx.invitations.take(hashToken(given.token), now);
  if (!taken) return false;
  const { organizationId, email, role } = taken;
  const times = { passwordSetAt: now, createdAt: now };
  const name = chosen ?? taken.name;
  const account = await tx.accounts.create({ organizationId, email, name, role, passwordHash, ...times });
  const sessionId = randomUUID();
  if (given.formerToken) await tx.sessions.startOver(hashToken(given.formerToken), now);
  await tx.sessions.start({ id: sessionId, tokenHash, account, origin }, now);
  await note(tx, { origin, account, sessionId, taken }, now);
  return true;
}

interface Accepted {
  readonly origin: RequestOrigin;
  readonly account: AccountEntity;
  readonly sessionId: string;
  readonly taken: TakenInvitation;
}

async function note(tx: Tx, { origin, account, sessionId, taken }: Accepted, now: Date): Promise<void> {
  const { id: accountId, organizationId, role } = account;
  const whom = { accountId, actorId: accountId, organizationId, sessionId };
  const invited = { invitationId: taken.id };
  await tx.audit.append({ type: 'INVITATION_ACCEPTED', ...whom, details: invited }, origin, now);
  const created = { role, by: 'INVITATION' } as const;
  await tx.audit.append({ type: 'ACCOUNT_CREATED', ...whom, details: created }, origin, now);
}
