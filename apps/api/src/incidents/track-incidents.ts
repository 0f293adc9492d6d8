import type { Tx } from '../database/transaction.js';
import type { Deps } from '../deps.js';
import { seconds } from '../duration.js';
import { startLoop } from '../loop.js';
import { incidentRules } from './incident-rules.js';
import type { Finding, Rule, SealedEvent } from './rule.js';
import { completesSignIn } from './rules/sign-in-after-reset.js';
import { tellOfIncident } from './tell-of-incident.js';

/** Events in one transaction: they are evaluated together, or not at all. */
const batch = 200;

/**
 * Evaluates what was sealed since the last time. The place in the trail moves in the transaction of what was found there,
 * so that each event is evaluated exactly once, whatever happens to this process and however many there are.
 */
export async function trackIncidents(deps: Deps): Promise<void> {
  let evaluated: number;
  do evaluated = await trackBatch(deps);
  while (evaluated === batch);
}

const trackBatch = (deps: Deps): Promise<number> =>
  deps.database.transaction(async (tx) => {
    const from = await tx.incidents.claimCursor();
    if (from === null) return 0;
    const events = await tx.incidents.sealedAfter(from, batch);
    for (const event of events) await evaluate(deps, tx, event);
    const last = events.at(-1);
    if (last) await tx.incidents.moveCursor(last.position);
    return events.length;
  });

async function evaluate(deps: Deps, tx: Tx, event: SealedEvent): Promise<void> {
  await rememberTry(tx, event);
  const history = tx.incidents.historyAt(event.position);
  for (const rule of incidentRules) {
    if (!rule.types.includes(event.type)) continue;
    const finding = await rule.find(event, history, deps.config.limits.incidents);
    if (finding) await track(deps, tx, rule, event, finding);
  }
  await rememberPlace(tx, event);
}

/** Passwords that were wrong or not compared any more, by where they came from. */
async function rememberTry(tx: Tx, event: SealedEvent): Promise<void> {
  if (event.type !== 'PASSWORD_REJECTED' && event.type !== 'ATTEMPT_REFUSED') return;
  if (event.type === 'ATTEMPT_REFUSED' && event.details.factor !== 'PASSWORD') return;
  const { position, network } = event;
  const subject = event.accountId ?? event.details.emailPseudonym;
  if (network && subject) await tx.incidents.noteTry({ position, network, subject }, event);
}

/** Where somebody proved both factors, or acted as staff: later the account is known there. */
async function rememberPlace(tx: Tx, event: SealedEvent): Promise<void> {
  const acts = event.type === 'RESET_GRANTED';
  const whose = acts ? event.actorId : completesSignIn(event) ? event.accountId : null;
  const { network, browser, occurredAt } = event;
  if (whose && network) await tx.incidents.notePlace(whose, network, browser ?? '', occurredAt);
}

const isStaff = ({ accountRole }: SealedEvent) => accountRole !== null && accountRole !== 'USER';

async function track(
  deps: Deps,
  tx: Tx,
  { kind }: Rule,
  event: SealedEvent,
  finding: Finding,
): Promise<void> {
  const aboutStaff = finding.staffId !== null || (finding.accountId !== null && isStaff(event));
  const now = deps.clock();
  const { id, opened } = await tx.incidents.track(kind, finding, {
    aboutStaff,
    happenedAt: event.occurredAt,
    now,
  });
  if (!opened) return;
  const { severity, organizationId } = finding;
  const seenIn = aboutStaff || !organizationId ? {} : { organizationId };
  const details = { incidentId: id, incidentKind: kind, severity };
  await tx.audit.append({ type: 'INCIDENT_OPENED', ...seenIn, details }, null, now);
  await tellOfIncident(deps, tx, { id, aboutStaff, finding, happenedAt: event.occurredAt, now });
}

/** Looks at what was sealed about each second until it is stopped. A failed round is logged and the next one comes. */
export const startTracking = (deps: Deps): (() => Promise<void>) =>
  startLoop(seconds(1), async (pause) => {
    await trackIncidents(deps).catch((err: unknown) => deps.log.error({ err }, 'tracking incidents failed'));
    return pause;
  });
