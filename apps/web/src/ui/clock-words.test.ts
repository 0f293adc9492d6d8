import { expect, test } from 'vitest';
import { clockWords, secondsWords } from './clock-words';

test('seconds read like a clock', () => {
  expect([161, 45, 60, 9, 3600].map(clockWords)).toEqual(['2:41', '0:45', '1:00', '0:09', '60:00']);
});

test('one second is no plural', () => {
  expect([1, 2].map(secondsWords)).toEqual(['1 second', '2 seconds']);
});
