import type { AuditEvent } from '../audit/audit-event.js';
import { after, type Duration, days, hours, milliseconds, minutes, seconds } from '../duration.js';
import type { DemoEvent, DemoGrant, DemoInvitation, DemoPerson } from './demo-rows.js';
import { mailbox } from './names.js';
import { Random } from './random.js';

const browsers = [
  'Chrome on Windows',
  'Edge on Windows',
  'Safari on macOS',
  'Firefox on Linux',
  'Safari on iOS',
  'Chrome on Android',
];

/** What all stories share: chance, time, and what they leave behind. */
export class Stage {
  readonly random = new Random(20_260);
  readonly people: DemoPerson[] = [];
  readonly invitations: DemoInvitation[] = [];
  readonly grants: DemoGrant[] = [];
  readonly events: DemoEvent[] = [];
  readonly #addresses = new Set<string>();

  /** Nothing happens after `now`. */
  constructor(readonly now: Date) {}

  /** An address that nobody else of the demo has. */
  address(name: string): string {
    const base = mailbox(name);
    let address = `${base}@demo.test`;
    for (let next = 2; this.#addresses.has(address); next += 1) address = `${base}.${next}@demo.test`;
    this.#addresses.add(address);
    return address;
  }

  /** Writes down what happened from this browser; without one the server did it. */
  tell(event: AuditEvent, at: Date, place: Place | null): void {
    const origin = place && { ...place, requestId: this.random.uuid() };
    this.events.push({ event, origin, at });
  }

  place(address: string): Place {
    return { address, browser: this.random.pick(browsers) };
  }

  /** Somewhere at home. */
  home(): Place {
    const part = () => this.random.between(1, 0xffff).toString(16);
    return this.place(`2001:db8:${part()}:${part()}::${part()}`);
  }

  ago(count: number): Date {
    return after(this.now, milliseconds(-days(count)));
  }

  /** The same day or the next working day, at a time when people work. */
  atWork(day: Date): Date {
    const start = new Date(day);
    start.setUTCHours(0, 0, 0, 0);
    const weekday = start.getUTCDay();
    const rest = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
    return after(after(start, days(rest)), this.span(hours(7), hours(17)));
  }

  span(least: Duration, most: Duration): Duration {
    return seconds(this.random.between(least / 1000, most / 1000));
  }

  later(at: Date, least: Duration, most: Duration): Date {
    return after(at, this.span(least, most));
  }

  /** A little later, as one page follows another. */
  soon(at: Date): Date {
    return this.later(at, seconds(15), minutes(2));
  }

  isPast(at: Date): boolean {
    return at < this.now;
  }
}

export interface Place {
  readonly address: string;
  readonly browser: string;
}

/** Whom an event is about, once they have proved who they are. */
export const by = ({ id, organizationId }: DemoPerson, sessionId?: string) => ({
  accountId: id,
  actorId: id,
  organizationId,
  sessionId,
});

/** Whom an event is about, whoever it was. */
export const about = ({ id, organizationId }: DemoPerson, actorId?: string) => ({
  accountId: id,
  actorId,
  organizationId,
});
