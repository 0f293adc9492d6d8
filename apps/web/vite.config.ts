import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type ViteBuilder } from 'vite';
import { precompress } from './precompress.ts';

const api = 'http://localhost:4000';

/** The server fills these in for each installation; under `vite` there is no server in between. */
const whileDeveloping: Record<string, string> = {
  __CSP_NONCE__: '',
  __PRODUCT_NAME__: 'Dragonfly AI',
  __ISSUER__: 'Dragonfly AI',
  __SUPPORT_EMAIL__: 'support@dragonfly.test',
  __LOGO__: '',
};

const placeholders: Plugin = {
  name: 'placeholders',
  apply: 'serve',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace(/__[A-Z_]+__/g, (name) => whileDeveloping[name] ?? name),
  },
};

/** Builds the app for the browser, then again for Node, where it renders the pages that are seen before any script runs. */
async function buildApp({ build, environments, config }: ViteBuilder) {
  const { client, prerender: forNode } = environments;
  if (!client || !forNode) throw new Error('An environment is missing');
  await build(client);
  await build(forNode);
  const dist = join(config.root, client.config.build.outDir);
  const code = join(config.root, forNode.config.build.outDir);
  const { prerender } = await import(pathToFileURL(join(code, 'prerender.js')).href);
  const built = readFileSync(join(dist, 'index.html'), 'utf8');
  const pages: Record<string, string> = prerender(built, (href: string) =>
    readFileSync(join(dist, href), 'utf8'),
  );
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(dist, name), page);
  rmSync(code, { recursive: true });
}

/** Directives for other runtimes, which a bundle drops by design. */
const expected = new Set(['MODULE_LEVEL_DIRECTIVE']);

export default defineConfig({
  plugins: [react(), placeholders, precompress('client', 11)],
  resolve: { conditions: ['source', 'module', 'browser', 'es2015', 'development|production'] },
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': { target: api, changeOrigin: true, headers: { origin: api } },
      '/console': { target: api, changeOrigin: true },
    },
  },
  builder: { buildApp },
  environments: {
    prerender: {
      consumer: 'server',
      build: { outDir: 'dist/.prerender', rolldownOptions: { input: 'src/prerender.tsx' } },
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One script on the way to being signed in: about 130 kB with brotli.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Left alone, every part that a later screen shares would become a file and a request of its own.
      output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } },
      onLog(level, log, handle) {
        if (!expected.has(log.code ?? '')) handle(level, log);
      },
    },
  },
});
