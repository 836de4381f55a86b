import type { CommandTable } from './command';

/** Every command, by its words. Nothing of a command is loaded before it is called. */
export const COMMANDS: CommandTable = {
  migrate: {
    summary: 'Bring the schema up to date',
    load: async () => (await import('./commands/migrate')).migrateCommand,
  },
};
