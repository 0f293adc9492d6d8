import { buildSchema, isObjectType, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { buildApiSchema } from '../src/graphql/schema.js';
import { sandboxSdl } from '../src/sandbox/sandbox.sdl.js';
import { sandboxPath } from '../src/sandbox/serve-sandbox.js';
import { useApp } from './support/app.js';
import { errorOf, knock } from './support/knock.js';

const app = useApp();
const own = buildSchema(sandboxSdl);
const namesIn = (root: unknown) => (isObjectType(root) ? Object.keys(root.getFields()) : []);

test('the product’s schema has none of the sandbox’s fields', () => {
  const product = buildApiSchema();
  const theirs = [...namesIn(product.getQueryType()), ...namesIn(product.getMutationType())];
  const ours = [...namesIn(own.getQueryType()), ...namesIn(own.getMutationType())];
  expect(ours).toEqual(expect.arrayContaining(['now', 'mails', 'moveClock', 'createUser', 'nextCode']));
  expect(theirs.filter((name) => ours.includes(name))).toEqual([]);
  expect(product.getType('AppCode')).toBeUndefined();
  expect(printSchema(product)).not.toMatch(/sandbox/i);
});

test('the product’s routes have none of its paths', async () => {
  expect(app().server.printRoutes({ commonPrefix: false })).toMatch(/graphql/);
  expect(app().server.printRoutes({ commonPrefix: false })).not.toMatch(/sandbox/);
  const headers = { 'content-type': 'application/json' };
  for (const asked of [{ method: 'GET' }, { method: 'POST', headers, body: '{"query":"{ now }"}' }]) {
    const { status, json } = await knock(app().url, { path: sandboxPath, ...asked });
    expect({ status, json }).toEqual({ status: 404, json: errorOf('NOT_FOUND') });
  }
});
