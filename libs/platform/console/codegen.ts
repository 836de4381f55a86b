import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of the operations in `libs/<context>/console/src/**\/*.graphql`, checked against the schema of the servers.
 * Run `npm run schema` after a change of either.
 */
const config: CodegenConfig = {
  schema: ['libs/**/*.schema.ts'],
  documents: ['libs/*/console/src/**/*.graphql'],
  generates: {
    'libs/platform/console/src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        pureMagicComment: true,
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: false,
        strictScalars: true,
        scalars: {
          Minor: 'number',
          BusinessDate: 'string',
          Instant: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
