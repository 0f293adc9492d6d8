import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { Pseudonyms } from './pseudonyms.js';
import { SecretBox } from './secret-box.js';

const key = { id: '2025', key: randomBytes(32) };
const pseudonyms = new Pseudonyms([key]);

test('a pseudonym is the same for the same address and tells nothing without the key', () => {
  const ada = pseudonyms.of('ada@example.com');
  expect(ada.equals(pseudonyms.of('ada@example.com'))).toBe(true);
  expect(ada.equals(pseudonyms.of('bob@example.com'))).toBe(false);
  expect(ada.equals(new Pseudonyms([{ ...key, key: randomBytes(32) }]).of('ada@example.com'))).toBe(false);
});

test('without any key there are none', () => {
  expect(() => new Pseudonyms([])).toThrow();
  expect(() => new SecretBox([])).toThrow();
});
