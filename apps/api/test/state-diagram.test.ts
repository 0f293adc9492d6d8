import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../src/config.js';
import { transitions } from '../src/sign-in/auth-state.js';

test('the diagram in docs/architecture.md shows exactly the transitions of the table', () => {
  const page = readFileSync(join(repositoryRoot, 'docs/architecture.md'), 'utf8');
  const [, drawn] = /```mermaid\n(stateDiagram-v2[^`]*)```/.exec(page) ?? [];
  const arrows = transitions.map(({ from, by, to }) => `  ${from} --> ${to}: ${by}`);
  expect(drawn).toBe(['stateDiagram-v2', '  [*] --> ANONYMOUS', ...arrows, ''].join('\n'));
});
