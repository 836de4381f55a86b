import { RankRound } from '@relance/calls/server';
import { DueRun } from '@relance/dunning/server';
import { InputError } from '@relance/kernel';
import { withApplication } from '../application';
import type { CliCommand } from '../command';
import { readInstant } from '../instant';

/** `relance run --as-of INSTANT`: advances the cases that are due by then and ranks them, as the worker does. */
export const runCommand: CliCommand = {
  declare: (command) => {
    command
      .requiredOption('--as-of <instant>', 'due by when, ISO 8601 with offset')
      .option('--limit <n>', 'at most so many cases');
  },
  async run(input) {
    const options = input.options as { asOf: string; limit?: string };
    const asOf = readInstant(options.asOf, 'asOf');
    const limit = options.limit === undefined ? undefined : Number(options.limit);
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 1)) {
      throw new InputError('bad-limit', '--limit is a whole number from 1.', { field: 'limit' });
    }
    return withApplication(input, async (application) => {
      const started = performance.now();
      const progress = (advanced: number): void => input.progress(`${advanced} cases advanced`);
      const report = await application.get(DueRun).run({ asOf, limit, progress });
      await application.get(RankRound).run({ asOf });
      const seconds = Math.round(performance.now() - started) / 1000;
      const effects = Object.entries(report.effects).map(([type, count]) => `  ${type}: ${count}`);
      const words = `${report.due} due, ${report.advanced} advanced, ${report.failed} set aside, in ${seconds} s`;
      return { document: { ...report, seconds }, text: [words, ...effects].join('\n') };
    });
  },
};
