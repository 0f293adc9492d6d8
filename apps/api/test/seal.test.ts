import { expect, test } from 'vitest';
import { canonicalEvent, chainStart, type LinkedEvent, linkHash } from '../src/audit/canonical-event.js';
import { sealedColumns } from '../src/audit/event-columns.js';
import { sealText } from '../src/audit/seal.js';
import { sealTrail } from '../src/audit/seal-trail.js';
import { signedBy } from '../src/secrets/seal-key.js';
import { useApp } from './support/app.js';
import { createPerson, login } from './support/people.js';

const app = useApp();

test('every event gets its link in one chain, and its head is signed', async () => {
  const person = await createPerson(app());
  for (let tries = 0; tries < 3; tries += 1) await login(app().browser(), person.email, 'wrong password');
  await sealTrail(app().deps);
  const rows = await app().sql<LinkedEvent & { hash: Buffer }>(
    `select l.position, l.hash, ${sealedColumns} from audit_event e
     join audit_link l on l.event_id = e.id and l.occurred_at = e.occurred_at order by l.position`,
  );
  const [count] = await app().sql<{ count: number }>('select count(*)::int from audit_event');
  expect(rows).toHaveLength(count?.count ?? 0);
  let hash: Buffer = chainStart;
  for (const [index, row] of rows.entries()) {
    expect(row.position).toBe(String(index + 1));
    hash = linkHash(hash, row);
    expect(row.hash).toEqual(hash);
  }
  const [seal] = await app().sql<Record<string, never>>(
    `select first_position as "firstPosition", last_position as "lastPosition", to_char(month, 'YYYY-MM') as month, head,
       sealed_at as "sealedAt", key_id as "keyId", signature, public_key from audit_seal join audit_key k on k.id = key_id`,
  );
  expect(seal).toMatchObject({ firstPosition: '1', lastPosition: String(rows.length), head: hash });
  const { public_key, signature, ...signed } = seal as never as Parameters<typeof sealText>[0] & {
    public_key: Buffer;
    signature: Buffer;
  };
  expect(signedBy(public_key, sealText(signed), signature)).toBe(true);
  expect(canonicalEvent(rows[0] as LinkedEvent)).toMatch(
    /^\{"position":"1","id":"\d+","occurredAt":"[\d-]+T[\d:]+\.\d{6}Z"/,
  );
});
