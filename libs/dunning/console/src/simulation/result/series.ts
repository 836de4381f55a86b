import type { SimulatedDay, SimulatedWork, SimulationResult } from '@relance/dunning/domain';

/** One bar of time: a day, a week or a month, as the length of the period makes readable. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly days: readonly SimulatedDay[];
}

const MOST_DAYS = 62;
const MOST_WEEKS = 110;

export function stretches(days: readonly SimulatedDay[]): Stretch[] {
  const keyOf =
    days.length <= MOST_DAYS
      ? (date: string) => date
      : days.length <= MOST_WEEKS * 7
        ? weekOf
        : (date: string) => date.slice(0, 7);
  const byKey = new Map<string, SimulatedDay[]>();
  for (const day of days) {
    const key = keyOf(day.date);
    const same = byKey.get(key);
    if (same) same.push(day);
    else byKey.set(key, [day]);
  }
  return [...byKey.values()].map((some) => ({ from: some[0]!.date, to: some.at(-1)!.date, days: some }));
}

/** The Monday before, or the day itself. */
function weekOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** Something that is counted, day by day. */
export interface Measure {
  readonly key: string;
  readonly unit: 'count' | 'hours' | 'money';
  /** ISO 4217, where it is money. */
  readonly currency?: string;
  readonly of: (work: SimulatedWork) => number;
  /** How the days of a stretch make one value. */
  readonly over: 'sum' | 'last' | 'running';
}

const channel = (key: keyof SimulatedWork['actions']): Measure => ({
  key,
  unit: 'count',
  of: ({ actions }) => actions[key],
  over: 'sum',
});

const MEASURES: readonly Measure[] = [
  { key: 'agentHours', unit: 'hours', of: ({ agentMinutes }) => agentMinutes / 60, over: 'sum' },
  channel('call'),
  channel('email'),
  channel('sms'),
  channel('letter'),
  channel('registeredLetter'),
  channel('visit'),
  channel('referral'),
  { key: 'policyBlocks', unit: 'count', of: ({ policyBlocks }) => policyBlocks, over: 'sum' },
  { key: 'promises', unit: 'count', of: ({ promises }) => promises, over: 'sum' },
];
const WAITING: Measure = {
  key: 'callsWaiting',
  unit: 'count',
  of: (work) => (work as SimulatedDay).callsWaiting,
  over: 'last',
};

/** What is worth showing of these results: what happens in one of them. Money apart by currency. */
export function measuresOf(results: readonly SimulationResult[]): Measure[] {
  const happens = (measure: Measure): boolean => results.some(({ days }) => days.some((day) => measure.of(day) > 0));
  const currencies = [...new Set(results.flatMap(({ totals }) => totals.paid.map(({ currency }) => currency)))].sort();
  const paid = currencies.map((currency): Measure => ({
    key: 'paid',
    unit: 'money',
    currency,
    of: (work) => work.paid.find((sum) => sum.currency === currency)?.minor ?? 0,
    over: 'running',
  }));
  return [...paid, ...MEASURES, WAITING].filter(happens);
}

export function totalOf({ totals, days }: SimulationResult, measure: Measure): number {
  return measure.over === 'last' ? Math.max(0, ...days.map(measure.of)) : measure.of(totals);
}

export function valuesOf(all: readonly Stretch[], measure: Measure): number[] {
  let running = 0;
  return all.map(({ days }) => {
    if (measure.over === 'last') return measure.of(days.at(-1)!);
    const sum = days.reduce((before, day) => before + measure.of(day), 0);
    return measure.over === 'sum' ? sum : (running += sum);
  });
}

/** States as they are stacked: what belongs together for the eye. */
export const LAYERS = {
  notYetDue: ['notYetDue'],
  reminding: ['reminding'],
  callDue: ['callDue'],
  promised: ['promised'],
  onHold: ['onHold'],
  disputed: ['disputed'],
  formalNotice: ['formalNotice'],
  legal: ['referred', 'inLegal'],
  insolvent: ['insolvent'],
  closed: ['paid', 'settled', 'writtenOff'],
} as const satisfies Record<string, readonly (keyof SimulatedDay['states'])[]>;
export type Layer = keyof typeof LAYERS;

/** Cases at the end of each stretch, by layer; layers that never hold a case are left out. */
export function layersOf(all: readonly Stretch[]): { layer: Layer; values: number[] }[] {
  return (Object.keys(LAYERS) as Layer[])
    .map((layer) => ({
      layer,
      values: all.map(({ days }) => {
        const { states } = days.at(-1)!;
        return LAYERS[layer].reduce((sum, state) => sum + states[state], 0);
      }),
    }))
    .filter(({ values }) => values.some((value) => value > 0));
}
