import { describe, expect, test } from 'vitest';
import { BadInput } from '../bad-input.js';
import { HashQueueFull } from '../sign-in/hash-queue.js';
import { SessionChanged } from '../sign-in/session-changed.js';
import { errorCodes, formatError, internalMessage, translate } from './errors.js';

const masked = { message: internalMessage, extensions: { code: 'INTERNAL_SERVER_ERROR' } };

describe('what is no code of ours leaves as INTERNAL_SERVER_ERROR, without its words', () => {
  test.each([
    ['an error without a code', undefined],
    ['a code of the database', '23505'],
    ['a code of a library', 'INTROSPECTION_DISABLED'],
    ['a name that every object has', 'constructor'],
    ['a code that is no text', 7],
    ['itself', 'INTERNAL_SERVER_ERROR'],
  ])('%s', (_, code) => {
    const formatted = { message: 'select pearl from account', extensions: { code, stacktrace: ['pearl'] } };
    expect(formatError(formatted)).toEqual(masked);
  });

  test('the path stays: it tells which field failed', () => {
    expect(formatError({ message: 'pearl', path: ['login'] })).toEqual({ ...masked, path: ['login'] });
  });
});

describe('the library’s messages leave without the values that they repeat', () => {
  test.each([
    [
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected ":", found String "pearl".',
      'Syntax Error: Expected ":", found String.',
    ],
    [
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Unexpected BlockString "pearl\n"pearl".',
      'Syntax Error: Unexpected BlockString.',
    ],
    [
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found Int "918273".',
      'Syntax Error: Expected Name, found Int.',
    ],
    [
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found "}".',
      'Syntax Error: Expected Name, found "}".',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'String cannot represent a non string value: pearl\npearl',
      'String cannot represent a non string value.',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'Enum "Path" cannot represent non-enum value: "pearl". Did you mean "A"?',
      'Enum "Path" cannot represent non-enum value.',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'Expected value of type "String!", found {pearl: 1}.',
      'Expected value of type "String!".',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'Value "pearl" does not exist in "Path" enum.',
      'A value does not exist in "Path" enum.',
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "sesion" on type "Query".',
      'Cannot query field "sesion" on type "Query".',
    ],
  ])('%s: %s', (code, message, left) => {
    expect(formatError({ message, extensions: { code } }).message).toBe(left);
  });

  test('a variable is named, its value is not repeated', () => {
    const message =
      'Variable "$password" got invalid value "pearl"; String cannot represent a non string value.';
    expect(formatError({ message, extensions: { code: 'BAD_USER_INPUT' } })).toEqual({
      message: 'The variable “password” is missing or has the wrong type.',
      extensions: { code: 'BAD_USER_INPUT', field: 'password' },
    });
  });
});

describe('what a use case throws on purpose', () => {
  test.each([
    [new BadInput('name', 'Too long.'), 'BAD_USER_INPUT'],
    [new HashQueueFull(), 'RATE_LIMITED'],
    [new SessionChanged(), 'AUTH_STATE_REQUIRED'],
  ])('%s has its code', (error, code) => {
    const translated = translate(error) as { message: string; extensions: { code: string } };
    expect(translated.extensions.code).toBe(code);
    expect(code in errorCodes).toBe(true);
  });

  test('anything else stays what it is: a bug', () => {
    const bug = new TypeError('undefined is not a function');
    expect(translate(bug)).toBe(bug);
  });
});
