import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from '../precompress.ts';

/**
 * A build of its own: in the app's, the libraries that both use would be cut so that the sign-in page has to load more
 * (decision 013). Nothing lies in the page itself, so that it needs neither a nonce nor inline scripts.
 */
export default defineConfig({
  base: '/console/',
  plugins: [react(), precompress('client', 9)],
  resolve: { conditions: ['source', 'module', 'browser', 'es2015', 'development|production'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is large, and only those who open the console wait for it.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
