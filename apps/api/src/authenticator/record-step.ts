import { appendEvent } from '../audit/append-event.js';
import { eventRow } from '../audit/audit-event.js';
import type { Statement } from '../database/database.js';
import type { Deps, RequestOrigin } from '../deps.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';

const reach: Statement = {
  name: 'enrollment-step',
  text: `
    with reached as (
      update session set steps_reached = steps_reached || $2::text
      where id = $1 and ended_at is null and not ($2 = any (steps_reached)) returning id
    )
    ${appendEvent('$3', 'exists (select from reached)')}`,
};

/** Notes once a session that a page of the enrollment was seen: where people stop can't be told afterwards. */
export async function recordStep(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  step: string,
): Promise<void> {
  const { id, stepsReached } = caller.session;
  if (stepsReached.includes(step)) return;
  const event = eventRow(
    { type: 'ENROLLMENT_STEP_REACHED', ...actorOf(caller), details: { step } },
    origin,
    deps.clock(),
  );
  await deps.database.run(reach, [id, step, JSON.stringify(event)]);
}
