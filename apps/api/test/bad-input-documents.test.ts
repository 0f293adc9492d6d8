import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../src/graphql/errors.js';
import { useApp } from './support/app.js';
import { expectDocumented, typedCode, typedPassword } from './support/documented.js';

const app = useApp();
const post = (query: string, operationName?: string) =>
  app().browser().post(JSON.stringify({ query, operationName }));

const login = `login(email: "a@b.c", password: "${typedPassword}") { __typename }`;
const times = (count: number, text: string) => text.repeat(count);
const numbered = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
type Row = [name: string, document: string, code: ErrorCode];

const cycle = 'fragment a on Query { ...b } fragment b on Query { ...a }';
const bomb = numbered(24, (index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`);
const deep = `{ __type(name: "Session") { ${times(20, 'ofType { ')}name${times(20, ' }')} } }`;

describe('a document that can’t run', () => {
  test.each<Row>([
    ['half a document', '{', 'GRAPHQL_PARSE_FAILED'],
    ['a closing brace first', '} {', 'GRAPHQL_PARSE_FAILED'],
    ['a string without end', `mutation { login(email: "${typedPassword}`, 'GRAPHQL_PARSE_FAILED'],
    ['a password in the wrong place', `mutation { login("${typedPassword}") }`, 'GRAPHQL_PARSE_FAILED'],
    ['a password in the wrong place, as a block', `{ """${typedPassword}""" }`, 'GRAPHQL_PARSE_FAILED'],
    ['a code in the wrong place', `mutation { verify2FA(${typedCode}) }`, 'GRAPHQL_PARSE_FAILED'],
    ['a code where a name belongs', `{ session { ${typedCode}x } }`, 'GRAPHQL_PARSE_FAILED'],
    ['a null byte', '{ session { state\u0000 } }', 'GRAPHQL_PARSE_FAILED'],
    ['an emoji', '{ 🐉 }', 'GRAPHQL_PARSE_FAILED'],
    ['only a comment', '# nothing', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ sesion { state } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field below', '{ session { passwordHash } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no fields of an object', '{ session }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', `mutation { login(mail: "x", ${login.slice(6)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing argument', 'mutation { login(email: "a@b.c") { __typename } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an argument twice',
      `mutation { verify2FA(code: "${typedCode}", code: "1") { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a number for a code',
      `mutation { verify2FA(code: ${typedCode}) { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a list for a code',
      `mutation { verify2FA(code: ["${typedCode}"]) { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an object for a code',
      `mutation { verify2FA(code: {is: "${typedCode}"}) { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a name for a password',
      'mutation { login(email: "a", password: pearl) { __typename } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown enum value',
      `mutation { enroll2FA(path: "${typedPassword}") { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'lists 400 deep',
      `mutation { verify2FA(code: ${times(400, '[')}${typedCode}${times(400, ']')}) { __typename } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an undeclared variable', '{ session @skip(if: $x) { state } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown directive', '{ session @cached { state } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['200 unknown directives', `{ session { state ${times(200, '@a ')} } }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a fragment cycle', `{ ...a } ${cycle}`, 'GRAPHQL_VALIDATION_FAILED'],
    ['a fragment that is nowhere', '{ ...a }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a schema', 'type Query { a: Int }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no choice',
      'query a { session { state } } query b { session { state } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['only a fragment', 'fragment a on Query { session { state } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { session { state } }', 'OPERATION_REFUSED'],
    ['a fragment bomb', `{ ...f0 } ${bomb} fragment f24 on Query { session { state } }`, 'OPERATION_REFUSED'],
    [
      'a fragment bomb of mutations',
      `mutation { ...f0 } ${bomb.replaceAll('Query', 'Mutation')} fragment f24 on Mutation { logout { state } }`,
      'OPERATION_REFUSED',
    ],
    ['deep nesting', deep, 'OPERATION_REFUSED'],
    ['100 aliases', `{ ${numbered(100, (index) => `a${index}: session { state }`)} }`, 'OPERATION_REFUSED'],
    [
      '100 guesses by alias',
      `mutation { ${numbered(100, (index) => `a${index}: verify2FA(code: "${typedCode}") { __typename }`)} }`,
      'OPERATION_REFUSED',
    ],
    ['two mutations', `mutation { ${login} logout { state } }`, 'OPERATION_REFUSED'],
    ['the same mutation twice', `mutation { ${login} ${login} }`, 'OPERATION_REFUSED'],
    ['two mutations by alias', `mutation { a: ${login} b: ${login} }`, 'OPERATION_REFUSED'],
    [
      'two mutations by fragment',
      `mutation { ...a ...b } fragment a on Mutation { a: ${login} } fragment b on Mutation { b: ${login} }`,
      'OPERATION_REFUSED',
    ],
    [
      'two mutations by inline fragment',
      `mutation { ... { a: ${login} } ... on Mutation { b: ${login} } }`,
      'OPERATION_REFUSED',
    ],
    [
      'a mutation that is skipped beside one that is not',
      `mutation { ${login} logout @skip(if: true) { state } }`,
      'OPERATION_REFUSED',
    ],
    ['1,000 directives', `{ session { state ${times(1000, '@skip(if: false) ')} } }`, 'OPERATION_REFUSED'],
    ['2,000 fields', `{ session { ${times(2000, 'state ')} } }`, 'OPERATION_REFUSED'],
    ['400 fields', `{ session { ${times(400, 'state ')} } }`, 'OPERATION_REFUSED'],
  ])('%s', async (_, query, code) => {
    expectDocumented(await post(query), 400, code);
  });

  test('an operation’s name that is none of the document’s', async () => {
    expectDocumented(await post('query a { session { state } }', 'c'), 400, 'OPERATION_RESOLUTION_FAILURE');
  });
});

describe('what is odd but within the limits runs', () => {
  test.each([
    ['400 nested inline fragments', `{ ${times(400, '... { ')}session { state }${times(400, ' }')} }`],
    ['60 kB of spaces', `{ session { ${times(60_000, ' ')} state } }`],
    ['20 aliases', `{ ${numbered(20, (index) => `a${index}: session { state }`)} session { state } }`],
    [
      'one of two mutations, chosen by its name',
      'mutation a { logout { state } } query b { session { state } }',
    ],
  ])('%s', async (_, query) => {
    const answer = await post(query, query.includes(' b ') ? 'b' : undefined);
    expect(answer.data).toMatchObject({ session: { state: 'ANONYMOUS' } });
  });
});
