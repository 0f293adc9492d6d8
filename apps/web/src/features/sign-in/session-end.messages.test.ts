import { sessionEnds } from '@dragonfly-2fa/shared';
import { expect, test } from 'vitest';
import { sessionEndWords } from './session-end.messages';

test.each(sessionEnds)('a session that ended by %s says so in a sentence', (end) => {
  const { words } = sessionEndWords[end]('support@dragonfly.test', null);
  expect(words).toMatch(/^[A-Z].*\.$/);
  expect(words).not.toContain('!');
});

test('an account that only support can open says whom to ask', () => {
  for (const end of ['FROZEN', 'DEACTIVATED'] as const) {
    expect(sessionEndWords[end]('support@dragonfly.test', null).words).toContain('support@dragonfly.test');
  }
});

test('a half-signed session that timed out names the half hour', () => {
  expect(sessionEndWords.TIMED_OUT('', 'CODE_REQUIRED').words).toContain('30 minutes');
  expect(sessionEndWords.TIMED_OUT('', 'AUTHENTICATED').words).not.toContain('30 minutes');
});
