import { expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { createPerson, login, password } from './support/people.js';
import type { TrailRow } from './support/trail.js';

const app = useApp();

test.each([
  'update audit_event set type = type',
  'delete from audit_event where false',
  'truncate audit_event',
])('the trail’s owner is refused: %s', async (statement) => {
  await createPerson(app());
  await expect(app().sql(statement)).rejects.toThrow('append-only');
});

test('an unknown e-mail is kept as a pseudonym alone: people type passwords into that field', async () => {
  const typed = 'My-Secret-Password!';
  for (const email of [typed, ` ${typed.toUpperCase()} `, 'another@nowhere.test'])
    await login(app().browser(), email, password);
  const events = await app().sql<TrailRow>(
    `select * from audit_event where type = 'PASSWORD_REJECTED' and account_id is null order by id`,
  );
  const pseudonyms = events.map(({ details }) => details.emailPseudonym);
  expect(events.map(({ organization_id, actor_id }) => organization_id ?? actor_id)).toEqual([
    null,
    null,
    null,
  ]);
  expect(pseudonyms).toEqual([
    expect.stringMatching(/^[\da-f]{64}$/),
    pseudonyms[0],
    expect.not.stringMatching(String(pseudonyms[0])),
  ]);
  const rows = await app().sql<{ row: string }>('select e::text as row from audit_event e');
  expect(rows.filter(({ row }) => row.toLowerCase().includes(typed.toLowerCase()))).toEqual([]);
});
