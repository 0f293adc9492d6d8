import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './run.mjs';

/** The top level is the user's: what they start from, and nothing else. */
const TOP = [
  'apps',
  'codegen.ts',
  'docker-compose.yml',
  'package.json',
  'packages',
  'pnpm-workspace.yaml',
  'tsconfig.base.json',
];
const BESIDE = [
  'biome.json',
  'Dockerfile',
  'docs',
  'knip.config.ts',
  'LICENSE',
  'pnpm-lock.yaml',
  'vitest.config.ts',
];
const MADE = ['node_modules', 'coverage'];

const read = (path) => readFileSync(join(root, path), 'utf8');

test('the top level of the tree is the designed one', () => {
  const names = readdirSync(root).filter((name) => !/^\.|\.md$|\.log$/.test(name) && !MADE.includes(name));
  expect(names).toEqual(expect.arrayContaining([...TOP, ...BESIDE]));
  expect(names.filter((name) => ![...TOP, ...BESIDE].includes(name))).toEqual([]);
});

test('the README stays under 150 lines', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(150);
});

const pages = () => [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...filesBelow('docs').filter((name) => name.endsWith('.md')),
];

test('every relative link of a page leads to a file', () => {
  const broken = pages().flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .filter(([, target]) => !existsSync(join(root, dirname(page), target)))
      .map(([, target]) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every test that the README names for a guarantee exists', () => {
  const [, guarantees] = read('README.md').split('## What holds');
  const rows = guarantees.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'));
  const named = rows.flatMap((row) => [...row.split('|')[2].matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  const files = ['apps', 'packages'].flatMap(filesBelow).map((path) => basename(path));
  const missing = named.filter((name) => !files.some((file) => file.startsWith(`${name}.test.`)));
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('what a script takes from a build has a source', () => {
  const scripts = ['apps', 'packages'].flatMap(filesBelow).filter((path) => path.endsWith('.mjs'));
  const taken = scripts.flatMap((script) =>
    [...read(script).matchAll(/from '(\..*)\/dist\/(.*)\.js'/g)].map(([, folder, file]) => ({
      script,
      source: join(dirname(script), folder, 'src', `${file}.ts`),
    })),
  );
  expect(taken.length).toBeGreaterThan(5);
  expect(taken.filter(({ source }) => !existsSync(join(root, source)))).toEqual([]);
});

test('no file is a drawer, and no import climbs three folders', () => {
  const files = ['apps/api', 'apps/web', 'packages'].flatMap(filesBelow);
  expect(files.filter((path) => /(^|[/.-])(utils?|helpers?|common|misc)[./]/.test(path))).toEqual([]);
  const sources = files.filter((path) => /\/src\/.*\.tsx?$/.test(path));
  expect(sources.filter((path) => read(path).includes("'../../../"))).toEqual([]);
});

test('compose starts the database, a mail catcher and the API, reachable from this machine alone', () => {
  const { services } = parse(read('docker-compose.yml'));
  expect(Object.keys(services)).toEqual(['database', 'mail', 'api']);
  for (const port of Object.values(services).flatMap(({ ports = [] }) => ports))
    expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('compose takes every secret from the environment and does not start without it', () => {
  const { services } = parse(read('docker-compose.yml'));
  const settings = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
  const secrets = settings.filter(([name, value]) =>
    /KEY|PASSWORD|SECRET|TOKEN|:\/\/[^/]*:[^/]*@/.test(`${name} ${value}`),
  );
  expect(secrets.map(([name]) => name)).toEqual(
    expect.arrayContaining(['POSTGRES_PASSWORD', 'SECRET_KEYS', 'SEAL_KEY', 'DATABASE_URL']),
  );
  for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
});

test('the Dockerfile parses, holds no secret and runs as another user than root', () => {
  const text = read('Dockerfile');
  expect(validate(text)).toEqual([]);
  expect(text).not.toMatch(/^(ENV|ARG)\b.*(KEY|PASSWORD|SECRET|TOKEN)/im);
  expect(text.match(/^USER .*$/gm)?.at(-1)).toBe('USER node');
  expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env*', '.data']));
});

function filesBelow(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !['node_modules', 'dist', 'generated'].includes(name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : `${folder}/${entry.name}`,
    );
}
