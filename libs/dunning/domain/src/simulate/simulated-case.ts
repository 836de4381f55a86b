import { addDays, type BusinessDate, type Instant, type Zone } from '@relance/kernel';
import type { CaseAction } from '../case-action';
import type { CaseEvent } from '../case-event';
import type { CaseContext } from '../case-state';
import { type CaseSnapshot, decide, UnexpectedFact } from '../decide';
import type { Channel, Strategy } from '../strategy/strategy';
import { type NextAction, type WhatNext, whatNext } from '../what-next';
import { keyOf } from './chance';
import type { Called } from './contact-rules';
import { dayClock, type DayClock } from './day-clock';
import { Lift } from './lift';
import type { SimulationModel } from './simulation-model';
import type { Tally } from './tally';

/** A case as it goes into a simulation. */
export interface SimulatedAccount extends Called {
  id: string;
  debtorId: string;
  /** Where it stands when the simulation begins, on the candidate's path; null: its facts begin with its opening. */
  begin: CaseSnapshot | null;
  /** What happens to it whatever the strategy (`exogenousFacts`), in order. */
  facts: readonly CaseEvent[];
}

/** What all cases of a simulation share. */
export interface SimulatedWorld {
  strategy: Strategy;
  model: SimulationModel;
  tally: Tally;
}

/** Something the simulation has planned for a case: a fact, unless what it was planned for is gone by then. */
interface Errand {
  at: Instant;
  fact: (context: CaseContext, at: Instant, today: BusinessDate) => CaseEvent | null;
}

/** Facts at one instant after which a case that still asks for time is taken to be stuck. */
const MOST_AT_ONCE = 200;

/** A case under a candidate strategy: the same machine, with a clock that only goes forward. */
export class SimulatedCase {
  readonly luck: number;
  readonly lift: Lift;
  /** No call before then: the contact policy said so. */
  blockedUntil: Instant = '';
  /** Day number under which it is to be woken; null: nothing is to come. */
  plannedFor: number | null = null;
  /** Calls made in the simulation: the how-manieth one its luck is asked for. */
  calls = 0;
  snapshot: CaseSnapshot | null;
  private next: WhatNext;
  private clock: Instant;
  private readonly errands: Errand[] = [];
  private nextFact = 0;
  private madeUp = 0;
  private confirming: string | null = null;
  private atOnce = 0;

  constructor(
    private readonly world: SimulatedWorld,
    readonly account: SimulatedAccount,
    startAt: Instant,
  ) {
    this.luck = keyOf(account.id);
    this.lift = new Lift(world.model);
    this.snapshot = account.begin;
    this.clock = startAt;
    this.next = { nextAction: null, waitingFor: null, queue: null };
    if (account.begin) {
      const { context, value } = account.begin;
      this.next = whatNext(context, value, world.strategy, startAt);
      world.tally.moved(null, value);
    }
  }

  get rank(): number | null {
    return this.next.queue?.rank ?? null;
  }

  get zone(): Zone {
    return this.snapshot?.context.zone ?? (this.account.facts[0] as { zone?: Zone } | undefined)?.zone ?? 'UTC';
  }

  /** When something is to happen next by itself; null: never. */
  get wakeAt(): Instant | null {
    const at = [this.next.nextAction?.at, this.errands[0]?.at, this.account.facts[this.nextFact]?.at];
    const first = at.reduce((soonest, one) => (one && (!soonest || one < soonest) ? one : soonest), undefined);
    if (first === undefined) return null;
    return first < this.clock ? this.clock : first;
  }

  /** Lives on until that instant, which counts. Facts come before time at the same instant. */
  advance(until: Instant, today: BusinessDate): void {
    for (;;) {
      const fact = this.account.facts[this.nextFact];
      const errand = this.errands[0];
      const time = this.next.nextAction;
      if (fact && fact.at <= until && !isBefore(errand, fact) && !isBefore(time, fact)) {
        this.nextFact += 1;
        this.take(fact);
      } else if (errand && errand.at <= until && !isBefore(time, errand)) {
        this.errands.shift();
        const at = later(errand.at, this.clock);
        const made = this.snapshot && errand.fact(this.snapshot.context, at, today);
        if (made) this.take(made);
      } else if (time && time.at <= until) {
        this.reach(time, today);
      } else return;
    }
  }

  private reach(time: NextAction, today: BusinessDate): void {
    const at = later(time.at, this.clock);
    this.atOnce = at === this.clock ? this.atOnce + 1 : 0;
    if (this.atOnce > MOST_AT_ONCE) throw new Error(`${this.account.id} does not get beyond ${at}`);
    this.take({ type: 'TimeReached', at, today, freshId: this.freshId() });
  }

  /** A fact that the machine decides. False: it does not fit where the candidate has brought the case, and is left out. */
  take(event: CaseEvent): boolean {
    const { strategy, tally } = this.world;
    const before = this.snapshot;
    try {
      const { snapshot, actions, ...next } = decide(before, event, strategy);
      this.snapshot = snapshot;
      this.next = next;
      this.clock = later(event.at, this.clock);
      if (before?.value !== snapshot.value) tally.moved(before?.value ?? null, snapshot.value);
      for (const action of actions) this.note(action, event.today);
      this.confirm(event.today);
      return true;
    } catch (error) {
      if (!(error instanceof UnexpectedFact) || event.type === 'TimeReached') throw error;
      tally.factsLeftOut += 1;
      return false;
    }
  }

  plan(at: Instant, fact: Errand['fact']): void {
    const place = this.errands.findIndex((other) => other.at > at);
    this.errands.splice(place < 0 ? this.errands.length : place, 0, { at, fact });
  }

  freshId(): string {
    return `${this.account.id}:${++this.madeUp}`;
  }

  private note(action: CaseAction, today: BusinessDate): void {
    const { tally, model } = this.world;
    if (action.type === 'openLegalFile') tally.act('referral', 0);
    else if (action.type === 'recordPromise') tally.promise();
    else if (action.type === 'issueDocument') {
      const { channel, stepKey } = action;
      tally.act(channel, channel === 'visit' ? model.minutes.visit : 0);
      this.lift.contacted(channel, today);
      if (this.snapshot!.context.unsent?.stepKey === stepKey) this.send(stepKey, channel, today);
    }
  }

  /** What must have left before anything harsher is done: it leaves after the days that the model states. */
  private send(stepKey: string, channel: Exclude<Channel, 'call' | 'referral'>, today: BusinessDate): void {
    const sentOn = addDays(today, this.world.model.sending[channel]);
    const { noon } = this.at(sentOn);
    this.plan(noon, ({ unsent }, at, day) =>
      unsent?.stepKey === stepKey ? { type: 'StepSent', at, today: day, stepKey, channel, sentOn: day } : null,
    );
  }

  /** A proposed step is confirmed the same morning. */
  private confirm(today: BusinessDate): void {
    const proposed = this.snapshot!.context.proposal?.stepKey ?? null;
    if (proposed === this.confirming) return;
    this.confirming = proposed;
    if (proposed === null) return;
    this.plan(later(this.at(today).morning, this.clock), ({ proposal }, at, day) => {
      if (proposal?.stepKey !== proposed) return null;
      this.world.tally.spend(this.world.model.minutes.confirmation);
      return { type: 'StepConfirmed', at, today: day, stepKey: proposed, freshId: this.freshId() };
    });
  }

  at(day: BusinessDate): DayClock {
    return dayClock(day, this.zone);
  }
}

function isBefore(one: { at: Instant } | null | undefined, other: { at: Instant }): boolean {
  return !!one && one.at < other.at;
}

function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}
