import { type EnrollmentStep, eventRow } from '../audit/audit-event.js';
import type { Deps } from '../deps.js';
import type { RequestOrigin } from '../origin.js';
import { actorOf, type KnownCaller } from '../sign-in/caller.js';
import { noteStep } from '../sign-in/session.store.js';

/** Notes once a session that a page of the enrollment was seen: where people stop can't be told afterwards. */
export async function recordStep(
  deps: Deps,
  origin: RequestOrigin,
  caller: KnownCaller,
  step: EnrollmentStep,
): Promise<void> {
  if (caller.session.stepsReached.includes(step)) return;
  const event = eventRow(
    { type: 'ENROLLMENT_STEP_REACHED', ...actorOf(caller), details: { step } },
    origin,
    deps.clock(),
  );
  await noteStep(deps.database, caller, step, event);
}
