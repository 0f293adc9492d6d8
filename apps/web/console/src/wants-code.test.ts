import { expect, test } from 'vitest';
import { wantsCode } from './wants-code';

const refused = (actual: string, required: unknown = ['ELEVATED'], code = 'AUTH_STATE_REQUIRED') => ({
  errors: [{ message: 'Refused.' }, { message: 'Refused.', extensions: { code, required, actual } }],
});

test('a field that wants ELEVATED asks whoever is AUTHENTICATED for a code', () => {
  expect(wantsCode(refused('AUTHENTICATED'))).toBe(true);
  expect(wantsCode(refused('AUTHENTICATED', ['ENROLLMENT_REQUIRED', 'ELEVATED']))).toBe(true);
});

test.each([
  ['a session that is over', refused('ANONYMOUS')],
  ['a field of another state', refused('ELEVATED', ['CODE_REQUIRED'])],
  ['a session that moved on meanwhile', refused('AUTHENTICATED', null)],
  ['a role', refused('AUTHENTICATED', ['ELEVATED'], 'FORBIDDEN')],
  ['data', { data: { session: { state: 'AUTHENTICATED' } } }],
  ['errors of no known shape', { errors: 'AUTH_STATE_REQUIRED' }],
  ['a text', 'AUTH_STATE_REQUIRED'],
  ['nothing', null],
])('%s is not opened by a code', (_, answer) => expect(wantsCode(answer)).toBe(false));
