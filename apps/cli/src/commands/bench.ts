import { InputError } from '@relance/kernel';
import { reachesAim } from '../bench/benchmark';
import { BENCHMARKS } from '../bench/benchmarks';
import { scratchDatabase } from '../bench/scratch-database';
import type { CliCommand } from '../command';

/**
 * `relance bench NAME [--cases N]`: figures of a benchmark beside the machine's own limit, measured in the same run, in a database
 * of its own. Errors: InputError for an unknown benchmark or a count that is none.
 */
export const benchCommand: CliCommand = {
  declare: (command) => {
    command.argument('<name>', Object.keys(BENCHMARKS).join(', ')).option('--cases <n>', 'how many cases');
  },
  async run(input) {
    const [name = ''] = input.arguments;
    const entry = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
    if (!entry) {
      throw new InputError('unknownBenchmark', `A benchmark is one of ${Object.keys(BENCHMARKS).join(', ')}.`, {
        field: 'name',
      });
    }
    const cases = input.options['cases'] === undefined ? entry.cases : Number(input.options['cases']);
    if (!Number.isSafeInteger(cases) || cases < 0) {
      throw new InputError('cases', `Not a count: ${String(input.options['cases'])}`, { field: 'cases' });
    }
    const began = performance.now();
    const database = await scratchDatabase(input.ownerUrl());
    try {
      const { ownerUrl, appUrl } = database;
      const figures = await (await entry.load()).run({ cases, ownerUrl, appUrl, progress: input.progress });
      const reached = reachesAim(figures);
      const seconds = Math.round(performance.now() - began) / 1_000;
      const aim = [
        figures.aim.atLeast !== undefined ? `at least ${figures.aim.atLeast}` : '',
        figures.aim.atMost !== undefined ? `at most ${figures.aim.atMost}` : '',
      ].join('');
      return {
        document: { benchmark: name, cases, ...figures, reached, seconds },
        text: `${name}: ${round(figures.ours)} ${figures.unit}; ${figures.limitIs}: ${round(figures.limit)}; ratio ${figures.ratio.toFixed(3)} (aim ${aim}: ${reached ? 'reached' : 'missed'})`,
      };
    } finally {
      await database.drop();
    }
  },
};

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
