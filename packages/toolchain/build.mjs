// Builds what the server needs to run, or the packages that are named, each only when its sources have changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const tsc = (project) => ['tsc', '-p', project];

const vite = ['vite', 'build', '--logLevel', 'warn'];

/**
 * Each comes after the packages it imports. The console is built beside the app that it lies in: a change of one of the
 * app's screens builds the app alone.
 */
const steps = [
  { folder: 'packages/shared', imports: [], command: tsc('tsconfig.json') },
  { folder: 'apps/api', imports: [], command: tsc('tsconfig.build.json') },
  { folder: 'apps/web', imports: ['packages/shared'], command: vite, except: ['apps/web/console'] },
  {
    folder: 'apps/web/console',
    imports: ['packages/shared'],
    command: vite,
    reads: ['src/apollo', 'src/generated', 'src/ui', 'package.json', 'precompress.ts'],
    package: 'apps/web',
  },
];

/** No build reads these; everything else in a package is a source. */
const notSources = new Set(['node_modules', 'dist', 'test', 'e2e', 'bench']);

function* filesBelow(path, except = []) {
  if (!statSync(path).isDirectory()) return yield path;
  const names = readdirSync(path).filter((name) => !notSources.has(name));
  for (const name of names.sort()) {
    const below = join(path, name);
    if (!except.includes(below)) yield* filesBelow(below, except);
  }
}

/** Of the names as well as the contents: a renamed file is a change, too. */
function hashOf(files, ...others) {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

const inRoot = (names) => names.map((name) => join(root, name));
const common = inRoot(['pnpm-lock.yaml', 'tsconfig.base.json']);

function sourcesOf({ folder, except = [], reads = [], package: owner = folder }) {
  const outside = reads.map((name) => join(root, owner, name));
  return [join(root, folder), ...outside].flatMap((path) => [...filesBelow(path, inRoot(except))]);
}

/** The stamp is written last and falls with the rest of dist: a build that was cut short counts as none. */
async function build({ folder, command: [tool, ...args], package: owner = folder }, hash) {
  const cwd = join(root, folder);
  const stamp = join(cwd, 'dist/.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const begin = Date.now();
  rmSync(join(cwd, 'dist'), { recursive: true, force: true });
  const failed = await run(join(root, owner, 'node_modules/.bin', tool), args, cwd);
  if (failed) {
    console.error(`${folder} does not build${failed.message ? `: ${failed.message}` : ''}.`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
  console.log(`Built ${folder} in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
}

/** Resolves to what went wrong, or to null. */
const run = (file, args, cwd) =>
  new Promise((done) => {
    const child = spawn(file, args, { cwd, stdio: 'inherit' });
    child.once('error', done);
    child.once('exit', (status) => done(status === 0 ? null : {}));
  });

const named = process.argv.slice(2);
const hashes = {};
const built = {};
for (const step of steps) {
  const { folder, imports, command } = step;
  const imported = imports.map((name) => hashes[name]);
  hashes[folder] = hashOf([...common, ...sourcesOf(step)], process.version, command, imported);
  if (named.length > 0 && !named.includes(folder)) continue;
  built[folder] = Promise.all(imports.map((name) => built[name])).then(() => build(step, hashes[folder]));
}
await Promise.all(Object.values(built));
