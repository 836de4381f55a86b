import type { SimulatedDay, SimulationResult } from '@relance/dunning/domain';
import { decimalText } from '@relance/platform/console';

const CHANNELS = ['email', 'letter', 'registeredLetter', 'sms', 'call', 'visit', 'referral'] as const;

/** A cell that a spreadsheet takes as text, never as a formula. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The days of each strategy, one line for each: the columns carry the fields' names, as the operator's command writes them.
 * Semicolons, a decimal point, a byte order mark for spreadsheets.
 */
export function simulationCsv(names: readonly string[], results: readonly SimulationResult[]): string {
  const states = Object.keys(results[0]?.days[0]?.states ?? {}) as (keyof SimulatedDay['states'])[];
  const currencies = [...new Set(results.flatMap(({ totals }) => totals.paid.map(({ currency }) => currency)))].sort();
  const head = [
    ...['strategy', 'date', ...CHANNELS, 'agentMinutes', 'letters', 'policyBlocks', 'promises', 'callsWaiting'],
    ...states,
    ...currencies.map((currency) => `paid ${currency}`),
  ];
  const rows = results.flatMap(({ days }, i) =>
    days.map((day) => [
      names[i]!,
      day.date,
      ...CHANNELS.map((channel) => day.actions[channel]),
      ...[day.agentMinutes, day.letters, day.policyBlocks, day.promises, day.callsWaiting],
      ...states.map((state) => day.states[state]),
      ...currencies.map((currency) => {
        const minor = day.paid.find((sum) => sum.currency === currency)?.minor ?? 0;
        return decimalText({ minor, currency });
      }),
    ]),
  );
  return `\ufeff${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
