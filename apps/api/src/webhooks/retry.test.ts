import { expect, test } from 'vitest';
import { hours, minutes } from '../duration.js';
import { nextTry, patience } from './retry.js';

const now = new Date('2026-11-27T03:00:00Z');
const waitAfter = (failed: number, chance = 0) => Number(nextTry(failed, now, chance)) - Number(now);

test('a delivery is tried ten times, further and further apart, over three days', () => {
  const waits = Array.from({ length: 9 }, (_, index) => waitAfter(index + 1));
  expect(waits.map((wait) => wait / 1000)).toEqual([
    5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]);
  expect(waits.reduce((sum, wait) => sum + wait)).toBe(patience);
  expect(patience).toBeGreaterThan(hours(72));
  expect(nextTry(10, now, 0)).toBeNull();
});

test('what failed together comes back up to a tenth apart', () => {
  expect(waitAfter(4, 1)).toBe(minutes(132));
  expect(waitAfter(4, 0.5)).toBe(minutes(126));
});
