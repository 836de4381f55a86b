import { Invariants } from '@relance/dunning/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

/** `relance verify`: every invariant of every context. Exit code 1 when one is broken. */
export const verifyCommand: CliCommand = {
  declare: () => undefined,
  async run(input) {
    return withApplication(input, async (application) => {
      const started = performance.now();
      const checks = await application.get(Invariants).verify((name) => input.progress(name));
      const seconds = Math.round(performance.now() - started) / 1000;
      const lines = checks.map(
        ({ id, name, ok, violations, sample }) =>
          `${ok ? 'ok  ' : 'FAIL'} ${id.padEnd(4)} ${name}${ok ? '' : `: ${violations}, e.g. ${JSON.stringify(sample?.[0])}`}`,
      );
      return {
        document: { checks, seconds },
        text: [...lines, `${checks.length} checks in ${seconds} s`].join('\n'),
        exitCode: checks.every(({ ok }) => ok) ? 0 : 1,
      };
    });
  },
};
