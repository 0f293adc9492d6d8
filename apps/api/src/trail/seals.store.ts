import type { SignedMark, SignedSeal } from '../audit/chain.js';
import { type MarkRow, markColumns, markOf, type SealRow, sealColumns, sealOf } from '../audit/seal-rows.js';
import type { Database } from '../database/database.js';
import type { Statement } from '../database/statement.js';

const seals: Statement = {
  name: 'trail-seals',
  text: `select ${sealColumns} from audit_seal s join audit_key k on k.id = s.key_id
    where s.last_position >= $1 and s.last_position <= $2 order by s.last_position`,
};

/** The seals that end at one of these places. */
export async function sealsWithin(database: Database, first: string, last: string): Promise<SignedSeal[]> {
  return (await database.run<SealRow>(seals, [first, last])).map(sealOf);
}

const mark: Statement = {
  name: 'trail-mark',
  text: `select ${markColumns} from audit_mark m join audit_key k on k.id = m.key_id
    order by m.position desc limit 1`,
};

/** What retention left of the months before; null: nothing was dropped yet. */
export async function lastMark(database: Database): Promise<SignedMark | null> {
  const [row] = await database.run<MarkRow>(mark, []);
  return row ? markOf(row) : null;
}

const end: Statement = {
  name: 'trail-end',
  text: 'select coalesce(max(position), 0) as place from audit_link',
};

/** The last place that is sealed. */
export async function lastPlace(database: Database): Promise<string> {
  const [row] = await database.run<{ place: string }>(end, []);
  return row?.place ?? '0';
}
