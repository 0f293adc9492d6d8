import { pipeline, type Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Link } from '../audit/chain.js';
import type { Database } from '../database/database.js';
import { namesOf, organizationsOf } from './named.store.js';

const columns = [
  'position',
  'id',
  'occurredAt',
  'type',
  'actorId',
  'actor',
  'userId',
  'user',
  'organizationId',
  'organization',
  'address',
  'browser',
  'requestId',
  'sessionId',
  'details',
  'hash',
];

const idsIn = (events: readonly Link[], pick: (event: Link) => (string | null)[]) => [
  ...new Set(events.flatMap(pick).filter((id) => id !== null)),
];

/**
 * Where a program that takes semicolons, tabs or each new line for the end of a cell would see one begin that is a formula;
 * quotation marks within a cell don't keep it from that.
 */
const formulaWithin = /([;\t\r\n]["\s]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A line of the table for each event, with the names of today. */
async function* rowsOf(
  database: Database,
  batches: AsyncIterable<Link[]>,
): AsyncGenerator<(string | null)[]> {
  for await (const events of batches) {
    const people = await namesOf(
      database,
      idsIn(events, (event) => [event.actor_id, event.account_id]),
    );
    const organizations = await organizationsOf(
      database,
      idsIn(events, (event) => [event.organization_id]),
    );
    for (const event of events) {
      const cells = [
        event.position,
        event.id,
        event.occurred_at,
        event.type,
        event.actor_id,
        people.get(event.actor_id ?? '') ?? null,
        event.account_id,
        people.get(event.account_id ?? '') ?? null,
        event.organization_id,
        organizations.get(event.organization_id ?? '')?.name ?? null,
        event.address,
        event.browser,
        event.request_id,
        event.session_id,
        JSON.stringify(event.details),
        event.hash.toString('hex'),
      ];
      yield cells.map((cell) => cell?.replace(formulaWithin, "$1'") ?? null);
    }
  }
}

/**
 * RFC 4180 with a mark that tells spreadsheets of UTF-8. Names and reasons are other people's words: a cell that a
 * spreadsheet would take for a formula gets an apostrophe before it, and so does what would be one within a cell.
 */
export function csvOf(
  database: Database,
  batches: AsyncIterable<Link[]>,
  onEnd: (error: unknown) => void,
): Readable {
  const table = stringify({
    header: true,
    columns,
    bom: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
  return pipeline(rowsOf(database, batches), table, onEnd);
}
