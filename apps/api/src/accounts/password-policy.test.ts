import { describe, expect, test } from 'vitest';
import { passwordLength, passwordWeakness } from './password-policy.js';

const context = ['ada.lovelace@analytical.example', 'Ada Lovelace', 'Dragonfly AI'];
const weakness = (password: string) => passwordWeakness(password, context);

describe('what is taken', () => {
  test.each([
    ['a passphrase', 'correct horse battery'],
    ['eight characters', 'tz8kqmvw'],
    ['only letters: there are no rules on composition', 'wolkenbruchlinie'],
    ['only spaces and letters of another script', 'стул окно ветер'],
    ['emoji', '🐉🪰🌊🔥🍋🧊🪁🎲'],
    ['1,024 characters', 'ab'.repeat(512)],
    ['a name inside a longer phrase', 'ada climbs over hills'],
  ])('%s', (_, password) => {
    expect(weakness(password)).toBeNull();
  });
});

describe('what is refused, with a sentence for its owner', () => {
  test.each([
    ['nothing', '', /at least 8/],
    ['seven characters', 'tz8kqmv', /at least 8/],
    ['seven emoji, which are fourteen code units', '🐉🪰🌊🔥🍋🧊🪁', /at least 8/],
    ['1,025 characters', `${'ab'.repeat(512)}c`, /at most 1024/],
    ['a much-used password', 'password123', /most used/],
    ['the same in capitals', 'PASSWORD123', /most used/],
    ['the person’s name', 'Ada Lovelace', /your details/],
    ['the surname with digits', 'lovelace1815!', /your details/],
    ['the address', 'ada.lovelace@analytical.example', /your details/],
    ['a part of the address', 'Analytical2026', /your details/],
    ['the product', 'Dragonfly2026', /your details/],
    ['the product in one word', 'dragonflyai', /your details/],
  ])('%s', (_, password, sentence) => {
    expect(weakness(password)).toMatch(sentence);
  });
});

test('length counts characters after composition: an e with its accent apart is one', () => {
  const apart = 'e\u0301'.repeat(7);
  expect(apart).toHaveLength(14);
  expect(weakness(apart)).toMatch(/at least 8/);
  expect(weakness(`${apart}xyz`)).toBeNull();
});

test('a short part of a name refuses nothing', () => {
  expect(passwordWeakness('jo 1234567', ['jo@x.example'])).toBeNull();
});

test('the limits are those of NIST SP 800-63B-4 for a password beside a second factor', () => {
  expect(passwordLength).toEqual({ min: 8, max: 1024 });
});
