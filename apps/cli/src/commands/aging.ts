import { InputError, isBusinessDate, toDecimalString } from '@relance/kernel';
import { Database, SYSTEM } from '@relance/platform/server';
import { DEFAULT_BUCKETS, type AgedBalance, type AgingBucket } from '@relance/receivables/domain';
import { agedBalances } from '@relance/receivables/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

/** `relance aging --as-of D`: the aged balance of any day, for each currency. Errors: InputError (date, buckets, creditor). */
export const agingCommand: CliCommand = {
  declare: (command) => {
    command
      .requiredOption('--as-of <date>', 'the day, YYYY-MM-DD')
      .option('--creditor <key>', 'only that creditor’s books')
      .option('--buckets <days>', 'last days of the overdue buckets', DEFAULT_BUCKETS.join(','));
  },
  async run(input) {
    const options = input.options as { asOf: string; creditor?: string; buckets: string };
    if (!isBusinessDate(options.asOf))
      throw new InputError('bad-date', `${options.asOf} is not a date (YYYY-MM-DD).`, { field: 'asOf' });
    const lastDays = options.buckets.split(',').map(Number);
    if (lastDays.some((day, index) => !Number.isInteger(day) || day < 1 || day <= (lastDays[index - 1] ?? 0))) {
      throw new InputError('bad-buckets', 'Buckets are rising whole days: 30,60,90.', { field: 'buckets' });
    }
    return withApplication(input, async (application) => {
      const balances = await application.get(Database).transaction(SYSTEM, async (tx) => {
        if (options.creditor !== undefined) {
          const known = await tx.query(`select 1 from creditor where key = $1`, [options.creditor]);
          if (known.length === 0)
            throw new InputError('unknown-creditor', `There is no creditor ${options.creditor}.`, {
              field: 'creditor',
            });
        }
        return agedBalances(tx, {
          asOf: options.asOf,
          creditorKey: options.creditor ?? null,
          accountId: null,
          lastDays,
        });
      });
      return {
        document: { asOf: options.asOf, currency: Object.fromEntries(balances.map((it) => [it.currency, view(it)])) },
        text: balances.map(inWords).join('\n') || 'Nothing is open.',
      };
    });
  },
};

function view(balance: AgedBalance) {
  const { currency } = balance;
  const decimal = (minor: number): string => toDecimalString({ minor, currency });
  const bucket = ({ from, to, amount, items }: AgingBucket) => ({ from, to, amount: decimal(amount), items });
  return {
    notDue: decimal(balance.notDue.amount),
    notDueItems: balance.notDue.items,
    buckets: balance.buckets.map(bucket),
    charges: decimal(balance.charges),
    credits: decimal(balance.credits),
    unapplied: decimal(balance.unapplied),
    total: decimal(balance.total),
  };
}

function inWords(balance: AgedBalance): string {
  const shown = view(balance);
  const late = shown.buckets.map(
    (it) => `${it.from}${it.to === null ? '+' : `–${it.to}`} days ${it.amount} (${it.items})`,
  );
  return `${balance.currency}: not due ${shown.notDue} (${shown.notDueItems}), ${late.join(', ')}, charges ${shown.charges}, credits ${shown.credits}, unapplied ${shown.unapplied}, total ${shown.total}`;
}
