import { migrate } from '@relance/platform/server';
import type { CliCommand } from '../command';

/**
 * `relance migrate`: brings the schema up to date, makes the role the product runs under, and says which migrations ran.
 * `--app-url` adds that role's connection, for whoever starts api and worker without the owner's rights.
 */
export const migrateCommand: CliCommand = {
  declare: (command) => {
    command.option('--app-url', 'also print the connection of the role that owns nothing');
  },
  async run(input) {
    const { ran, appUrl } = await migrate(input.ownerUrl());
    const shown = input.options['appUrl'] ? { appUrl } : {};
    const words = ran.length ? `Ran ${ran.join(', ')}.` : 'The schema is up to date.';
    return { document: { ran, ...shown }, text: [words, ...Object.values(shown)].join('\n') };
  },
};
