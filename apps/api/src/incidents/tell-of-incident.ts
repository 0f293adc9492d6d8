import type { AccountEntity } from '../accounts/account.entity.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { before, hours } from '../duration.js';
import type { About } from '../notices/notice.js';
import type { Finding } from './rule.js';

interface OpenedIncident {
  readonly id: string;
  readonly aboutStaff: boolean;
  readonly finding: Finding;
  readonly happenedAt: Date;
  readonly now: Date;
}

/** A trail that is read late, as after an upgrade, fills the list but no mailbox. */
const freshness = hours(24);
const mailSpan = hours(1);

/** Mails those who answer for the organization that an incident was opened; in a flood the last mail says so. */
export async function tellOfIncident({ config }: Deps, tx: Tx, incident: OpenedIncident): Promise<void> {
  const { id: incidentId, finding, happenedAt, now } = incident;
  if (happenedAt < before(now, freshness)) return;
  const { mailsPerHour } = config.limits.incidents;
  const { severity, summary } = finding;
  const details = { incidentId, severity, summary, ...(await whom(tx, finding)) };
  for (const { id: accountId, email: recipient } of await toTell(tx, incident)) {
    const sent = await tx.notices.countSince(recipient, 'INCIDENT_OPENED_STAFF', before(now, mailSpan));
    if (sent >= mailsPerHour) continue;
    const last = sent === mailsPerHour - 1;
    await tx.notices.add(
      { kind: 'INCIDENT_OPENED_STAFF', accountId, recipient, details: { ...details, last } },
      now,
    );
  }
}

/** About staff, or about no organization: support. Else its account managers, or support where it has none. Never who it is about. */
async function toTell(tx: Tx, { aboutStaff, finding }: OpenedIncident): Promise<AccountEntity[]> {
  const { accountId, staffId } = finding;
  const target = accountId && !aboutStaff ? await tx.accounts.byId(accountId) : null;
  const staff = target ? await tx.accounts.helpersOf(target) : await tx.accounts.working('SUPPORT');
  return staff.filter(({ id }) => id !== staffId && id !== accountId);
}

async function whom(tx: Tx, { accountId, staffId }: Finding) {
  const [about, staff] = [await person(tx, accountId), await person(tx, staffId)];
  return { about, staff };
}

async function person(tx: Tx, id: string | null): Promise<About | null> {
  const account = id === null ? null : await tx.accounts.byId(id);
  if (!account) return null;
  const { name, email, organizationId } = account;
  return { name, email, organization: (await tx.organizations.byId(organizationId)).name };
}
