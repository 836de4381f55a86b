/** Who may use whom. Every room carries the tags in its project.json; what is not listed here is an error. */

/** Packages a domain room may use: pure ones. */
const PURE_PACKAGES = [
  'xstate',
  'xstate/*',
  'temporal-polyfill',
  'csv-parse',
  'csv-parse/*',
  'fast-xml-parser',
  'stdnum',
  'libphonenumber-js',
  'libphonenumber-js/*',
  'pdf-lib',
  'ibantools',
  'iconv-lite',
  'zod',
  'fast-check',
];

/** Contexts whose domain rooms another context's domain room may use. */
const DOMAINS_BELOW = {
  receivables: [],
  dunning: ['receivables'],
  calls: ['receivables', 'dunning'],
  correspondence: ['receivables', 'dunning'],
};

/** Contexts whose server index, and domain, a server room may use. */
const SERVERS_BELOW = {
  identity: [],
  receivables: ['identity'],
  dunning: ['identity', 'receivables'],
  agreements: ['identity', 'receivables', 'dunning'],
  correspondence: ['identity', 'receivables', 'dunning'],
  calls: ['identity', 'receivables', 'dunning', 'agreements', 'correspondence'],
  legal: ['identity', 'receivables', 'dunning', 'agreements', 'correspondence'],
  insight: ['identity', 'receivables', 'dunning', 'agreements', 'correspondence', 'calls', 'legal'],
};

const types = (...names) => names.map((name) => `type:${name}`);
const contexts = (names) => names.map((name) => `context:${name}`);

export const depConstraints = [
  {
    sourceTag: 'type:kernel',
    onlyDependOnLibsWithTags: ['type:kernel'],
    allowedExternalImports: ['temporal-polyfill', 'fast-check'],
  },
  { sourceTag: 'type:live', onlyDependOnLibsWithTags: types('kernel'), allowedExternalImports: [] },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: types('kernel', 'domain'),
    allowedExternalImports: PURE_PACKAGES,
  },
  { sourceTag: 'type:platform-server', onlyDependOnLibsWithTags: types('kernel', 'live', 'testing') },
  { sourceTag: 'type:platform-console', onlyDependOnLibsWithTags: types('kernel', 'live') },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: types('kernel', 'platform-server') },
  {
    sourceTag: 'type:server',
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'server', 'platform-server', 'live', 'testing'),
  },
  { sourceTag: 'type:console', onlyDependOnLibsWithTags: types('kernel', 'domain', 'platform-console', 'live') },
  {
    allSourceTags: ['type:app', 'scope:server'],
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'server', 'platform-server', 'live', 'testing'),
  },
  {
    allSourceTags: ['type:app', 'scope:console'],
    onlyDependOnLibsWithTags: types('kernel', 'domain', 'console', 'platform-console', 'live'),
  },
  ...Object.entries(DOMAINS_BELOW).map(([context, below]) => ({
    allSourceTags: ['type:domain', `context:${context}`],
    onlyDependOnLibsWithTags: ['type:kernel', ...contexts([context, ...below])],
  })),
  ...Object.entries(SERVERS_BELOW).map(([context, below]) => ({
    allSourceTags: ['type:server', `context:${context}`],
    onlyDependOnLibsWithTags: [
      ...types('kernel', 'platform-server', 'live', 'testing'),
      ...contexts([context, ...below]),
    ],
  })),
  ...Object.keys(SERVERS_BELOW).map((context) => ({
    allSourceTags: ['type:console', `context:${context}`],
    onlyDependOnLibsWithTags: [...types('kernel', 'platform-console', 'live'), ...contexts([context, 'dunning'])],
  })),
  { sourceTag: 'scope:console', bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'pg-copy-streams'] },
  { sourceTag: 'scope:server', bannedExternalImports: ['@angular/*', '@jsverse/*'] },
];
