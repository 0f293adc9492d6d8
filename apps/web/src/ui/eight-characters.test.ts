import { expect, test } from 'vitest';
import { eightCharacters, inTwoHalves } from './eight-characters';

test.each([
  ['ABCD-EFGH', 'ABCDEFGH'],
  ['abcd efgh', 'ABCDEFGH'],
  ['ABCDEFGH', 'ABCDEFGH'],
  ['Your code: AB2D-EF7H', 'AB2DEF7H'],
  ['Here is your code once more: ab2d–ef7h.', 'AB2DEF7H'],
  ['code AB2DEF7H, as asked', 'AB2DEF7H'],
  ['ABCDEFGHJK', 'ABCDEFGH'],
  ['abc', 'ABC'],
  [' - ', ''],
])('%j holds the code %j', (text, code) => {
  expect(eightCharacters(text)).toBe(code);
});

test.each([
  ['', ''],
  ['ABCD', 'ABCD'],
  ['ABCDE', 'ABCD-E'],
  ['ABCDEFGH', 'ABCD-EFGH'],
])('%j is shown as %j', (code, shown) => {
  expect(inTwoHalves(code)).toBe(shown);
});
