import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://localhost:4000';

/** The server fills these in for each installation; under `vite` there is no server in between. */
const whileDeveloping: Record<string, string> = {
  __CSP_NONCE__: '',
  __PRODUCT_NAME__: 'Dragonfly AI',
  __ISSUER__: 'Dragonfly AI',
  __SUPPORT_EMAIL__: 'support@dragonfly.test',
};

const placeholders: Plugin = {
  name: 'placeholders',
  apply: 'serve',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/__[A-Z_]+__/g, (name) => whileDeveloping[name] ?? name),
  },
};

/** Lays a brotli and a gzip copy beside each asset, so that no request waits for a compression. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const assets = join(dir, 'assets');
    for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const plain = readFileSync(join(assets, name));
      writeFileSync(join(assets, `${name}.br`), brotliCompressSync(plain, brotliFor(plain)));
      writeFileSync(join(assets, `${name}.gz`), gzipSync(plain, { level: 9 }));
    }
  },
};

const brotliFor = (plain: Buffer) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
});

/** Directives for other runtimes, which a bundle drops by design. */
const expected = new Set(['MODULE_LEVEL_DIRECTIVE']);

export default defineConfig({
  plugins: [react(), placeholders, precompress],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One script on the way to being signed in: about 140 kB with brotli.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      onLog(level, log, handle) {
        if (!expected.has(log.code ?? '')) handle(level, log);
      },
    },
  },
});
