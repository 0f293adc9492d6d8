import { expect, test } from 'vitest';
import { isEmail, readLines } from './read-lines';

test.each([
  ['Ada Lovelace <ada@example.com>', 'Ada Lovelace', 'ada@example.com'],
  ['"Lovelace, Ada" <ada@example.com>', 'Lovelace Ada', 'ada@example.com'],
  ['ada@example.com, Ada Lovelace', 'Ada Lovelace', 'ada@example.com'],
  ['ada@example.com\tAda Lovelace', 'Ada Lovelace', 'ada@example.com'],
  ['Ada O’Hara; ada@example.com', 'Ada O’Hara', 'ada@example.com'],
])('%s is read', (line, name, email) => {
  expect(readLines(line)).toEqual([{ line: 1, name, email, bad: null }]);
});

test('a line that lacks something says what, by the place where it stands', () => {
  const text = 'Ada Lovelace\n\nada@example.com\nAda <ada@example.com>\r\nAda <ADA@example.com>';
  expect(readLines(text).map(({ line, bad }) => [line, bad])).toEqual([
    [1, 'NO_EMAIL'],
    [3, 'NO_NAME'],
    [4, 'TWICE'],
    [5, 'TWICE'],
  ]);
});

test('an address has a name, an at sign and a domain', () => {
  expect(['ada@example.com', ' ada@example.com '].every(isEmail)).toBe(true);
  expect(['ada', 'ada@example', 'ada lovelace@example.com', 'a@b.c, d@e.f'].some(isEmail)).toBe(false);
});
