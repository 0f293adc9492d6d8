import type { Onlooker } from '../accounts/onlooker.js';
import type { VerifyingCaller } from '../authenticator/verification.js';
import type { Deps } from '../deps.js';
import { type KeyCaller, onlookerOf } from '../integrators/key-caller.js';
import type { RequestOrigin } from '../origin.js';
import { type Nested, nestedFor } from '../people/nested.js';
import type { Scope } from '../role.js';
import { hashToken } from '../secrets/token.js';
import {
  anonymous,
  type Caller,
  callerOf,
  isKnown,
  isSignedInStaff,
  type KnownCaller,
} from '../sign-in/caller.js';
import { readSession, readSessionWithFactors } from '../sign-in/session.store.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import type { Factors } from '../sign-in/session-row.js';
import { type Named, namedIn } from '../trail/named.js';
import type { RequestNote } from './request-note.js';

/** Where the session's token is kept between requests. */
export interface TokenCarrier {
  readonly token: string | undefined;
  set(token: string): void;
  clear(): void;
}

/**
 * One request: where it comes from, and who asks, read from the database at most once.
 * Apollo Server hands copies of it to resolvers, so it has no #private fields: those are not copied.
 */
export class RequestContext {
  /** What the request came to so far: one object for all copies of this one. */
  readonly note: RequestNote = {};
  private callerRead: Promise<Caller & { factors?: Factors }> | undefined;
  private nestedRead: Promise<Nested> | undefined;
  private namedRead: Named | undefined;

  constructor(
    readonly deps: Deps,
    readonly origin: RequestOrigin,
    private readonly carrier: TokenCarrier,
    /** Set: a key asks, and no session counts. */
    readonly key: KeyCaller | null = null,
  ) {}

  get token(): string | undefined {
    return this.key ? undefined : this.carrier.token;
  }

  caller(): Promise<Caller> {
    this.callerRead ??= this.read(async (hash) => ({
      session: await readSession(this.deps.database, hash, this.supportEmail),
    }));
    return this.callerRead;
  }

  /** Reads the caller together with what verify2FA compares: one statement, not two. */
  readFactors(): Promise<Caller> {
    this.callerRead = this.read((hash) =>
      readSessionWithFactors(this.deps.database, hash, this.supportEmail, this.deps.clock()),
    );
    return this.callerRead;
  }

  /** Forgets who asked, so that the door reads it anew. */
  forgetCaller() {
    this.callerRead = undefined;
    this.nestedRead = undefined;
  }

  /** The caller behind a door that lets nobody anonymous through. */
  async known(): Promise<KnownCaller> {
    const caller = await this.caller();
    if (!isKnown(caller)) throw new SessionChanged();
    return caller;
  }

  /** Whoever may see other people: whom exactly is each store's question (see scope-sql.ts). */
  async onlooker(): Promise<Onlooker> {
    return this.key ? onlookerOf(this.key) : (await this.known()).session.account;
  }

  /** Whether staff with both factors ask, or a key with this scope: for nested fields, which no door guards. */
  async mayRead(scope: Scope): Promise<boolean> {
    if (this.key) return this.key.scopes.includes(scope);
    return isSignedInStaff(await this.caller());
  }

  async maySeeSchema(): Promise<boolean> {
    return this.key !== null || isSignedInStaff(await this.caller());
  }

  /** What nested fields show of other people: read in batches. */
  nested(): Promise<Nested> {
    this.nestedRead ??= this.onlooker().then((onlooker) => nestedFor(this.deps, onlooker));
    return this.nestedRead;
  }

  /** Whom and what events name, read in batches: for events that were read within the caller's scope. */
  named(): Named {
    this.namedRead ??= namedIn(this.deps.database);
    return this.namedRead;
  }

  async verifying(): Promise<VerifyingCaller> {
    const caller: KnownCaller & { factors?: Factors } = await this.known();
    if (!caller.factors) throw new Error('verify2FA reads its factors at the door');
    return { ...caller, factors: caller.factors };
  }

  /** A root field is over. */
  ended(field: string, outcome: string, factor: string | undefined) {
    this.note.field ??= field;
    this.note.outcome ??= outcome;
    this.deps.metrics.count({ field, outcome, factor, state: this.note.state });
  }

  setToken(token: string) {
    this.carrier.set(token);
  }

  clearToken() {
    this.carrier.clear();
  }

  private noted(caller: Caller): Caller {
    this.note.state ??= caller.standing.state;
    return caller;
  }

  private get supportEmail() {
    return this.deps.config.supportEmail;
  }

  private async read(
    query: (
      tokenHash: Buffer,
    ) => Promise<{ session: KnownCaller['session'] | null; factors?: Factors } | null>,
  ) {
    if (this.token === undefined) return this.noted(anonymous);
    const read = await query(hashToken(this.token));
    const caller = callerOf(read?.session ?? null, this.deps.config.limits.session, this.deps.clock());
    this.noted(caller);
    return read?.factors ? { ...caller, factors: read.factors } : caller;
  }
}
