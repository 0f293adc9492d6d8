import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig, repositoryRoot } from '../src/config.js';
import { readLogo } from '../src/logo.js';
import { useApp } from './support/app.js';
import { knock } from './support/knock.js';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer) {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const svgFile = file('logo.svg', drawing);
const pngFile = file('named-otherwise.svg', pixel);

/** The built pages of an installation with a logo are files of their own. */
const pages = join(import.meta.dirname, 'support/pages');
const page = '<meta name="logo" content="__LOGO__"><img src="__LOGO__">';
for (const name of ['index.logo.html', 'sign-in.logo.html']) file(name, page);

describe('an SVG', () => {
  const app = useApp({ LOGO_FILE: svgFile }, folder);
  const shown = async () => {
    const { text } = await knock(app().url, { headers: { accept: 'text/html' } });
    return /<img src="([^"]+)">/.exec(text)?.[1] ?? '';
  };

  test('is named by the page, and served for good under that name, with nothing in it allowed to run', async () => {
    const path = await shown();
    expect(path).toMatch(/^\/assets\/logo-[0-9a-f]{16}\.svg$/);
    expect(await knock(app().url, { path })).toMatchObject({
      status: 200,
      text: drawing,
      headers: {
        'content-type': 'image/svg+xml',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
      },
    });
  });

  test('has another address once its content is another', async () => {
    const other = readLogo(file('other.svg', `${drawing}\n`));
    expect(other).toMatchObject({ address: expect.stringMatching(/\.svg$/) });
    expect(other).not.toMatchObject({ address: await shown() });
  });
});

describe('a PNG', () => {
  const app = useApp({ LOGO_FILE: relative(repositoryRoot, pngFile) }, folder);

  test('is one by its content, whatever its name says, at a path from the repository', async () => {
    const path = app().deps.config.logo?.address ?? '';
    expect(path).toMatch(/\.png$/);
    const reply = await knock(app().url, { path });
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
    });
    expect(reply.body.equals(pixel)).toBe(true);
  });
});

describe('without one', () => {
  const app = useApp({}, pages);

  test('nothing is served', async () => {
    expect(app().deps.config.logo).toBeUndefined();
    expect((await knock(app().url, { path: '/assets/logo-0000000000000000.svg' })).status).toBe(404);
  });
});

describe('a file stops the start with one line', () => {
  test.each([
    ['that is not there', join(folder, 'gone.svg'), 'the file can’t be read'],
    ['that is a folder', folder, 'the file can’t be read'],
    [
      'over 100 kB',
      file('large.png', Buffer.concat([pixel, Buffer.alloc(100_000)])),
      'the file has more than 100 kB',
    ],
    [
      'that is a page',
      file('page.svg', '<!doctype html><body><svg></svg>'),
      'the file is neither an SVG nor a PNG',
    ],
    ['that only names one', file('text.svg', 'svg <svg>'), 'the file is neither an SVG nor a PNG'],
    ['that is empty', file('empty.png', ''), 'the file is neither an SVG nor a PNG'],
  ])('%s', (_, path, words) => {
    expect(() => readConfig({ LOGO_FILE: path })).toThrow(new Error(`LOGO_FILE: ${words}`));
  });

  test.each([
    '<?xml version="1.0"?>\n<!-- drawn by hand --><!-- twice -->\n<svg></svg>',
    '\uFEFF<!DOCTYPE svg [ <!ENTITY ns "http://www.w3.org/2000/svg"> ]>\n<svg xmlns="&ns;"></svg>',
  ])('what drawing programs write before an SVG stops nothing', (content) => {
    expect(readLogo(file('drawn.svg', content))).toMatchObject({ type: 'image/svg+xml' });
  });
});
