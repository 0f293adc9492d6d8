import { expect, test } from 'vitest';
import { sixDigits } from './six-digits';

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  ['Code: 123 456.', '123456'],
  ['Your code of 2026 is 654321', '654321'],
  ['１２３４５６', '123456'],
  ['1234567', '123456'],
  ['12 34', '1234'],
  ['no digits', ''],
])('%j holds the code %j', (text, code) => {
  expect(sixDigits(text)).toBe(code);
});
