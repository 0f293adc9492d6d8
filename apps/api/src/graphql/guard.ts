import { GraphQLError } from 'graphql';
import { noteRefusal } from '../audit/refusals.store.js';
import { before, minutes } from '../duration.js';
import { authStates } from '../sign-in/auth-state.js';
import { actorOf, type Caller, hasBothFactors, isKnown } from '../sign-in/caller.js';
import { touchSession } from '../sign-in/session.store.js';
import type { AuthRule } from './auth-directive.js';
import type { RequestContext } from './context.js';

/** What a root field says about itself beside its @auth rule. */
export interface DoorNotes {
  /** The field compares factors: they are read together with the session. */
  readonly readsFactors?: boolean;
}

/** Activity is written at most once a minute. */
const activityGrain = minutes(1);

const openToAll = (rule: AuthRule) => !rule.roles && authStates.every((state) => rule.states.includes(state));

/** Lets the caller through, or throws what the contract says. A field that is open to all costs no read here. */
export async function guard(
  context: RequestContext,
  rule: AuthRule,
  field: string,
  notes: DoorNotes,
): Promise<void> {
  if (openToAll(rule)) return;
  const caller = await (notes.readsFactors ? context.readFactors() : context.caller());
  const refusal = refusalFor(caller, rule);
  if (refusal) {
    await noteAccessRefused(context, caller, field, refusal.code);
    throw new GraphQLError(refusal.message, { extensions: { code: refusal.code, ...refusal.details } });
  }
  await keepAlive(context, caller);
}

interface AccessRefusal {
  readonly code: 'FORBIDDEN' | 'AUTH_STATE_REQUIRED';
  readonly message: string;
  readonly details?: object;
}

function refusalFor({ standing, session }: Caller, rule: AuthRule): AccessRefusal | null {
  if (!rule.states.includes(standing.state))
    return {
      code: 'AUTH_STATE_REQUIRED',
      message: 'This needs another sign-in state than yours. Ask “session” where you stand.',
      details: { required: rule.states, actual: standing.state },
    };
  if (rule.roles && !(session && rule.roles.includes(session.account.role)))
    return { code: 'FORBIDDEN', message: 'Your role does not include this.' };
  return null;
}

async function noteAccessRefused(
  { deps, origin }: RequestContext,
  caller: Caller,
  field: string,
  code: AccessRefusal['code'],
): Promise<void> {
  if (!isKnown(caller)) return;
  await noteRefusal(
    deps.database,
    { type: 'ACCESS_REFUSED', ...actorOf(caller), details: { field, code } },
    `${caller.session.account.id}:${field}`,
    origin,
    deps.clock(),
  );
}

async function keepAlive({ deps }: RequestContext, caller: Caller): Promise<void> {
  const now = deps.clock();
  if (
    isKnown(caller) &&
    hasBothFactors(caller) &&
    caller.session.facts.lastActiveAt <= before(now, activityGrain)
  )
    await touchSession(deps.database, caller.session.id, now);
}
