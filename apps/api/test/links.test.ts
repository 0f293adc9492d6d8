import { expect, test } from 'vitest';
import { days, minutes } from '../src/duration.js';
import { housekeep } from '../src/housekeeping.js';
import { readPasswordLink } from '../src/sign-in/link-token.store.js';
import { useApp } from './support/app.js';
import { atOnce } from './support/at-once.js';
import { createPerson } from './support/people.js';

const app = useApp();
const transaction: ReturnType<typeof app>['deps']['database']['transaction'] = (work) =>
  app().deps.database.transaction(work);
const now = () => app().clock.read();

async function linkFor(accountId: string) {
  const expiresAt = new Date(Number(now()) + minutes(30));
  const link = { kind: 'PASSWORD', accountId, mailProofId: null, expiresAt } as const;
  return { link, token: await transaction((tx) => tx.links.create(link, now())) };
}

const consume = (token: string, kind: 'PASSWORD' | 'NOT_ME' = 'PASSWORD') =>
  transaction((tx) => tx.links.consume(kind, token, now()));

test('a link is used once, of any number at once', async () => {
  const { link, token } = await linkFor((await createPerson(app())).id);
  const { kind: _, ...given } = link;
  const told = { ...given, createdAt: now() };
  expect(await readPasswordLink(app().deps.database, token, now())).toMatchObject({
    accountId: told.accountId,
    expiresAt: told.expiresAt,
  });
  const used = await atOnce(50, () => consume(token));
  expect(used.filter(Boolean)).toEqual([told]);
  expect(await readPasswordLink(app().deps.database, token, now())).toBeNull();
});

test('a link of another kind, one that was revoked and one that ran out are none', async () => {
  const [one, other] = [await createPerson(app()), await createPerson(app())];
  const [revoked, stands] = [await linkFor(one.id), await linkFor(other.id)];
  await transaction((tx) => tx.links.revokeAll(one.id, 'PASSWORD', now()));
  expect(await consume(revoked.token)).toBeNull();
  expect(await consume(stands.token, 'NOT_ME')).toBeNull();
  app().clock.pass(minutes(30));
  expect(await consume(stands.token)).toBeNull();
});

test('the table holds no token, and drops a link a month after its end', async () => {
  const { token } = await linkFor((await createPerson(app())).id);
  const rows = () => app().sql<{ row: string }>('select link_token::text as row from link_token');
  expect(JSON.stringify(await rows())).not.toContain(token);
  app().clock.pass(days(31));
  await housekeep(app().deps);
  expect(await rows()).toEqual([]);
});
