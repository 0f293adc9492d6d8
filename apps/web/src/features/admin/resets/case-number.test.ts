import { expect, test } from 'vitest';
import { caseNumberGroups, isWholeCaseNumber } from './case-number';

test.each([
  ['k7m-q2x', 'K7M-Q2X'],
  [' K7M Q2X ', 'K7M-Q2X'],
  ['k7mq2xzzz', 'K7M-Q2X'],
  ['k7', 'K7'],
  ['k7m', 'K7M'],
  ['k7mq', 'K7M-Q'],
])('“%s” is shown as %s', (typed, shown) => expect(caseNumberGroups(typed)).toBe(shown));

test('only six characters are a whole number', () => {
  expect(isWholeCaseNumber('k7m-q2x')).toBe(true);
  expect(isWholeCaseNumber('k7m-q2')).toBe(false);
});
