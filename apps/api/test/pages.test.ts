import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';
import { errorOf, knock, policyOf } from './support/knock.js';

const webRoot = mkdtempSync(join(tmpdir(), 'pages-'));
const script = 'document.title = "A script that is long enough to be worth compressing";\n'.repeat(40);
const head =
  '<meta name="support" content="__SUPPORT_EMAIL__"><title>__PRODUCT_NAME__ __ISSUER__</title>' +
  '<style nonce="__CSP_NONCE__"></style><script nonce="__CSP_NONCE__"></script>';
writeFileSync(join(webRoot, 'index.html'), `${head}<p>shape of what comes`);
writeFileSync(join(webRoot, 'sign-in.html'), `${head}<form>Use your __PRODUCT_NAME__ password`);
beforeAll(async () => {
  await mkdir(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'assets/app-1a2b.js'), script);
  writeFileSync(join(webRoot, 'assets/app-1a2b.js.gz'), gzipSync(script));
  writeFileSync(join(webRoot, 'assets/app-1a2b.js.br'), brotliCompressSync(script));
  writeFileSync(join(webRoot, 'secret.txt'), 'pearl');
});

afterAll(() => rm(webRoot, { recursive: true }));

const app = useApp({ PRODUCT_NAME: '<b>"Dragon" & fly</b>', ISSUER: '$& Fly' }, webRoot);
const asPage = { accept: 'text/html,application/xhtml+xml' };
const page = (path = '/', headers = {}) => knock(app().url, { path, headers: { ...asPage, ...headers } });

describe('the page', () => {
  test('runs its own scripts and styles, and inline ones with this answer’s nonce only', async () => {
    const reply = await page();
    const [, nonce = ''] = /script nonce="([^"]+)"/.exec(reply.text) ?? [];
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(reply.text).toContain(`<style nonce="${nonce}">`);
    expect(policyOf(reply)).toEqual({
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'script-src': `'self' 'nonce-${nonce}'`,
      'style-src': `'self' 'nonce-${nonce}'`,
      'style-src-attr': "'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
    });
  });

  test('has another nonce in each answer', async () => {
    const policies = await Promise.all(Array.from({ length: 5 }, () => page()));
    expect(new Set(policies.map((reply) => policyOf(reply)['script-src'])).size).toBe(5);
  });

  test('shows settings as text: a name with markup stays a name', async () => {
    const { text } = await page();
    expect(text).toContain('<title>&#60;b&#62;&#34;Dragon&#34; &#38; fly&#60;/b&#62; $&#38; Fly</title>');
    expect(text).toContain('Use your &#60;b&#62;&#34;Dragon&#34; &#38; fly&#60;/b&#62; password');
    expect(text).not.toMatch(/__[A-Z_]+__/);
  });

  test.each(['/', '/sign-in', '/?from=mail'])(
    'is the sign-in form at %s for whoever brings no session',
    async (path) => {
      expect((await page(path)).text).toContain('<form>');
      expect((await page(path, { cookie: 'dragonfly-session=no-token; other=1' })).text).toContain('<form>');
    },
  );

  test.each(['/', '/sign-in', '/code'])(
    'is no form at %s for whoever brings a session, living or dead',
    async (path) => {
      const { text } = await page(path, { cookie: `dragonfly-session=${'a'.repeat(43)}` });
      expect(text).toContain('shape of what comes');
    },
  );

  test('is no form where the app may have something else to show', async () => {
    expect((await page('/why')).text).toContain('shape of what comes');
  });

  test('is compressed as the browser likes it, and kept by no cache', async () => {
    const [plain, br, gzip] = await Promise.all(
      ['', 'gzip, deflate, br, zstd', 'gzip'].map((encodings) => page('/', { 'accept-encoding': encodings })),
    );
    expect(plain?.headers).not.toHaveProperty('content-encoding');
    expect(brotliDecompressSync(br?.body ?? '').toString()).toContain('<form>');
    expect(gunzipSync(gzip?.body ?? '').toString()).toContain('<form>');
    for (const reply of [plain, br, gzip])
      expect(reply?.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'accept-encoding' });
  });

  test.each([
    ['br;q=1, gzip', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0', undefined],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ])('weighs what the browser accepts: %s', async (encodings, chosen) => {
    expect((await page('/', { 'accept-encoding': encodings })).headers['content-encoding']).toBe(chosen);
  });

  test('answers a form that a browser without scripts sends by itself with itself, and reads nothing of it', async () => {
    const reply = await knock(app().url, {
      method: 'POST',
      path: '/sign-in',
      headers: { ...asPage, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=ada%40people.test&password=pearl',
    });
    expect(reply).toMatchObject({ status: 303, headers: { location: '/sign-in' }, text: '' });
    expect(app().logged.join()).not.toContain('pearl');
  });

  test.each(['/', '/setup', '/setup/guide/2', '/deep/er?with=query', '/index.html'])(
    'answers at %s: the app itself knows its addresses',
    async (path) => {
      expect(await page(path)).toMatchObject({
        status: 200,
        text: expect.stringContaining('<script nonce='),
      });
    },
  );
});

describe('what is not there', () => {
  test.each([
    '/gone',
    '/assets/gone.js',
    '/assets/',
    '/assets/%00',
    '/assets/%5c..%5csecret.txt',
    '/secret.txt',
    '/assets/../secret.txt',
    '/assets/%2e%2e/secret.txt',
    '/assets/..%2fsecret.txt',
    '/.env',
  ])('a program that asks for %s gets NOT_FOUND in the shape of every error', async (path) => {
    const reply = await knock(app().url, { path });
    expect(reply).toMatchObject({ status: 404, json: errorOf('NOT_FOUND') });
    expect(reply.text).not.toContain('pearl');
  });

  test('a missing asset is not the page, not even for a browser', async () => {
    expect(await page('/assets/gone.js')).toMatchObject({ status: 404, json: errorOf('NOT_FOUND') });
  });

  test('a POST elsewhere is NOT_FOUND', async () => {
    const reply = await knock(app().url, { method: 'POST', path: '/login', headers: asPage });
    expect(reply).toMatchObject({ status: 404, json: errorOf('NOT_FOUND') });
  });

  test('an address that can’t be decoded is BAD_USER_INPUT and is not repeated', async () => {
    const reply = await knock(app().url, { path: '/pearl%E0%A4%A' });
    expect(reply).toMatchObject({ status: 400, json: errorOf('BAD_USER_INPUT', { field: 'url' }) });
    expect(reply.text).not.toContain('pearl');
  });
});

describe('assets', () => {
  const asset = (encodings: string) =>
    knock(app().url, { path: '/assets/app-1a2b.js', headers: { 'accept-encoding': encodings } });

  test('never change under their name', async () => {
    expect((await asset('')).headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': expect.stringContaining('javascript'),
    });
  });

  test('go out as they were compressed by the build', async () => {
    expect((await asset('br, gzip')).headers).toMatchObject({
      'content-encoding': 'br',
      vary: expect.stringContaining('accept-encoding'),
    });
    const gzipped = await asset('gzip');
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).toString()).toBe(script);
    expect((await asset('identity')).text).toBe(script);
  });
});
