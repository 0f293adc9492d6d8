import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root, run } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'house-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every file is formatted and free of lint', () =>
  run('biome', ['ci', '--colors=off', '--max-diagnostics=50', '.']));

test('no file, export or dependency is dead', () => run('knip', ['--no-config-hints']));

test.for(projects())('the types of %s hold, tests included', (project) =>
  run('tsc', ['--noEmit', '-p', project]),
);

test('the built API starts under plain Node', () =>
  run('node', ['--input-type=module', '-e', `await import('${join(root, 'apps/api/dist/app.js')}')`]));

test('the committed schema is the one that the API emits', async () => {
  const emitted = join(folder, 'schema.graphql');
  await run('node', [join(root, 'apps/api/dist/graphql/emit-schema.js'), emitted]);
  expect(readFileSync(join(root, 'packages/shared/schema.graphql'), 'utf8')).toBe(
    readFileSync(emitted, 'utf8'),
  );
});

test('the committed types and documents are the ones that the schema generates', async () => {
  await run('graphql-codegen', ['--config', 'codegen.ts'], { env: { CODEGEN_OUT: folder } });
  for (const generated of [
    'packages/shared/src/generated',
    'apps/web/src/generated',
    'apps/web/src/generated/admin',
    'apps/web/src/generated/activity',
  ]) {
    expect(contents(join(root, generated)), 'stale: npm run codegen').toEqual(
      contents(join(folder, generated)),
    );
  }
});

/** A folder of a package has a tsconfig of its own where its files run elsewhere than the rest. */
function projects() {
  const packages = ['apps/api', 'apps/web', 'packages/shared'];
  const folders = packages.flatMap((name) => [
    name,
    ...readdirSync(join(root, name)).map((part) => `${name}/${part}`),
  ]);
  return folders.filter((name) => existsSync(join(root, name, 'tsconfig.json')));
}

function contents(path) {
  const files = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(join(path, name), 'utf8')]));
}
