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
    await noteAccessRefused(
      context,
      caller,
      field,
      refusal.extensions.code as 'FORBIDDEN' | 'AUTH_STATE_REQUIRED',
    );
    throw refusal;
  }
  await keepAlive(context, caller);
}

function refusalFor({ standing, session }: Caller, rule: AuthRule): GraphQLError | null {
  if (!rule.states.includes(standing.state))
    return new GraphQLError('This needs another sign-in state than yours. Ask “session” where you stand.', {
      extensions: { code: 'AUTH_STATE_REQUIRED', required: rule.states, actual: standing.state },
    });
  if (rule.roles && !(session && rule.roles.includes(session.account.role)))
    return new GraphQLError('Your role does not include this.', { extensions: { code: 'FORBIDDEN' } });
  return null;
}

async function noteAccessRefused(
  { deps, origin }: RequestContext,
  caller: Caller,
  field: string,
  code: 'FORBIDDEN' | 'AUTH_STATE_REQUIRED',
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
