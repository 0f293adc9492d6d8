import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { About } from '../notices/notice.js';

/** Who it is about, for a mail to staff. */
export async function aboutPerson(tx: Tx, { name, email, organizationId }: AccountEntity): Promise<About> {
  return { name, email, organization: (await tx.organizations.byId(organizationId)).name };
}
