import { describe, expect, test } from 'vitest';
import { readCode } from './code.js';

const appCode = (value: string) => ({ kind: 'APP_CODE', value });
const recoveryCode = (value: string) => ({ kind: 'RECOVERY_CODE', value });

describe('six digits are an app code', () => {
  test.each(['123456', '123 456', ' 123-456 ', '1 2 3 4 5 6', '123\u00a0456', '123\t456\n', '12--3456'])(
    '%j',
    (typed) => {
      expect(readCode(typed)).toEqual(appCode('123456'));
    },
  );

  test('zeros in front count', () => {
    expect(readCode('000 007')).toEqual(appCode('000007'));
  });
});

describe('sixteen base32 characters are a recovery code', () => {
  test.each(['ABCD-EFGH-IJKL-MNOP', 'abcd-efgh-ijkl-mnop', 'ABCDEFGHIJKLMNOP', ' abcd efgh ijkl mnop '])(
    '%j',
    (typed) => {
      expect(readCode(typed)).toEqual(recoveryCode('ABCDEFGHIJKLMNOP'));
    },
  );

  test('sixteen digits that base32 knows are one as well', () => {
    expect(readCode('2345 6723 4567 2345')).toEqual(recoveryCode('2345672345672345'));
  });
});

describe('anything else is malformed', () => {
  test.each([
    ['nothing', ''],
    ['only signs that do not count', ' - - '],
    ['five digits', '12345'],
    ['seven digits', '1234567'],
    ['two codes at once', '123456 654321'],
    ['full-width digits', '１２３４５６'],
    ['Arabic digits', '١٢٣٤٥٦'],
    ['mathematical digits', '𝟏𝟐𝟑𝟒𝟓𝟔'],
    ['a letter O for a zero', '12345O'],
    ['a sign', '+12345'],
    ['a decimal point', '1234.5'],
    ['emoji', '🔑🔑🔑🔑🔑🔑'],
    ['a null byte', '12345\u00006'],
    ['a code with a null byte behind it', '123456\u0000'],
    ['a zero-width space inside', '123\u200b456'],
    ['fifteen base32 characters', 'ABCDEFGHIJKLMNO'],
    ['seventeen base32 characters', 'ABCDEFGHIJKLMNOPQ'],
    ['a digit that base32 lacks', 'ABCDEFGHIJKLMNO1'],
    ['a long s, which becomes an ASCII letter in upper case', 'ſbcdefghijklmnop'],
    ['a dotless i, which does too', 'ıbcdefghijklmnop'],
  ])('%s', (_, typed) => {
    expect(readCode(typed).kind).toBe('MALFORMED');
  });
});
