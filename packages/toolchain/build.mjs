// Builds what the server needs to run, or the packages that are named, each only when its sources have changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const tsc = (project) => ['tsc', '-p', project];

/** In an order in which each comes after the packages it imports. */
const steps = [
  { folder: 'packages/shared', imports: [], command: tsc('tsconfig.json') },
  { folder: 'apps/api', imports: [], command: tsc('tsconfig.build.json') },
  { folder: 'apps/web', imports: ['packages/shared'], command: ['vite', 'build', '--logLevel', 'warn'] },
];

/** No build reads these; everything else in a package is a source. */
const notSources = new Set(['node_modules', 'dist', 'test', 'e2e', 'bench']);

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notSources.has(name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Of the names as well as the contents: a renamed file is a change, too. */
function hashOf(files, ...others) {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** The stamp is written last and falls with the rest of dist: a build that was cut short counts as none. */
function build({ folder, command: [tool, ...args] }, hash) {
  const cwd = join(root, folder);
  const stamp = join(cwd, 'dist/.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const begin = Date.now();
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  const { status, error } = spawnSync(join(cwd, 'node_modules/.bin', tool), args, { cwd, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${folder} does not build${error ? `: ${error.message}` : ''}.`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
  console.log(`Built ${folder} in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}

const named = process.argv.slice(2);
const common = ['pnpm-lock.yaml', 'tsconfig.base.json'].map((name) => join(root, name));
const hashes = {};
for (const step of steps) {
  const imported = step.imports.map((folder) => hashes[folder]);
  const files = [...common, ...filesBelow(join(root, step.folder))];
  hashes[step.folder] = hashOf(files, process.version, step.command, imported);
  if (named.length === 0 || named.includes(step.folder)) build(step, hashes[step.folder]);
}
