import { migrate } from '@relance/platform/server';
import type { CliCommand } from '../command';

/** `relance migrate`: brings the schema up to date and says which migrations ran. */
export const migrateCommand: CliCommand = {
  declare: () => undefined,
  async run(input) {
    const { ran } = await migrate(input.ownerUrl());
    return { document: { ran }, text: ran.length ? `Ran ${ran.join(', ')}.` : 'The schema is up to date.' };
  },
};
