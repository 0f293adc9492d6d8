import { before, hours } from '../../duration.js';
import { aboutAccount, positionsOf, rule } from '../rule.js';

const day = hours(24);

/** One member of staff resets unusually many people. */
export const unusualResets = rule({
  kind: 'UNUSUAL_RESETS',
  types: ['RESET_GRANTED'],
  find: async ({ actorId, occurredAt }, history, { resetsPerDay }) => {
    if (!actorId) return null;
    const resets = await history.resetsBy(actorId, before(occurredAt, day));
    const people = new Set(resets.map(({ accountId }) => accountId)).size;
    if (people < resetsPerDay) return null;
    return {
      severity: 'HIGH',
      key: actorId,
      summary: `One member of staff reset the second factor of ${people} people within a day.`,
      acts: ['FREEZE', 'END_SESSIONS'],
      accountId: null,
      staffId: actorId,
      network: null,
      organizationId: null,
      evidence: positionsOf(resets),
    };
  },
});

/** A reset for which nobody showed to be at the person's sign-in page: always worth a second pair of eyes. */
export const resetWithoutRequest = rule({
  kind: 'RESET_WITHOUT_REQUEST',
  types: ['RESET_GRANTED'],
  find: async (event) => {
    if (!event.accountId || !event.details.withoutRequest) return null;
    const { actorId } = event;
    const who = actorId ? 'A member of staff' : 'The server’s command line';
    return {
      ...aboutAccount(event, event.accountId),
      key: `${event.accountId}/${actorId ?? 'server'}`,
      severity: 'MEDIUM',
      summary: `${who} reset a second factor without a case number from the person’s screen. Ask the person whether they wanted it.`,
      acts: ['FREEZE', 'END_SESSIONS'],
      staffId: actorId,
    };
  },
});

/** A member of staff tries case numbers, which only the person at the sign-in page can read. */
export const caseNumberGuessing = rule({
  kind: 'CASE_NUMBER_GUESSING',
  types: ['RESET_REFUSED'],
  find: async (event, history, { caseNumberTries }) => {
    const { accountId, actorId, occurredAt } = event;
    if (!accountId || !actorId || event.details.because === 'NOT_ALLOWED') return null;
    const refused = await history.onAccount(accountId, ['RESET_REFUSED'], before(occurredAt, day));
    const tries = refused.filter((one) => one.actorId === actorId && one.details.because !== 'NOT_ALLOWED');
    if (tries.length < caseNumberTries) return null;
    return {
      ...aboutAccount(event, accountId),
      key: `${accountId}/${actorId}`,
      severity: 'HIGH',
      summary: `A member of staff gave ${tries.length} wrong case numbers for one person within a day.`,
      acts: [],
      staffId: actorId,
      evidence: positionsOf(tries),
    };
  },
});
