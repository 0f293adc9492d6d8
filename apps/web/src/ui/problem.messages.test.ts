import { refusalCodes } from '@dragonfly-2fa/shared';
import { expect, test } from 'vitest';
import { problemWords } from './problem.messages';

const facts = { secondsLeft: 0, contact: 'support@dragonfly.test' };

test.each(refusalCodes)('%s has words of its own that blame nobody and don’t shout', (code) => {
  const words = problemWords[code]({ code }, facts);
  expect(words).toMatch(/^[A-Z].*\.$/);
  expect(words).not.toContain('!');
  expect(words).not.toContain(code);
});

test('no two refusals read alike', () => {
  const all = refusalCodes.map((code) => problemWords[code]({ code }, facts));
  expect(new Set(all).size).toBe(refusalCodes.length);
});

test('a wait is said with what is left of it, and its end too', () => {
  const tooMany = problemWords.TOO_MANY_ATTEMPTS;
  const problem = { code: 'TOO_MANY_ATTEMPTS' } as const;
  expect(tooMany(problem, { ...facts, secondsLeft: 45 })).toBe('Too many tries. You can go on in 0:45.');
  expect(tooMany(problem, facts)).toBe('You can go on now.');
});

test('where waiting no longer helps, it says what does and whom to ask', () => {
  const words = problemWords.TOO_MANY_ATTEMPTS(
    { code: 'TOO_MANY_ATTEMPTS', exhausted: true },
    { ...facts, secondsLeft: 45 },
  );
  expect(words).toContain('recovery code');
  expect(words).toContain(facts.contact);
});

test.each([
  [-240, 'about 4 minutes slow'],
  [65, 'about a minute fast'],
  [3590, 'about an hour fast'],
])('a phone’s clock that is %i seconds off is said in minutes', (clockDriftSeconds, part) => {
  expect(problemWords.CODE_WRONG({ code: 'CODE_WRONG', clockDriftSeconds }, facts)).toContain(part);
});
