import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll } from 'vitest';
import { repositoryRoot } from '../../src/config.js';

/** The code of a page of docs by its language. */
export function snippetsOf(page: string) {
  const text = readFileSync(join(repositoryRoot, page), 'utf8');
  const all = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
  const of = (wanted: string) => all.filter(({ language }) => language === wanted).map(({ code }) => code);
  return { languages: [...new Set(all.map(({ language }) => language))].sort(), of };
}

/** A folder to work in, gone after the tests of a file. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  afterAll(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes files that begin with `// their-name.ts`, and builds them into `built`: what the compiler says against them. */
export function compile(folder: string, files: readonly string[]): string[] {
  const paths = files.map((code) => {
    const path = join(folder, /^\/\/ (\S+)$/m.exec(code)?.[1] ?? 'nameless');
    writeFileSync(path, code);
    return path;
  });
  const program = ts.createProgram(paths, {
    ...{ strict: true, noUncheckedIndexedAccess: true, target: ts.ScriptTarget.ES2022, skipLibCheck: true },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ rewriteRelativeImportExtensions: true, erasableSyntaxOnly: true, outDir: join(folder, 'built') },
    ...{ types: ['node'], typeRoots: [join(repositoryRoot, 'node_modules/@types')] },
  });
  const { diagnostics } = program.emit();
  return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, '\n'),
  );
}
