import type { CodegenConfig } from '@graphql-codegen/cli';

/** `CODEGEN_OUT=<folder> graphql-codegen` writes the same tree below another folder: a test compares it with the committed one. */
const out = process.env.CODEGEN_OUT ?? '.';

const types = {
  useTypeImports: true,
  enumsAsConst: true,
  namingConvention: { enumValues: 'keep' },
  scalars: { DateTime: 'string' },
  strictScalars: true,
} as const;

const app = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: { ...types, nonOptionalTypename: true, skipTypeNameForRoot: true },
} as const;

/** The API's schema goes in; the shared package's types and the app's typed documents come out. */
const config: CodegenConfig = {
  schema: 'packages/shared/schema.graphql',
  generates: {
    [`${out}/packages/shared/src/generated/schema.ts`]: {
      plugins: ['typescript'],
      config: types,
    },
    // Documents as text: an integrator's program needs no GraphQL library.
    [`${out}/packages/shared/src/generated/operations.ts`]: {
      documents: 'packages/shared/src/operations/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { ...types, documentMode: 'string' },
    },
    [`${out}/apps/web/src/generated/`]: {
      documents: ['apps/web/src/**/*.graphql', '!apps/web/src/features/{admin,activity}/**'],
      ...app,
    },
    // Files of their own: what is asked behind the sign-in must not lie on the way to it.
    [`${out}/apps/web/src/generated/admin/`]: {
      documents: 'apps/web/src/features/admin/**/*.graphql',
      ...app,
    },
    [`${out}/apps/web/src/generated/activity/`]: {
      documents: 'apps/web/src/features/activity/**/*.graphql',
      ...app,
    },
  },
};

export default config;
