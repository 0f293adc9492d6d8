import { expect, test } from 'vitest';
import { isWholeRecoveryCode, recoveryCodeGroups } from './recovery-code';

test.each(['ABCD-EFGH-IJKL-MNOP', 'abcd efgh ijkl mnop', ' abcdefghijklmnop. '])(
  '%j is put into groups',
  (text) => {
    expect(recoveryCodeGroups(text)).toBe('ABCD-EFGH-IJKL-MNOP');
    expect(isWholeRecoveryCode(text)).toBe(true);
  },
);

test('a code that is cut short is not whole', () => {
  expect(isWholeRecoveryCode('ABCD-EFGH-IJKL')).toBe(false);
});
