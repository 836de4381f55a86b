import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import typescript from 'typescript-eslint';
import { depConstraints } from './tools/quality/boundaries.mjs';

const SCREENS = ['libs/*/console/**', 'apps/console/**', 'tools/testing/console-setup.ts'];
const TESTS = ['**/*.spec.ts', '**/*-spec.ts', 'tools/testing/**'];

export default typescript.config(
  { ignores: ['**/node_modules', '**/dist', '.nx', '.angular', '.relance', '**/generated', 'tmp'] },
  eslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.cts'],
    extends: [...typescript.configs.strict, ...typescript.configs.stylistic],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for it where an index is known
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'off', // a decorated constructor needs its classes as values
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/unified-signatures': 'off', // fails on parameter properties
      '@typescript-eslint/no-invalid-void-type': 'off', // output<void>()
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts', 'tools/testing/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // the version the api tells; the tests that start it; the launchers' ES modules, which specs load when they run
          allow: ['../../../package.json', '../../api/src/*', '../../tools/**', '../../../tools/**'],
          banTransitiveDependencies: true,
          enforceBuildableLibDependency: false,
          ignoredCircularDependencies: [['tools', 'platform-server']], // its specs use the database that it migrates
          checkDynamicDependenciesExceptions: ['@relance/testing'],
          depConstraints,
        },
      ],
    },
  },
  {
    // What must not be forgotten: a promise without an await loses its error, and a new event must be handled everywhere.
    files: ['libs/*/server/**/*.ts', 'libs/*/domain/**/*.ts', 'libs/kernel/**/*.ts', 'apps/{api,worker,cli}/**/*.ts'],
    languageOptions: { parserOptions: { project: ['./tsconfig.server.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksConditionals: false, checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'A domain room does no I/O.' }] }],
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'setTimeout', 'setInterval'].map((name) => ({
          name,
          message: 'A domain room does no I/O.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'A domain room has no clock: take the time as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'A domain room has no clock: take the time as an argument.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'A domain room throws no dice.',
        },
      ],
    },
  },
  {
    files: SCREENS.map((folder) => (folder.endsWith('.ts') ? folder : `${folder}/*.ts`)),
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
    },
  },
  {
    files: SCREENS.filter((folder) => !folder.endsWith('.ts')).map((folder) => `${folder}/*.html`),
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // The tool is worked by keys: a list, a dialog and the hot keys listen at their host, and the first field takes the focus.
      '@angular-eslint/template/click-events-have-key-events': 'off',
      '@angular-eslint/template/interactive-supports-focus': 'off',
      '@angular-eslint/template/no-autofocus': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      'no-console': 'off', // a test that needs files which are not there says so
      'no-restricted-properties': [
        'error',
        ...['describe', 'it', 'test'].map((object) => ({
          object,
          property: 'only',
          message: 'The rest would not run.',
        })),
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cts'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'fetch',
          'URL',
          'AbortSignal',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'console',
          'require',
          'module',
          '__dirname',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  prettier,
);
