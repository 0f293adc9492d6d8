import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../src/config.js';
import { useSandbox } from './support/sandbox.js';

const run = promisify(execFile);
const sandbox = useSandbox();
const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => rm(folder, { recursive: true }));

const page = readFileSync(join(repositoryRoot, 'docs/sandbox.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const of = (wanted: string) => blocks.filter(({ language }) => language === wanted).map(({ text }) => text);
/** These start the sandbox, which runs here already; that it is ready is what they wait for. */
const starts = of('sh').filter((text) => text.includes('npm run sandbox'));
const walks = of('sh').filter((text) => !starts.includes(text));

test('every snippet of the page is one that is run here', () => {
  expect(blocks.map(({ language }) => language).filter((name) => !['sh', 'ts'].includes(name))).toEqual([]);
  expect([starts.length, walks.length, of('ts').length]).toEqual([2, 1, 2]);
});

test('what starts the sandbox is a script that there is, and what it waits for answers', async () => {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  expect(scripts.sandbox).toMatch(/exec node .*apps\/api\/dist\/sandbox\/main\.js$/);
  const waits = here(starts.join('').replaceAll(/^npm run sandbox.*$/gm, ''));
  await run('sh', ['-ec', waits], { timeout: 20_000 });
});

const here = (text: string) => text.replaceAll('http://localhost:4400', sandbox().url);

test.each(walks.map((text) => [text.split('\n', 1)[0], text] as const))(
  'the walk by curl that begins with %s answers what the page says',
  async (_, text) => {
    const { stdout } = await run('sh', ['-ec', here(text)], { cwd: folder });
    const said = [...text.matchAll(/^# → (.*)$/gm)].map(([, answer]) => answer);
    expect(said.length).toBeGreaterThan(4);
    const answers = stdout.split('\n');
    expect(answers.filter((line) => said.includes(line))).toEqual(said);
  },
);

describe('the TypeScript of the page', () => {
  const files = of('ts').map((text) => ({ name: /^\/\/ (\S+)$/m.exec(text)?.[1] ?? '', text }));
  const options = {
    ...{ strict: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022, skipLibCheck: true },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ rewriteRelativeImportExtensions: true, erasableSyntaxOnly: true, outDir: join(folder, 'built') },
    ...{ types: ['node'], typeRoots: [join(repositoryRoot, 'node_modules/@types')] },
  };

  test('holds its types and passes its own tests', async () => {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const program = ts.createProgram(
      files.map(({ name }) => join(folder, name)),
      options,
    );
    const { diagnostics } = program.emit();
    const found = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
    const { PATH = '' } = process.env;
    const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', join(folder, 'built')], {
      env: { PATH, SANDBOX_URL: sandbox().url },
    });
    expect(stdout).toMatch(/^# pass 4$/m);
    expect(stdout).toMatch(/^# fail 0$/m);
  });
});
