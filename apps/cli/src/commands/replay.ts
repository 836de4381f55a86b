import { caseIdOf, Replay } from '@relance/dunning/server';
import { InputError } from '@relance/kernel';
import { Database, SYSTEM } from '@relance/platform/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

/** `relance replay [--case KEY]`: does every log give the state that is stored? Exit code 1 when one does not. */
export const replayCommand: CliCommand = {
  declare: (command) => {
    command.option('--case <key>', 'only that case: C-000123, or an account number');
  },
  async run(input) {
    const { case: key } = input.options as { case?: string };
    return withApplication(input, async (application) => {
      const started = performance.now();
      const database = application.get(Database);
      const only = key === undefined ? null : await database.transaction(SYSTEM, (tx) => caseIdOf(tx, key));
      if (key !== undefined && only === null) {
        throw new InputError('unknown-case', `There is no case ${key}, or more than one.`, { field: 'case' });
      }
      const report = await application.get(Replay).run(only, (cases) => {
        if (cases % 10_000 === 0) input.progress(`${cases} cases replayed`);
      });
      const seconds = Math.round(performance.now() - started) / 1000;
      const { cases, events, mismatches } = report;
      const found = mismatches.map(({ number, what }) => `${number}: ${what.join(', ')}`);
      const words = `${cases} cases, ${events} events, ${mismatches.length} mismatches, in ${seconds} s`;
      return {
        document: { cases, events, mismatches, seconds },
        text: [words, ...found].join('\n'),
        exitCode: mismatches.length > 0 ? 1 : 0,
      };
    });
  },
};
