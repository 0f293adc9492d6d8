import type { EventDetails, EventType } from '../audit/audit-event.js';
import type { IncidentLimits } from '../limits.js';
import type { Role } from '../role.js';
import type { IncidentAct, IncidentKind, IncidentSeverity } from './incident.js';

/** A sealed event with its place in the trail. */
export type SealedEvent<Type extends EventType = EventType> = {
  [Each in Type]: {
    readonly type: Each;
    readonly details: EventDetails[Each];
    readonly position: string;
    readonly eventId: string;
    readonly occurredAt: Date;
    readonly accountId: string | null;
    /** Of the account, today. */
    readonly accountRole: Role | null;
    readonly actorId: string | null;
    readonly organizationId: string | null;
    readonly sessionId: string | null;
    readonly network: string | null;
    readonly browser: string | null;
  };
}[Type];

/** A wrong or refused password, or one for an address that nobody has. */
export interface PasswordTry {
  readonly position: string;
  readonly network: string;
  /** The account, or the pseudonym of an unknown address. */
  readonly subject: string;
}

export interface Place {
  readonly network: string | null;
  readonly browser: string | null;
}

/** What happened up to the event that a rule looks at. Lists have the newest first and are bounded. */
export interface History {
  onAccount<Type extends EventType>(
    accountId: string,
    types: readonly Type[],
    since: Date,
  ): Promise<readonly SealedEvent<Type>[]>;
  /** By one member of staff. */
  resetsBy(actorId: string, since: Date): Promise<readonly SealedEvent<'RESET_GRANTED'>[]>;
  /** From one network, on accounts that never signed in from there. */
  triesFrom(network: string, since: Date): Promise<readonly PasswordTry[]>;
  /** On one account, from networks that it never signed in from. */
  triesOn(accountId: string, since: Date): Promise<readonly PasswordTry[]>;
  /** Which parts of a place the account signed in from before. */
  knows(accountId: string, place: Place): Promise<{ readonly network: boolean; readonly browser: boolean }>;
  /** Whether the account itself was on this network since then. */
  wasOn(accountId: string, network: string, since: Date): Promise<boolean>;
}

/** What a rule says of an event: an incident, and what it joins while one with the same key is open. */
export interface Finding {
  readonly severity: IncidentSeverity;
  /** What it is about, within its kind. */
  readonly key: string;
  /** For a person: what happened, in sentences without names. */
  readonly summary: string;
  readonly acts: readonly IncidentAct[];
  /** Whose account it is about; null: nobody's alone. */
  readonly accountId: string | null;
  /** The member of staff whose acts are in doubt. */
  readonly staffId: string | null;
  readonly network: string | null;
  readonly organizationId: string | null;
  /** Positions of the events that led to it. */
  readonly evidence: readonly string[];
}

export interface Rule<Type extends EventType = EventType> {
  readonly kind: IncidentKind;
  /** The events that it looks at. */
  readonly types: readonly Type[];
  readonly find: (
    event: SealedEvent<Type>,
    history: History,
    limits: IncidentLimits,
  ) => Promise<Finding | null>;
}

/** A rule among others: the tracker hands it only the types that it names. */
export const rule = <Type extends EventType>(written: Rule<Type>) => written as unknown as Rule;

/** What a finding about one account has in common. */
export const aboutAccount = (event: SealedEvent, accountId: string) => ({
  key: accountId,
  accountId,
  staffId: null,
  network: null,
  organizationId: event.organizationId,
  evidence: [event.position],
});

export const positionsOf = (events: readonly { readonly position: string }[]) =>
  events.map(({ position }) => position);
