import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, run } from './run.mjs';

const config = join(root, '.dependency-cruiser.cjs');
const { forbidden } = createRequire(import.meta.url)(config);

/** For each rule a file that breaks it: where it lies and what it imports. */
const PLANTED = {
  'no-cycles': ['apps/api/src/http/turn.ts', './wheel.js'],
  'pure-imports-pure': ['apps/api/src/sign-in/auth-state.ts', '../http/turn.js'],
  'pure-knows-no-framework': ['apps/api/src/authenticator/totp.ts', 'typeorm'],
  'schema-never-entity': ['apps/api/src/sign-in/leak.schema.ts', './account.entity.js'],
  'entity-stands-alone': ['apps/api/src/sign-in/account.entity.ts', './leak.schema.js'],
  'sql-stays-in-stores': ['apps/api/src/sign-in/shortcut.ts', 'pg'],
  'statements-stay-in-stores': ['apps/api/src/sign-in/by-hand.ts', '../database/statement.js'],
  'resolver-only-translates': ['apps/api/src/sign-in/account.resolver.ts', './account.entity.js'],
  'use-case-knows-no-transport': ['apps/api/src/sign-in/verify.ts', 'graphql'],
  'accounts-below-all': ['apps/api/src/accounts/greedy.ts', '../sign-in/account.entity.js'],
  'sign-in-below-authenticator': ['apps/api/src/sign-in/greedy.ts', '../authenticator/totp.js'],
  'people-below-invitations-and-reset': ['apps/api/src/people/greedy.ts', '../invitations/invite.js'],
  'adoption-above-what-it-counts': ['apps/api/src/invitations/greedy.ts', '../adoption/adoption.js'],
  'webhooks-above-what-they-tell': ['apps/api/src/incidents/greedy.ts', '../webhooks/webhook.js'],
  'reset-below-incidents-and-integrators': ['apps/api/src/reset/greedy.ts', '../integrators/api-key.js'],
  'trail-below-incidents': ['apps/api/src/trail/greedy.ts', '../invitations/invite.js'],
  'audit-and-notices-know-no-feature': ['apps/api/src/notices/greedy.ts', '../sign-in/account.entity.js'],
  'foundations-know-no-feature': ['apps/api/src/secrets/greedy.ts', '../sign-in/account.entity.js'],
  'store-own-entities': ['apps/api/src/authenticator/greedy.store.ts', '../sign-in/account.entity.js'],
  'api-never-generated': ['apps/api/src/graphql/circle.ts', '../../../../packages/shared/src/index.js'],
  'web-only-shared': ['apps/web/src/app/peek.ts', '../../../api/src/sign-in/verify.js'],
  'shared-imports-nobody': ['packages/shared/src/index.ts', '../../../apps/web/src/app/peek.js'],
  'web-features-apart': ['apps/web/src/features/sign-in/form.ts', '../console/table.js'],
  'web-features-below-app': ['apps/web/src/features/console/table.ts', '../../app/peek.js'],
  'web-pieces-below-features': ['apps/web/src/ui/button.ts', '../features/console/table.js'],
  'console-builds-on-pieces': ['apps/web/console/src/shortcut.ts', '../../src/app/peek.js'],
  'app-without-console': ['apps/web/src/ui/editor.ts', 'monaco-editor'],
  'product-never-sandbox': ['apps/api/src/http/doorway.ts', '../sandbox/moving-clock.js'],
  'product-never-test': ['apps/api/src/clock.ts', '../test/support/test-clock.js'],
};
/** What the planted files import beside each other. */
const TARGETS = {
  'apps/api/src/database/statement.ts': 'export {};',
  'apps/api/src/adoption/adoption.ts': 'export {};',
  'apps/api/src/invitations/invite.ts': 'export {};',
  'apps/api/src/integrators/api-key.ts': 'export {};',
  'apps/api/src/sandbox/moving-clock.ts': 'export {};',
  'apps/api/src/webhooks/webhook.ts': 'export {};',
  'apps/api/src/http/wheel.ts': "import './turn.js';",
  'apps/api/test/support/test-clock.ts': 'export {};',
};

let folder;
let reported;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  const planted = Object.values(PLANTED).map(([path, imported]) => [path, `import '${imported}';`]);
  for (const [path, text] of [...planted, ...Object.entries(TARGETS)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  reported = await violationsIn(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('no import breaks a rule', async () => {
  expect(await violationsIn(root)).toEqual([]);
});

test.for(forbidden.map(({ name }) => name))('the rule %s reports the import that breaks it', (name) => {
  expect(reported).toContain(`${name}: ${PLANTED[name]?.[0]}`);
});

test('each file that is called PURE exists', () => {
  const { from } = forbidden.find(({ name }) => name === 'pure-imports-pure');
  const files = from.path.map((pattern) => pattern.replace(/^\^|\\|\$$/g, ''));
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  expect(files).toContain('apps/api/src/sign-in/auth-state.ts');
});

async function violationsIn(cwd) {
  const args = ['--config', config, '--output-type', 'json', 'apps', 'packages'];
  const { summary } = JSON.parse(await run('depcruise', args, { cwd, fails: true }));
  return summary.violations.map(({ rule, from, to }) =>
    cwd === root ? `${rule.name}: ${from} → ${to}` : `${rule.name}: ${from}`,
  );
}
