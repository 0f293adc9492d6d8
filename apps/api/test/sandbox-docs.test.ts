import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../src/config.js';
import { useSandbox } from './support/sandbox.js';
import { compile, snippetsOf, workFolder } from './support/snippets.js';

const run = promisify(execFile);
const sandbox = useSandbox();
const folder = workFolder();
const { languages, of } = snippetsOf('docs/sandbox.md');
/** These start the sandbox, which runs here already; that it is ready is what they wait for. */
const starts = of('sh').filter((code) => code.includes('npm run sandbox'));
const walks = of('sh').filter((code) => !starts.includes(code));
const here = (code: string) => code.replaceAll('http://localhost:4400', sandbox().url);

test('every snippet of the page is one that is run here', () => {
  expect(languages).toEqual(['sh', 'ts']);
  expect([starts.length, walks.length, of('ts').length]).toEqual([2, 1, 2]);
});

test('what starts the sandbox is a script that there is, and what it waits for answers', async () => {
  const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  expect(scripts.sandbox).toMatch(/exec node .*apps\/api\/dist\/sandbox\/main\.js$/);
  const waits = here(starts.join('').replaceAll(/^npm run sandbox.*$/gm, ''));
  await run('sh', ['-ec', waits], { timeout: 20_000 });
});

test.each(walks.map((code) => [code.split('\n', 1)[0], code] as const))(
  'the walk by curl that begins with %s answers what the page says',
  async (_, code) => {
    const { stdout } = await run('sh', ['-ec', here(code)], { cwd: folder });
    const said = [...code.matchAll(/^# → (.*)$/gm)].map(([, answer]) => answer);
    expect(said.length).toBeGreaterThan(4);
    const answers = stdout.split('\n');
    expect(answers.filter((line) => said.includes(line))).toEqual(said);
  },
);

test('the TypeScript of the page holds its types and passes its own tests', async () => {
  expect(compile(folder, of('ts'))).toEqual([]);
  const { PATH = '' } = process.env;
  const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', join(folder, 'built')], {
    env: { PATH, SANDBOX_URL: sandbox().url },
  });
  expect(stdout).toMatch(/^# pass 4$/m);
  expect(stdout).toMatch(/^# fail 0$/m);
});
