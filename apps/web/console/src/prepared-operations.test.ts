import sdl from '@dragonfly-2fa/shared/schema.graphql?raw';
import { buildSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { operationWords } from './console.messages';
import { type PreparedOperation, preparedOperations } from './prepared-operations';

const schema = buildSchema(sdl);

const named = preparedOperations.map((operation) => [operation.name, operation] as const);

function definitionOf({ query }: PreparedOperation): OperationDefinitionNode {
  const [definition, ...others] = parse(query).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    throw new Error('Not one operation');
  return definition;
}

test.each(named)('%s fits the schema', (_, { query }) => {
  expect(validate(schema, parse(query))).toEqual([]);
});

test.each(named)('%s is called so, and its tab is found by it', (name, operation) => {
  expect(definitionOf(operation).name?.value).toBe(name);
});

test.each(named)('%s brings each of its variables, and no other', (_, operation) => {
  const wanted = definitionOf(operation).variableDefinitions?.map(({ variable }) => variable.name.value);
  const json = operation.variables.replaceAll(/ \/\/ .*$/gm, '');
  expect(Object.keys(json ? JSON.parse(json) : {})).toEqual(expect.arrayContaining(wanted ?? []));
  expect(Object.keys(json ? JSON.parse(json) : {})).toHaveLength(wanted?.length ?? 0);
});

test.each(named)('%s explains itself first', (_, { query }) => expect(query).toMatch(/^# [A-Z]/));

test('the menu has each once, and the first tab needs no variables', () => {
  const names = preparedOperations.map(({ name }) => name);
  expect(names).toEqual(Object.keys(operationWords));
  expect(new Set(names).size).toBe(names.length);
  expect(preparedOperations[0]?.variables).toBe('');
});
