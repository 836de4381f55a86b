import { join } from 'node:path';
import { startThrowAway } from '../postgres/embedded.mjs';
import { repository } from '../runtime/repository.mjs';
import { runScript } from './run.mjs';

const DEBTORS = 400;

/**
 * Fills a database with a demo portfolio and lets the product check itself: every invariant holds, and every case's history
 * leads to the state that is stored.
 */
export async function proveDemo(say) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  const cluster = await startThrowAway();
  try {
    const main = join(repository, 'dist', 'apps', 'cli', 'main.mjs');
    for (const argv of [['migrate'], ['demo', '--debtors', String(DEBTORS)], ['verify'], ['replay']]) {
      const { ok, output } = await runScript(['--enable-source-maps', main, ...argv], {
        env: { RELANCE_DATABASE_URL: cluster.ownerUrl, RELANCE_APP_DATABASE_URL: undefined },
      });
      tally[ok ? 'passed' : 'failed'] += 1;
      say(`${ok ? 'ok  ' : 'FAIL'} relance ${argv.join(' ')}`);
      if (!ok) say(output);
    }
  } finally {
    await cluster.stop();
  }
  return tally;
}
