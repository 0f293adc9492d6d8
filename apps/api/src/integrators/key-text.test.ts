import { expect, test } from 'vitest';
import { holdsKey, isKeyText, newKeyText } from './key-text.js';

test('a key says what it is, which one it is, and is long enough never to be guessed', () => {
  const { text, prefix } = newKeyText();
  expect(text).toMatch(/^dfly_[\dA-Za-z]{8}_[\dA-Za-z]{38}$/);
  expect(text.startsWith(`${prefix}_`)).toBe(true);
  expect(prefix).toHaveLength('dfly_'.length + 8);
  expect(Math.log2(62 ** 32)).toBeGreaterThan(128);
  expect(newKeyText().text).not.toBe(text);
});

test('the checksum is CRC-32 in base 62, so that a scanner can check it alone', () => {
  expect(isKeyText('dfly_00000000_000000000000000000000000000000001AfyaJ')).toBe(true);
});

test('a mistyped key is told from a key', () => {
  const { text } = newKeyText();
  expect(isKeyText(text)).toBe(true);
  for (const at of [5, 20, text.length - 1]) {
    const other = text[at] === 'a' ? 'b' : 'a';
    expect(isKeyText(text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
  }
  for (const bad of ['', text.slice(1), `${text}0`, ` ${text}`, text.toUpperCase()])
    expect(isKeyText(bad)).toBe(false);
});

test('a key is found in an address', () => {
  expect(holdsKey(`/graphql?key=${newKeyText().text}`)).toBe(true);
  expect(holdsKey('/graphql?key=dfly_short')).toBe(false);
});
