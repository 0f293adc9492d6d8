import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, DragonflyError, errorCodes, everyNode, operations } from '@dragonfly-2fa/shared';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { errorCodes as known } from '../src/graphql/errors.js';
import { useApp } from './support/app.js';

const app = useApp();
const clientOf = (url = `${app().url}/graphql`, apiKey?: string) =>
  createClient({ url, ...(apiKey ? { apiKey } : {}) });
const folder = new URL('../../../packages/shared/', import.meta.url);

/** The message and what else a program can read of an error. */
const errorOf = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DragonflyError);
  return error as DragonflyError;
};

test('the codes of the package are the codes of the API', () =>
  expect([...errorCodes].sort()).toEqual(Object.keys(known).sort()));

test('what would be published is the schema, types and the client: nothing of the server, and no tests', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: folder, encoding: 'utf8' });
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['schema.graphql', 'dist/index.js', 'dist/index.d.ts', 'dist/client.js']),
  );
  expect(paths.filter((path) => !/^(dist|src|package\.json|README\.md|schema\.graphql)/.test(path))).toEqual(
    [],
  );
  expect(paths.filter((path) => /test|\.stamp/.test(path))).toEqual([]);
});

test('whoever pulls events gets every detail that there is', () => {
  const schema = buildSchema(readFileSync(new URL('schema.graphql', folder), 'utf8'));
  const details = schema.getType('AuditDetails') as GraphQLObjectType;
  const asked = /details \{([^}]*)\}/
    .exec(operations.AuditEventsDocument.toString())?.[1]
    ?.trim()
    .split(/\s+/);
  expect(asked?.sort()).toEqual(Object.keys(details.getFields()).sort());
});

test('the client answers the data of a typed operation and throws what the door says', async () => {
  const error = await errorOf(clientOf().request(operations.UsersDocument));
  expect(error).toMatchObject({ code: 'AUTH_STATE_REQUIRED', status: 200 });
  const wrong = await errorOf(clientOf(undefined, 'dfly_unknown').request(operations.UsersDocument));
  expect(wrong).toMatchObject({ code: 'FORBIDDEN', status: 401 });
});

/** Something that is no Dragonfly API: it answers this, whatever is asked. */
async function answering(status: number, body: string, headers = {}) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, close: () => server.close() };
}

test.for([
  [502, '<h1>Bad gateway</h1>'],
  [200, 'null'],
  [200, '{"data":null}'],
] as const)('an answer that is not GraphQL is an error of its own: %s %s', async ([status, body]) => {
  const { url, close } = await answering(status, body);
  expect(await errorOf(clientOf(url).request(operations.UsersDocument))).toMatchObject({
    code: 'NOT_GRAPHQL',
    status,
  });
  close();
});

test('a key never follows a redirect to another place', async () => {
  const { url, close } = await answering(307, '', { location: 'http://127.0.0.1:9/' });
  await expect(clientOf(url, 'dfly_key').request(operations.UsersDocument)).rejects.toThrow('fetch failed');
  close();
});

test('everyNode goes through all pages and asks for none beyond the last', async () => {
  const pages = [
    { edges: [{ node: 1 }, { node: 2 }], pageInfo: { hasNextPage: true, endCursor: 'a' } },
    { edges: [{ node: 3 }], pageInfo: { hasNextPage: false, endCursor: 'b' } },
  ];
  const asked: (string | null)[] = [];
  const nodes: number[] = [];
  for await (const node of everyNode(async (after) => {
    asked.push(after);
    return pages[asked.length - 1] as (typeof pages)[0];
  }))
    nodes.push(node);
  expect({ asked, nodes }).toEqual({ asked: [null, 'a'], nodes: [1, 2, 3] });
});
