import { type BusinessDate, dateOfDayNumber, dayNumber, type Instant } from '@relance/kernel';
import type { Strategy } from '../strategy/strategy';
import { CallRounds } from './call-rounds';
import { Chance } from './chance';
import type { ContactRules } from './contact-rules';
import { Conversations } from './conversations';
import { dayOf } from './day-clock';
import { Payments } from './payments';
import { type SimulatedAccount, SimulatedCase, type SimulatedWorld } from './simulated-case';
import type { SimulationModel } from './simulation-model';
import type { SimulationResult } from './simulation-result';
import { Tally } from './tally';

export interface Simulation {
  /** The candidate. */
  strategy: Strategy;
  /** `history`: what happened to the cases happens again. `forward`: from where they stand, by the payment model. */
  mode: 'history' | 'forward';
  model: SimulationModel;
  seed: number;
  /** First and last day that is counted. The virtual clock begins with the first case (history) or at `startAt` (forward). */
  from: BusinessDate;
  to: BusinessDate;
  /** Where a simulation forward begins. */
  startAt: Instant;
  agents: number;
  rules: ContactRules;
  accounts: readonly SimulatedAccount[];
}

/** Pieces of work between two chances to do something else. */
const PIECE = 200;

/**
 * Runs a candidate strategy over a portfolio with a virtual clock: the machine of the product itself decides (`decide`), woken
 * only when something happens. Pure and seeded: the same input gives the same result. Yields how far it is (0 to 1) between small
 * pieces of work, so that whoever drives it can go on with other things.
 */
export function* simulate(simulation: Simulation): Generator<number, SimulationResult> {
  return yield* new Run(simulation).run();
}

/** At one go. */
export function simulateNow(simulation: Simulation): SimulationResult {
  const run = simulate(simulation);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}

class Run {
  private readonly tally: Tally;
  private readonly payments: Payments | null;
  private readonly rounds: CallRounds;
  private readonly cases: SimulatedCase[];
  private readonly plans = new Map<number, SimulatedCase[]>();
  private readonly callable = new Set<SimulatedCase>();
  private readonly first: number;
  private readonly last: number;
  private pieces = 0;

  constructor(simulation: Simulation) {
    const { strategy, mode, model, seed, from, to, startAt, agents, rules, accounts } = simulation;
    this.tally = new Tally(from, to);
    const world: SimulatedWorld = { strategy, model, tally: this.tally };
    const chance = new Chance(seed);
    this.payments = mode === 'forward' ? new Payments(model, chance, this.tally) : null;
    const conversations = new Conversations(model, chance, rules, this.payments);
    this.rounds = new CallRounds(world, rules, conversations, agents * model.callsPerAgentAndDay);
    this.cases = accounts.map((account) => new SimulatedCase(world, account, account.facts[0]?.at ?? startAt));
    this.last = dayNumber(to);
    this.first = Math.min(dayNumber(from), ...this.firstDays(startAt));
  }

  private firstDays(startAt: Instant): number[] {
    let first = Infinity;
    for (const one of this.cases) first = Math.min(first, dayOf(one.account.facts[0]?.at ?? startAt, one.zone));
    return [first];
  }

  *run(): Generator<number, SimulationResult> {
    for (const one of this.cases) this.plan(one, this.first);
    for (let day = this.first; day <= this.last; day++) yield* this.day(day);
    return this.tally.result();
  }

  private *day(day: number): Generator<number, void> {
    const today = dateOfDayNumber(day);
    const busy = new Set(this.plans.get(day)?.filter((one) => one.plannedFor === day));
    this.plans.delete(day);
    yield* this.live(busy, today, 'morning', day);
    this.rounds.newDay();
    this.call(busy, today, 'morning');
    yield* this.live(busy, today, 'noon', day);
    if (this.payments) yield* this.money(busy, today, day);
    yield* this.live(busy, today, 'afternoon', day);
    this.call(busy, today, 'afternoon');
    yield* this.live(busy, today, 'end', day);
    for (const one of busy) this.plan(one, day + 1);
    this.tally.endDay(today, this.rounds.waiting(this.callable, today));
  }

  private *live(
    busy: Iterable<SimulatedCase>,
    today: BusinessDate,
    until: 'morning' | 'noon' | 'afternoon' | 'end',
    day: number,
  ): Generator<number, void> {
    for (const one of busy) {
      one.advance(one.at(today)[until], today);
      this.see(one);
      yield* this.pause(day);
    }
  }

  private call(busy: Set<SimulatedCase>, today: BusinessDate, moment: 'morning' | 'afternoon'): void {
    for (const one of this.rounds.round(this.callable, today, moment)) {
      busy.add(one);
      this.see(one);
    }
  }

  private *money(busy: Set<SimulatedCase>, today: BusinessDate, day: number): Generator<number, void> {
    for (const one of this.cases) {
      if (!one.snapshot || one.snapshot.context.items.length === 0) continue;
      if (this.payments!.day(one, today, one.at(today).noon)) {
        busy.add(one);
        this.see(one);
      }
      yield* this.pause(day);
    }
  }

  private see(one: SimulatedCase): void {
    if (one.rank === null) this.callable.delete(one);
    else this.callable.add(one);
  }

  /** Wakes it on its next day, but no earlier than that. */
  private plan(one: SimulatedCase, earliest: number): void {
    const at = one.wakeAt;
    const day = at === null ? null : Math.max(earliest, dayOf(at, one.zone));
    if (one.rank !== null) this.callable.add(one);
    if (day === one.plannedFor && day !== null && day > earliest) return;
    one.plannedFor = day;
    if (day === null || day > this.last) return;
    const planned = this.plans.get(day);
    if (planned) planned.push(one);
    else this.plans.set(day, [one]);
  }

  private *pause(day: number): Generator<number, void> {
    if (++this.pieces % PIECE === 0) yield (day - this.first) / Math.max(1, this.last - this.first + 1);
  }
}
