import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  workspaces: {
    // The house tests run these two by the names of their commands.
    '.': { ignoreDependencies: ['@biomejs/biome', 'dependency-cruiser'] },
    'apps/api': {
      entry: [
        'src/main.ts',
        'src/cli/main.ts',
        'src/sandbox/main.ts',
        'src/graphql/emit-schema.ts',
        'test/support/*.mjs',
        'bench/*.mjs',
      ],
      project: ['src/**/*.ts', 'test/**/*.{ts,mjs}', 'bench/*.mjs'],
    },
    'apps/web': {
      entry: [
        'src/prerender.tsx',
        'console/src/main.tsx',
        'console/vite.config.ts',
        'bench/bench.mjs',
        'e2e/pictures.mjs',
      ],
      project: ['{console,src}/**/*.{ts,tsx}', 'e2e/**/*.{ts,mjs}', 'test/**/*.ts', 'bench/*.mjs'],
    },
    'packages/shared': { project: ['src/**/*.ts'] },
    'packages/toolchain': { entry: ['*.mjs'], ignoreBinaries: ['apt-get'] },
  },
  ignore: ['**/generated/**'],
  ignoreExportsUsedInFile: true,
};

export default config;
