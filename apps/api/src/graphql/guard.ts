import { GraphQLError } from 'graphql';
import type { EventDetails } from '../audit/audit-event.js';
import { noteRefusal } from '../audit/refusals.store.js';
import { before, minutes } from '../duration.js';
import type { KeyCaller } from '../integrators/key-caller.js';
import { authStates } from '../sign-in/auth-state.js';
import { actorOf, type Caller, hasBothFactors, isKnown, type KnownCaller } from '../sign-in/caller.js';
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
  if (context.key) return guardKey(context, context.key, rule, field);
  if (openToAll(rule)) return;
  const caller = await (notes.readsFactors ? context.readFactors() : context.caller());
  const refusal = refusalFor(caller, rule);
  if (refusal) {
    if (isKnown(caller)) await noteAccessRefused(context, toAccount(caller, field, refusal.code));
    throw errorFrom(refusal);
  }
  await keepAlive(context, caller);
}

/** For a key its scopes alone count: a field that names none is closed to every key. */
async function guardKey(
  context: RequestContext,
  { id, organizationId, scopes }: KeyCaller,
  rule: AuthRule,
  field: string,
): Promise<void> {
  if (rule.scopes?.some((scope) => scopes.includes(scope))) return;
  const message = rule.scopes
    ? `This needs an API key with the scope ${rule.scopes.join(' or ')}.`
    : 'API keys can’t do this: it takes a person who is signed in.';
  const details = { field, code: 'FORBIDDEN', apiKeyId: id } as const;
  await noteAccessRefused(context, { organizationId, details, subject: id });
  throw errorFrom({ code: 'FORBIDDEN', message });
}

const errorFrom = ({ code, message, details }: AccessRefusal) =>
  new GraphQLError(message, { extensions: { code, ...details } });

interface AccessRefusal {
  readonly code: 'FORBIDDEN' | 'AUTH_STATE_REQUIRED';
  readonly message: string;
  readonly details?: object;
}

function refusalFor({ standing, session }: Caller, rule: AuthRule): AccessRefusal | null {
  if (!rule.states.length) return { code: 'FORBIDDEN', message: 'Only API keys ask this.' };
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

interface RefusedAccess extends Partial<ReturnType<typeof actorOf>> {
  /** Whose refusals are counted together. */
  readonly subject: string;
  readonly details: EventDetails['ACCESS_REFUSED'];
}

const toAccount = (caller: KnownCaller, field: string, code: AccessRefusal['code']): RefusedAccess => ({
  ...actorOf(caller),
  details: { field, code },
  subject: caller.session.account.id,
});

const noteAccessRefused = (
  { deps, origin }: RequestContext,
  { subject, details, ...whom }: RefusedAccess,
): Promise<void> =>
  noteRefusal(
    deps.database,
    { type: 'ACCESS_REFUSED', ...whom, details },
    `${subject}:${details.field}`,
    origin,
    deps.clock(),
  );

async function keepAlive({ deps }: RequestContext, caller: Caller): Promise<void> {
  const now = deps.clock();
  if (
    isKnown(caller) &&
    hasBothFactors(caller) &&
    caller.session.facts.lastActiveAt <= before(now, activityGrain)
  )
    await touchSession(deps.database, caller.session.id, now);
}
