import { availableParallelism } from 'node:os';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['source', ...defaultServerConditions];

/** One run for everything. Files of a project share the workers; the browser journeys come last and one by one. */
export default defineConfig({
  resolve: {
    conditions,
    // Vite would take the other build of graphql than the packages that Node loads, and two are one too many.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions } },
  test: {
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: { name: 'house', include: ['packages/toolchain/test/**/*.test.mjs'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: { name: 'unit', include: ['apps/api/src/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['apps/api/test/**/*.test.ts'],
          globalSetup: 'apps/api/test/support/database.global.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['apps/web/{console,src}/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: 'apps/web/test/setup.ts',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['apps/web/e2e/**/*.test.ts'],
          globalSetup: 'apps/api/test/support/database.global.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
