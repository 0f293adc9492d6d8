import { expect, test } from 'vitest';
import { createLog } from './log.js';

function recorded(level = 'info') {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, lines, only: () => JSON.parse(lines.join('')) as Record<string, unknown> };
}

const names = ['password', 'code', 'token', 'secret', 'cookie', 'authorization'];

test.each(names)('a value named %s is redacted, up to two levels deep', (name) => {
  const { log, lines } = recorded();
  log.info({ [name]: 'pearl', variables: { [name]: 'pearl', input: { [name]: 'pearl' } } }, 'a line');
  expect(lines.join('')).not.toContain('pearl');
  expect(lines.join('').match(/\[redacted\]/g)).toHaveLength(3);
});

test('an error leaves its message, its reason and its stack, and none of its values', () => {
  const { log, only } = recorded();
  const failure = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(pearl) already exists.',
    parameters: ['pearl'],
    query: 'insert into pearl',
  });
  log.error({ err: failure }, 'request failed');
  expect(only().err).toEqual({
    name: 'Error',
    reason: '23505',
    message: 'duplicate key',
    stack: expect.stringContaining('log.test'),
  });
  expect(JSON.stringify(only())).not.toContain('pearl');
});

test('a line is one object of JSON, without the machine’s name and process', () => {
  const { log, only } = recorded();
  log.warn({ requestId: 'r-1' }, 'two\nlines');
  expect(only()).toEqual({ level: 40, time: expect.any(Number), requestId: 'r-1', msg: 'two\nlines' });
});

test('lines below the level are left out', () => {
  const { log, lines } = recorded('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines).toHaveLength(1);
});
