import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, test } from 'vitest';
import { root } from './run.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');

/** What breaks somebody who relies on the earlier schema, and is not said in this text. */
const unannounced = (earlier, later, text) =>
  findBreakingChanges(buildSchema(earlier), buildSchema(later))
    .map(({ description }) => description)
    .filter((description) => !text.includes(description));

test('nothing breaks for whoever uses the released schema, unless the changelog says so in these words', () => {
  const [, unreleased] = read('CHANGELOG.md').split(/^## /m);
  expect(
    unannounced(read('packages/shared/released.graphql'), read('packages/shared/schema.graphql'), unreleased),
  ).toEqual([]);
});

test.for([
  ['type Query { a: Int b: Int }', 'type Query { a: Int }', 'Query.b was removed.'],
  ['type Query { a: Int! }', 'type Query { a: Int }', 'Query.a changed type from Int! to Int.'],
  ['type Query { a: Int }', 'type Query { a(b: Int!): Int }', 'A required arg b on Query.a was added.'],
])('a change from %s to %s is found, and is let through where it is said', ([earlier, later, words]) => {
  expect(unannounced(earlier, later, '')).toEqual([words]);
  expect(unannounced(earlier, later, `* **Breaking** ${words}`)).toEqual([]);
});
