import { decimalText, type AgedBalanceQuery } from '@relance/platform/console';

export type CurrencyAging = AgedBalanceQuery['aging'][number];

/** What the columns and the lines are called, in the reader's language. */
export interface AgingWords {
  readonly head: readonly string[];
  readonly notDue: string;
  readonly bucket: (fromDay: number, toDay: number | null | undefined) => string;
  readonly charges: string;
  readonly credits: string;
  readonly unapplied: string;
  readonly total: string;
}

/** A cell that a spreadsheet takes as text, never as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The aged balance as CSV: semicolons, a decimal point, one line for each bucket and currency, a byte order mark for spreadsheets. */
export function agingCsv(agings: readonly CurrencyAging[], words: AgingWords): string {
  const lines = agings.flatMap((aging) => {
    const { asOf, currency } = aging;
    const line = (label: string, minor: number, items: number | ''): string[] => [
      asOf,
      currency,
      label,
      decimalText({ minor, currency }),
      String(items),
    ];
    return [
      line(words.notDue, aging.notDue.amount.minor, aging.notDue.items),
      ...aging.buckets.map((one) => line(words.bucket(one.fromDay ?? 0, one.toDay), one.amount.minor, one.items)),
      line(words.charges, aging.charges.minor, ''),
      line(words.credits, aging.credits.minor, ''),
      line(words.unapplied, aging.unapplied.minor, ''),
      line(words.total, aging.total.minor, ''),
    ];
  });
  return `\ufeff${[words.head, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
