import { describe, expect, test } from 'vitest';
import { isSpokenCode, newSpokenCode } from './spoken-code.js';

describe('a new code', () => {
  test.each([
    [6, /^[A-HJ-NP-Z2-7]{3}-[A-HJ-NP-Z2-7]{3}$/],
    [8, /^[A-HJ-NP-Z2-7]{4}-[A-HJ-NP-Z2-7]{4}$/],
  ] as const)('of %i characters comes in two halves', (length, shape) => {
    for (let count = 0; count < 200; count += 1) expect(newSpokenCode(length)).toMatch(shape);
  });

  test('is another one each time', () => {
    expect(new Set(Array.from({ length: 500 }, () => newSpokenCode(8))).size).toBe(500);
  });
});

describe('what somebody says', () => {
  test.each(['ABC-DEF', 'abcdef', ' abc def ', 'A-B-C-D-E-F', 'ABC–DEF', 'ＡＢＣＤＥＦ'])(
    '%s is ABC-DEF',
    (said) => {
      expect(isSpokenCode('ABC-DEF', said)).toBe(true);
    },
  );

  test.each(['ABC-DEG', 'ABCDE', 'ABCDEFF', '', 'ÄBC-DEF'])('“%s” is not', (said) => {
    expect(isSpokenCode('ABC-DEF', said)).toBe(false);
  });
});
