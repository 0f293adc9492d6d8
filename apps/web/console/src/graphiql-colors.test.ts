import { DEFAULT_THEME } from '@mantine/core';
import { expect, test } from 'vitest';
import { consoleVariables, hslTriple } from './graphiql-colors';

test.each([
  ['#ffffff', '0, 0%, 100%'],
  ['#000000', '0, 0%, 0%'],
  ['#ff0000', '0, 100%, 50%'],
  ['#00ff00', '120, 100%, 50%'],
  ['#0000ff', '240, 100%, 50%'],
  ['#25527e', '210, 55%, 32%'],
  ['#ff00ff', '300, 100%, 50%'],
])('%s is %s', (hex, triple) => expect(hslTriple(hex)).toBe(triple));

test.each(['light', 'dark'] as const)('each color of GraphiQL is one of ours in the %s', (scheme) => {
  const variables = Object.entries(consoleVariables(DEFAULT_THEME)[scheme]);
  const triples = variables.filter(([name]) => name.startsWith('--gi-'));
  expect(triples).toHaveLength(9);
  for (const [, triple] of triples) expect(triple).toMatch(/^\d{1,3}, \d{1,3}%, \d{1,3}%$/);
});
