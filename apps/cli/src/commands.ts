import type { CommandTable } from './command';

/** Every command, by its words. Nothing of a command is loaded before it is called. */
export const COMMANDS: CommandTable = {
  bench: {
    summary: 'Measure against the machine’s own limit',
    load: async () => (await import('./commands/bench')).benchCommand,
  },
  aging: {
    summary: 'The aged balance of a day',
    load: async () => (await import('./commands/aging')).agingCommand,
  },
  'contact-check': {
    summary: 'May somebody be contacted then, and if not, from when',
    load: async () => (await import('./commands/contact-check')).contactCheckCommand,
  },
  demo: {
    summary: 'Fill an empty database with a demo portfolio',
    load: async () => (await import('./commands/demo')).demoCommand,
  },
  import: {
    summary: 'Bring a ledger, e-invoices or bank statements into the books',
    load: async () => (await import('./commands/import')).importCommand,
  },
  migrate: {
    summary: 'Bring the schema up to date',
    load: async () => (await import('./commands/migrate')).migrateCommand,
  },
  case: {
    summary: 'A case, now or at any past instant, and why it is where it is',
    load: async () => (await import('./commands/case')).caseCommand,
  },
  queue: {
    summary: 'An agent’s ranked queue, each rank explained',
    load: async () => (await import('./commands/queue')).queueCommand,
  },
  replay: {
    summary: 'Does every log give the state that is stored?',
    load: async () => (await import('./commands/replay')).replayCommand,
  },
  run: {
    summary: 'Advance the cases that are due',
    load: async () => (await import('./commands/run')).runCommand,
  },
  simulate: {
    summary: 'Rehearse a strategy over the portfolio’s past, or forward from today',
    load: async () => (await import('./commands/simulate')).simulateCommand,
  },
  'script lint': {
    summary: 'What is wrong with a script: its ways, what it reveals too early, its words',
    load: async () => (await import('./commands/script')).scriptLintCommand,
  },
  'strategy lint': {
    summary: 'What is wrong with a strategy: its path, the law, its texts',
    load: async () => (await import('./commands/strategy')).strategyLintCommand,
  },
  verify: {
    summary: 'Check every invariant',
    load: async () => (await import('./commands/verify')).verifyCommand,
  },
  'key add': {
    summary: 'Let a telephone system tell of calls',
    load: async () => (await import('./commands/key')).keyAddCommand,
  },
  'user add': {
    summary: 'Let a person log in',
    load: async () => (await import('./commands/user')).userAddCommand,
  },
  'user disable': {
    summary: 'End a person’s sessions and log-ins',
    load: async () => (await import('./commands/user')).userDisableCommand,
  },
};
