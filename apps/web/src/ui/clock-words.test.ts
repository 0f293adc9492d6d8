import { expect, test } from 'vitest';
import { clockWords, secondsWords, waitWords } from './clock-words';

test('seconds read like a clock', () => {
  expect([161, 45, 60, 9, 3600].map(clockWords)).toEqual(['2:41', '0:45', '1:00', '0:09', '60:00']);
});

test('a wait of more than an hour is said in hours', () => {
  expect([59, 3600, 3601, 80_000].map(waitWords)).toEqual([
    '0:59',
    '60:00',
    'about 2 hours',
    'about 23 hours',
  ]);
});

test('one second is no plural', () => {
  expect([1, 2].map(secondsWords)).toEqual(['1 second', '2 seconds']);
});
