import { createHash } from 'node:crypto';
import { expect, vi } from 'vitest';
import { sealTrail } from '../../src/audit/seal-trail.js';
import type { RunningApp } from './app.js';
import type { Browser } from './browser.js';
import type { Person } from './people.js';

export interface TrailRow {
  readonly type: string;
  readonly occurred_at: Date;
  readonly account_id: string | null;
  readonly actor_id: string | null;
  readonly organization_id: string | null;
  readonly session_id: string | null;
  readonly request_id: string | null;
  readonly address: string | null;
  readonly browser: string | null;
  readonly details: Record<string, unknown>;
}

/**
 * Seals every event that there is. The sealer waits for every open transaction of the database server, those of other
 * test files included, so that one round may leave some for the next.
 */
export const sealAll = ({ deps, sql }: RunningApp) =>
  vi.waitFor(
    async () => {
      await sealTrail(deps);
      const [left] = await sql<{ count: number }>(
        `select count(*)::int from audit_event e cross join audit_sealer s
         where (e.transaction_id, e.id) > (s.transaction_id, s.event_id)
           and not exists (select from audit_link where event_id = e.id)`,
      );
      expect(left?.count).toBe(0);
    },
    { timeout: 15_000, interval: 50 },
  );

/** What the trail tells about an account, in order. */
export const trailOf = (app: RunningApp, accountId: string, type?: string) =>
  app.sql<TrailRow>(
    'select * from audit_event where account_id = $1 and ($2::text is null or type = $2) order by id',
    [accountId, type ?? null],
  );

/** The session behind a browser's cookie, as the database knows it. */
export async function sessionId(app: RunningApp, browser: Browser): Promise<string> {
  const hash = createHash('sha256')
    .update(browser.cookies.get('dragonfly-session') ?? '')
    .digest();
  const [session] = await app.sql<{ id: string }>('select id from session where token_hash = $1', [hash]);
  return session?.id ?? 'none';
}

/** Does something, after which the person's trail is longer by exactly this event. */
export async function expectEvent(
  app: RunningApp,
  person: Person,
  act: () => Promise<unknown>,
  event: Partial<TrailRow>,
): Promise<void> {
  const before = await trailOf(app, person.id);
  await act();
  const added = (await trailOf(app, person.id)).slice(before.length);
  expect(added).toEqual([
    {
      id: expect.anything(),
      transaction_id: expect.anything(),
      occurred_at: app.clock.read(),
      account_id: person.id,
      actor_id: person.id,
      organization_id: person.organizationId,
      request_id: expect.stringMatching(/^[\da-f-]{36}$/),
      address: '127.0.0.1',
      browser: 'Firefox on Windows',
      details: {},
      ...event,
    },
  ]);
}
