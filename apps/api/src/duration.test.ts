import { describe, expect, test } from 'vitest';
import {
  after,
  before,
  days,
  earliest,
  hours,
  milliseconds,
  minutes,
  seconds,
  secondsUntil,
} from './duration.js';

const noon = new Date('2026-01-31T12:00:00.000Z');

test('each unit is a multiple of the one before', () => {
  expect([milliseconds(1), seconds(1), minutes(1), hours(1), days(1)]).toEqual([
    1, 1000, 60_000, 3_600_000, 86_400_000,
  ]);
});

test('moments are moved without changing the one they start from', () => {
  expect(after(noon, minutes(90)).toISOString()).toBe('2026-01-31T13:30:00.000Z');
  expect(before(noon, days(31)).toISOString()).toBe('2025-12-31T12:00:00.000Z');
  expect(noon.toISOString()).toBe('2026-01-31T12:00:00.000Z');
});

test('the earliest of several moments is found in any order', () => {
  const later = after(noon, seconds(1));
  expect(earliest(later, noon)).toEqual(noon);
  expect(earliest(noon, later)).toEqual(noon);
});

describe('whole seconds until a moment', () => {
  test.each([
    ['a second', 1000, 1],
    ['a millisecond, rounded up', 1, 1],
    ['a second and a bit, rounded up', 1001, 2],
    ['now', 0, 0],
    ['the past', -5000, 0],
  ])('%s', (_, distance, count) => {
    expect(secondsUntil(after(noon, milliseconds(distance)), noon)).toBe(count);
  });
});
