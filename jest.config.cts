/* Every test of the workspace: `npx jest -c jest.config.cts --selectProjects unit db api console browser`. */
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const VM_MODULES = '--experimental-vm-modules';
const chosen = process.argv.slice(process.argv.indexOf('--selectProjects') + 1);
const onlyConsole =
  process.argv.includes('--selectProjects') && chosen[0] === 'console' && !/^[a-z]+$/.test(chosen[1] ?? '-');

// Nest 12 exists as ES modules only, which Jest loads with this flag; Angular's preset cannot live with it. So: start again with it.
if (!onlyConsole && !process.execArgv.includes(VM_MODULES) && !process.env['NODE_OPTIONS']?.includes(VM_MODULES)) {
  const flags = [VM_MODULES, '--disable-warning=ExperimentalWarning'];
  process.exit(spawnSync(process.execPath, [...flags, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1);
}

const paths: Record<string, [string]> = JSON.parse(readFileSync(join(__dirname, 'tsconfig.base.json'), 'utf8'))
  .compilerOptions.paths;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([name, [file]]) => [`^${name}$`, file.replace(/^\./, '<rootDir>')]),
);

const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/tools'],
  moduleFileExtensions: ['ts', 'mts', 'mjs', 'js', 'json', 'html', 'node'],
  moduleNameMapper,
};

const CONSOLE_ROOMS = ['/libs/[^/]+/console/', '/apps/(console|portal)/'];

const server = {
  ...shared,
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
};

const onPostgres = {
  ...server,
  globalSetup: '<rootDir>/tools/testing/global-setup.ts',
  globalTeardown: '<rootDir>/tools/testing/global-teardown.ts',
};

const projects = [
  {
    ...server,
    displayName: 'unit',
    testMatch: ['<rootDir>/{libs,apps,tools}/**/*.spec.ts'],
    testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', ...CONSOLE_ROOMS],
  },
  { ...onPostgres, displayName: 'db', testMatch: ['<rootDir>/{libs,apps,tools}/**/*.db.spec.ts'], testTimeout: 60_000 },
  { ...onPostgres, displayName: 'api', testMatch: ['<rootDir>/{apps,tools}/**/*.e2e-spec.ts'], testTimeout: 60_000 },
  {
    ...onPostgres,
    displayName: 'browser',
    testMatch: ['<rootDir>/apps/console-e2e/**/*.browser-spec.ts'],
    testTimeout: 240_000,
  },
];

const consoleProject = {
  ...shared,
  displayName: 'console',
  preset: 'jest-preset-angular',
  testMatch: ['<rootDir>/libs/*/console/**/*.spec.ts', '<rootDir>/apps/{console,portal}/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/tools/testing/console-setup.ts'],
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.console-spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!(.*\\.mjs$|@jsverse|tslib))'],
};

// read from here only: a project's own time limit is ignored
module.exports = {
  projects: onlyConsole ? [consoleProject] : projects,
  testTimeout: 240_000,
  testSequencer: '<rootDir>/tools/testing/slow-first.cjs',
};
