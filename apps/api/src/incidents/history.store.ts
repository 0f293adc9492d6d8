import type { EntityManager } from 'typeorm';
import type { EventType } from '../audit/audit-event.js';
import type { History, PasswordTry, Place } from './rule.js';
import { readSealed } from './sealed-event.store.js';

/** The most that a rule looks back on: more say no more. */
const bound = 200;
const flood = 2000;

/** What happened up to one position of the trail, read within the tracker's transaction. */
export class HistoryStore implements History {
  constructor(
    private readonly manager: EntityManager,
    private readonly upTo: string,
  ) {}

  async onAccount<Type extends EventType>(accountId: string, types: readonly Type[], since: Date) {
    const events = await readSealed<Type>(
      this.manager,
      `l.account_id = $1 and l.position <= $2 and l.type = any ($3) and l.occurred_at > $4
       order by l.position desc limit ${bound}`,
      [accountId, this.upTo, types, since],
    );
    return events.reverse();
  }

  async resetsBy(actorId: string, since: Date) {
    const events = await readSealed<'RESET_GRANTED'>(
      this.manager,
      `l.actor_id = $1 and l.position <= $2 and l.type = 'RESET_GRANTED' and l.occurred_at > $3
       order by l.position desc limit ${bound}`,
      [actorId, this.upTo, since],
    );
    return events.reverse();
  }

  triesFrom(network: string, since: Date): Promise<PasswordTry[]> {
    return this.#tries('t.network = $1', network, since);
  }

  triesOn(accountId: string, since: Date): Promise<PasswordTry[]> {
    return this.#tries('t.account_id = $1', accountId, since);
  }

  /**
   * One for each network and subject, the latest: tries on one account must not hide those on others. A flood is looked
   * at by its end alone, so that each of its events costs as little as the first.
   */
  #tries(condition: string, value: string, since: Date): Promise<PasswordTry[]> {
    return this.manager.query(
      `select max(t.position) as position, t.network, t.subject
       from (select * from incident_try t where ${condition} and t.position <= $2 and t.occurred_at > $3
         order by t.occurred_at desc limit ${flood}) t
       group by t.network, t.subject, t.account_id
       having not exists (select from incident_place p where p.account_id = t.account_id and p.network = t.network)
       order by max(t.position) desc limit ${bound}`,
      [value, this.upTo, since],
    );
  }

  async knows(accountId: string, { network, browser }: Place) {
    const [known] = await this.manager.query<{ network: boolean | null; browser: boolean | null }[]>(
      'select bool_or(network = $2) as network, bool_or(browser = $3) as browser from incident_place where account_id = $1',
      [accountId, network, browser],
    );
    return { network: known?.network ?? false, browser: known?.browser ?? false };
  }

  async wasOn(accountId: string, network: string, since: Date) {
    const found = await this.manager.query<unknown[]>(
      'select 1 from incident_place where account_id = $1 and network = $2 and last_seen_at > $3 limit 1',
      [accountId, network, since],
    );
    return found.length > 0;
  }
}
