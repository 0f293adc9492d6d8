import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../src/config.js';
import { transitions } from '../src/sign-in/auth-state.js';

test('the diagram in docs/architecture.md shows exactly the transitions of the table, one arrow a pair of states', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/architecture.md'), 'utf8');
  const [, drawn] = /```mermaid\n(stateDiagram-v2[^`]*)```/.exec(page) ?? [];
  const pairs = new Map<string, string[]>();
  for (const { from, by, to } of transitions) {
    const pair = `  ${from} --> ${to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), by]);
  }
  const arrows = [...pairs].map(([pair, ways]) => `${pair}: ${ways.join(', ')}`);
  expect(drawn).toBe(['stateDiagram-v2', '  [*] --> ANONYMOUS', ...arrows, ''].join('\n'));
});
