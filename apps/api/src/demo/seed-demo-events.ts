import { demoAccounts } from '../accounts/demo.js';
import { newSecret } from '../authenticator/totp.js';
import { BadInput } from '../bad-input.js';
import { ConfigError } from '../config.js';
import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { demoOrganizationNames, tellDemo } from './tell-demo.js';

/** What was made, for the line that says so. */
export interface DemoSeeded {
  readonly organizations: number;
  readonly people: number;
  readonly events: number;
}

/**
 * Three months of life for looking at the screens: rows and events as the product itself would have left them. Mails go
 * to nobody. The events are sealed and evaluated by the running server, like all others.
 */
export async function seedDemoEvents(deps: Deps): Promise<DemoSeeded> {
  const { config, database, clock } = deps;
  if (config.production || config.container)
    throw new ConfigError(
      'seed-demo-events: made-up people are for trying out, not for production or a container',
    );
  return database.transaction(async (tx) => {
    const passwordHash = await demoPasswordHash(tx);
    const { stage, organizations } = tellDemo(clock());
    const { people, events } = stage;
    await tx.demo.found(organizations, stage.ago(90));
    await tx.demo.people(people, passwordHash, (owner) => deps.secrets.seal(newSecret(), owner));
    await tx.demo.assign(await assignments(tx, organizations));
    await tx.demo.invitations(stage.invitations, config.limits.links.invitation);
    await tx.demo.grants(stage.grants);
    await tx.audit.appendAll(events);
    return { organizations: organizations.length, people: people.length, events: events.length };
  });
}

/** Everybody made up here has the password of the demo accounts. Throws where there are none, or all of this already. */
async function demoPasswordHash(tx: Tx): Promise<string> {
  await tx.organizations.lockPlatform();
  const [first = ''] = demoOrganizationNames;
  if (await tx.organizations.named(first))
    throw new BadInput(
      'database',
      `The demo events are here already: “${first}” is one of their organizations.`,
    );
  const demo = await tx.accounts.byEmail(demoAccounts[0]?.email ?? '');
  if (!demo?.passwordHash)
    throw new BadInput(
      'database',
      'This database has no demo accounts: start the server on its embedded database once.',
    );
  return demo.passwordHash;
}

/** Each manager has their own organization, and the demo's manager all but the one whose manager is suspicious. */
async function assignments(tx: Tx, organizations: ReturnType<typeof tellDemo>['organizations']) {
  const max = await tx.accounts.byEmail('manager@demo.test');
  return organizations.flatMap(({ id: organizationId, manager, suspicious }) => [
    { accountId: manager.id, organizationId },
    ...(max && !suspicious ? [{ accountId: max.id, organizationId }] : []),
  ]);
}
