import { describe, expect, test } from 'vitest';
import { hours, seconds } from '../duration.js';
import { type Budget, exhaustedAt, isExhausted, secondsToWait, waitAfter } from './attempts.js';

const budget: Budget = { free: 5, firstWait: seconds(30), maxWait: hours(1) };
const now = new Date('2026-01-31T09:30:00.000Z');

describe('waits after wrong tries', () => {
  test.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 240],
    [11, 1920],
    [12, 3600],
    [13, 3600],
    [99, 3600],
    [5000, 3600],
  ])('%i failures lead to a wait of %i seconds', (failures, wait) => {
    expect(waitAfter(budget, failures)).toBe(seconds(wait));
  });

  test('a longest wait below the first one holds from the start', () => {
    expect(waitAfter({ ...budget, maxWait: seconds(10) }, 5)).toBe(seconds(10));
  });
});

describe('the time that is left', () => {
  const tally = (waitUntil: Date | null) => ({ failures: 5, waitUntil });

  test.each([
    ['no wait', null, 0],
    ['a wait that ends now', '2026-01-31T09:30:00.000Z', 0],
    ['a wait that is over', '2026-01-31T09:29:00.000Z', 0],
    [
      'a wait of a millisecond, rounded up so that nobody comes back too early',
      '2026-01-31T09:30:00.001Z',
      1,
    ],
    ['a wait of half a minute', '2026-01-31T09:30:30.000Z', 30],
  ])('%s', (_, until, left) => {
    expect(secondsToWait(tally(until === null ? null : new Date(until)), now)).toBe(left);
  });
});

test('a counter is exhausted at 100 wrong codes in a row (NIST SP 800-63B-4)', () => {
  expect(exhaustedAt).toBe(100);
  expect([99, 100, 101].map((failures) => isExhausted({ failures, waitUntil: null }))).toEqual([
    false,
    true,
    true,
  ]);
});
