import { expect, inject, test } from 'vitest';
import { type Budget, waitAfter } from '../src/attempts/attempts.js';
import { waitUntilSql } from '../src/attempts/wait-sql.js';
import { hours, minutes, seconds } from '../src/duration.js';
import { onServer } from './support/database.js';

const now = new Date('2026-01-31T09:30:00.000Z');
const failures = [...Array(30).keys(), 99, 100, 101, 1000, 1_000_000];

const budgets: [string, Budget][] = [
  ['codes', { free: 5, firstWait: seconds(30), maxWait: hours(1) }],
  ['strangers', { free: 10, firstWait: seconds(30), maxWait: seconds(60) }],
  ['one free try', { free: 1, firstWait: seconds(30), maxWait: hours(24) }],
  ['a longest wait below the first', { free: 3, firstWait: seconds(30), maxWait: seconds(10) }],
  ['a longest wait between two steps', { free: 3, firstWait: seconds(30), maxWait: minutes(7) }],
];

test.each(budgets)('the database and the rules count the same waits: %s', async (_, budget) => {
  const { free, firstWait, maxWait } = budget;
  const rows = await onServer(inject('databaseUrl'), async (client) => {
    const until = waitUntilSql('failures', '$2::int', '$3', '$4', '$5');
    const text = `select failures, ${until} as until from unnest($1::int[]) as failures`;
    return (await client.query(text, [failures, free, firstWait / 1000, maxWait / 1000, now])).rows;
  });
  expect(rows).toEqual(
    failures.map((count) => {
      const wait = waitAfter(budget, count);
      return { failures: count, until: wait ? new Date(now.getTime() + wait) : null };
    }),
  );
});
