import { type BusinessDate, type Money, sumByCurrency } from '@relance/kernel';
import { CASE_STATES, type CaseState } from '../case-state';
import { type Channel, CHANNELS } from '../strategy/strategy';
import type { SimulatedDay, SimulatedWork, SimulationResult } from './simulation-result';

/** Counts while the virtual clock runs. What happens outside the period moves the states and is not counted. */
export class Tally {
  private readonly days: SimulatedDay[] = [];
  private readonly states = zeros(CASE_STATES);
  private today: SimulatedWork = noWork();
  private cases = 0;
  private caseDays = 0;
  factsLeftOut = 0;

  constructor(
    private readonly from: BusinessDate,
    private readonly to: BusinessDate,
  ) {}

  /** A case goes from one state to another; null: it was not there, or is no longer. */
  moved(from: CaseState | null, to: CaseState | null): void {
    if (from) this.states[from] -= 1;
    else this.cases += 1;
    if (to) this.states[to] += 1;
  }

  act(channel: Channel, minutes: number): void {
    this.today.actions[channel] += 1;
    this.today.agentMinutes += minutes;
    if (channel === 'letter' || channel === 'registeredLetter') this.today.letters += 1;
  }

  spend(minutes: number): void {
    this.today.agentMinutes += minutes;
  }

  block(rule: string): void {
    const { policyBlocksByRule: byRule } = this.today;
    this.today.policyBlocks += 1;
    byRule[rule] = (byRule[rule] ?? 0) + 1;
  }

  promise(): void {
    this.today.promises += 1;
  }

  pay(amount: Money): void {
    this.today.paid.push(amount);
  }

  endDay(date: BusinessDate, callsWaiting: number): void {
    if (date >= this.from && date <= this.to) {
      const paid = sumByCurrency(this.today.paid);
      const agentMinutes = round(this.today.agentMinutes);
      this.days.push({ date, ...this.today, agentMinutes, paid, states: { ...this.states }, callsWaiting });
      this.caseDays += Object.values(this.states).reduce((sum, count) => sum + count, 0);
    }
    this.today = noWork();
  }

  result(): SimulationResult {
    const { days, cases, caseDays, factsLeftOut } = this;
    return { days, totals: totalOf(days), cases, caseDays, factsLeftOut };
  }
}

/** Several parts of one portfolio, simulated apart over the same days. */
export function addUp(parts: readonly SimulationResult[]): SimulationResult {
  const [first, ...others] = parts;
  if (!first) throw new Error('nothing was simulated');
  if (others.length === 0) return first;
  const days = first.days.map((day, i) => {
    const same = parts.map((part) => part.days[i]!);
    return {
      date: day.date,
      ...totalOf(same),
      states: sumOf(same.map(({ states }) => states)) as Record<CaseState, number>,
      callsWaiting: total(same, ({ callsWaiting }) => callsWaiting),
    };
  });
  return {
    days,
    totals: totalOf(days),
    cases: total(parts, ({ cases }) => cases),
    caseDays: total(parts, ({ caseDays }) => caseDays),
    factsLeftOut: total(parts, ({ factsLeftOut }) => factsLeftOut),
  };
}

function totalOf(days: readonly SimulatedWork[]): SimulatedWork {
  const byRule = sumOf(days.map(({ policyBlocksByRule }) => policyBlocksByRule));
  return {
    actions: { ...zeros(CHANNELS), ...sumOf(days.map(({ actions }) => actions)) },
    agentMinutes: round(total(days, ({ agentMinutes }) => agentMinutes)),
    letters: total(days, ({ letters }) => letters),
    policyBlocks: total(days, ({ policyBlocks }) => policyBlocks),
    policyBlocksByRule: byRule,
    promises: total(days, ({ promises }) => promises),
    paid: sumByCurrency(days.flatMap(({ paid }) => paid)),
  };
}

function noWork(): SimulatedWork {
  return {
    actions: zeros(CHANNELS),
    agentMinutes: 0,
    letters: 0,
    policyBlocks: 0,
    policyBlocksByRule: {},
    promises: 0,
    paid: [],
  };
}

function zeros<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

function sumOf(counts: readonly Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of counts) {
    for (const [key, count] of Object.entries(one)) sums[key] = (sums[key] ?? 0) + count;
  }
  return sums;
}

function total<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((sum, one) => sum + count(one), 0);
}

/** Minutes are stated with one decimal at most; sums of them stay so. */
function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
