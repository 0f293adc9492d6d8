import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../src/graphql/errors.js';
import { useApp } from './support/app.js';
import { expectDocumented } from './support/documented.js';
import { knock } from './support/knock.js';

const app = useApp();
const json = { 'content-type': 'application/json' };
const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  knock(app().url, { method: 'POST', path: '/graphql', headers, body });

const session = JSON.stringify({ query: '{ session { state } }' });

type Row = [name: string, body: string, status: number, code: ErrorCode];

describe('a body that is no operation', () => {
  test.each<Row>([
    ['nothing', '', 400, 'BAD_USER_INPUT'],
    ['half of a JSON object', '{"query":"{ session', 400, 'BAD_USER_INPUT'],
    ['JSON with a comma too many', '{"query":"{ session { state } }",}', 400, 'BAD_USER_INPUT'],
    ['null', 'null', 400, 'BAD_USER_INPUT'],
    ['a number', '42', 400, 'BAD_USER_INPUT'],
    ['a string', '"{ session { state } }"', 400, 'BAD_USER_INPUT'],
    ['an object without a document', '{}', 400, 'BAD_USER_INPUT'],
    ['an empty document', '{"query":""}', 400, 'BAD_USER_INPUT'],
    ['a number for the document', '{"query":7}', 400, 'BAD_USER_INPUT'],
    ['a list for the document', '{"query":["{ session { state } }"]}', 400, 'BAD_USER_INPUT'],
    ['a list for the variables', '{"query":"{ session { state } }","variables":[]}', 400, 'BAD_USER_INPUT'],
    [
      'a string for the variables',
      '{"query":"{ session { state } }","variables":"{}"}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a number for the operation’s name',
      '{"query":"{ session { state } }","operationName":1}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a string for the extensions',
      '{"query":"{ session { state } }","extensions":"x"}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a persisted query',
      '{"query":"{ session { state } }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}',
      400,
      'OPERATION_REFUSED',
    ],
    ['a key named __proto__', '{"query":"{ session { state } }","__proto__":{"a":1}}', 400, 'BAD_USER_INPUT'],
    [
      'one among the variables',
      '{"query":"{ session { state } }","variables":{"__proto__":{}}}',
      400,
      'BAD_USER_INPUT',
    ],
    [
      'a constructor’s prototype',
      '{"query":"{ session { state } }","constructor":{"prototype":{}}}',
      400,
      'BAD_USER_INPUT',
    ],
    ['a list of operations', `[${session},${session}]`, 400, 'OPERATION_REFUSED'],
    ['an empty list', '[]', 400, 'OPERATION_REFUSED'],
    ['two megabytes', JSON.stringify({ query: ' '.repeat(2 * 1024 * 1024) }), 413, 'OPERATION_REFUSED'],
    ['lists nested 20,000 deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'OPERATION_REFUSED'],
  ])('%s', async (_, body, status, code) => {
    expectDocumented(await post(body), status, code);
  });

  test.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['application/graphql'],
    ['text/plain; application/json'],
    ['application/jsonp'],
    [';'],
  ])('of type %s', async (type) => {
    expectDocumented(await post(session, { 'content-type': type }), 415, 'OPERATION_REFUSED');
  });

  test('without a type', async () => {
    expectDocumented(await post(session, {}), 415, 'OPERATION_REFUSED');
  });

  test('compressed', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' };
    expectDocumented(await post(gzipSync(session), headers), 400, 'BAD_USER_INPUT');
  });

  test('two megabytes in pieces, without a length', async () => {
    const headers = { ...json, 'transfer-encoding': 'chunked' };
    expectDocumented(await post(' '.repeat(2 * 1024 * 1024), headers), 413, 'OPERATION_REFUSED');
  });
});

test('a prototype is not changed by what was sent', async () => {
  await post('{"query":"{ session { state } }","variables":{"__proto__":{"polluted":true}}}');
  expect('polluted' in {}).toBe(false);
  expectDocumented(await post('{"query":"{"}'), 400, 'GRAPHQL_PARSE_FAILED');
});
