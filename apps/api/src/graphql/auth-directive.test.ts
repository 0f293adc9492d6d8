import { buildSchema, type GraphQLObjectType, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { scopes } from '../role.js';
import { authStates } from '../sign-in/auth-state.js';
import { type AuthRule, guardRootFields } from './auth-directive.js';
import type { RequestContext } from './context.js';
import { buildApiSchema } from './schema.js';

const enums = `enum AuthState { ${authStates.join(' ')} } enum Role { USER ACCOUNT_MANAGER SUPPORT } enum Scope { ${scopes.join(' ')} }`;
const open = `@auth(states: [${authStates.join(', ')}])`;

/** The schema with a guard that lets everybody in and notes whom it was asked about. */
function guarded(sdl: string) {
  const asked: [string, AuthRule][] = [];
  const built = buildSchema(`${enums} ${sdl}`, { assumeValidSDL: true });
  const schema = guardRootFields(built, async (_, rule, field) => void asked.push([field, rule]));
  return { schema, asked };
}

describe('a root field stops the start', () => {
  test.each([
    ['without @auth', 'type Query { open: Int }', 'Query.open'],
    ['with two', `type Query { twice: Int ${open} ${open} }`, 'Query.twice'],
    ['with a misspelt one', 'type Query { typo: Int @auht(states: [ELEVATED]) }', 'Query.typo'],
    ['with one in other letters', 'type Query { typo: Int @Auth(states: [ELEVATED]) }', 'Query.typo'],
    ['of a mutation', `type Query { fine: Int ${open} } type Mutation { open: Int }`, 'Mutation.open'],
    [
      'of a subscription',
      `type Query { fine: Int ${open} } type Subscription { open: Int }`,
      'Subscription.open',
    ],
  ])('%s', (_, sdl, field) => {
    expect(() => guarded(sdl)).toThrow(`Root fields need exactly one @auth: ${field}`);
  });

  test.each([
    ['a state that does not exist', '@auth(states: [ELEVATD])'],
    ['a role that does not exist', '@auth(states: [ELEVATED], roles: [ADMIN])'],
    ['a scope that does not exist', '@auth(states: [], scopes: [EVERYTHING])'],
    ['no states', '@auth'],
    ['states that are null', '@auth(states: null)'],
  ])('whose rule has %s', (_, rule) => {
    expect(() => guarded(`type Query { field: Int ${rule} }`)).toThrow();
  });

  test('and all of them are named at once', () => {
    const sdl = `type Query { one: Int two: Int fine: Int ${open} } type Mutation { three: Int }`;
    expect(() => guarded(sdl)).toThrow('Query.one, Query.two, Mutation.three');
  });
});

test('fields below the root need no rule: their root field was guarded', () => {
  expect(() => guarded(`type Query { thing: Thing ${open} } type Thing { a: Int }`)).not.toThrow();
});

test('the guard is asked before the field, with the field’s own rule', async () => {
  const { schema, asked } = guarded('type Query { field: Int @auth(states: [ELEVATED], roles: [SUPPORT]) }');
  const rootValue = { field: () => asked.length };
  const contextValue = {} as RequestContext;
  const { data } = await graphql({ schema, source: '{ a: field b: field }', rootValue, contextValue });
  expect(asked).toEqual(Array(2).fill(['field', { states: ['ELEVATED'], roles: ['SUPPORT'] }]));
  expect(data).toEqual({ a: 2, b: 2 });
});

test('a guard that refuses keeps the field from running', async () => {
  let ran = false;
  const built = buildSchema(`${enums} type Query { field: Int ${open} }`, { assumeValidSDL: true });
  const schema = guardRootFields(built, () => Promise.reject(new Error('closed')));
  const rootValue = { field: () => (ran = true) };
  const result = await graphql({ schema, source: '{ field }', rootValue, contextValue: {} });
  expect(result.errors?.[0]?.message).toBe('closed');
  expect(ran).toBe(false);
});

test('every root field of the API has its rule', () => {
  const schema = buildApiSchema();
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    expect(Object.keys((type as GraphQLObjectType).getFields()).length).toBeGreaterThan(0);
  expect(schema.getSubscriptionType()).toBeFalsy();
});
