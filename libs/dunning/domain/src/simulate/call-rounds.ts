import { addDays, type BusinessDate, type Instant, isWorkingDay } from '@relance/kernel';
import type { ContactRules, SimulatedCall } from './contact-rules';
import type { Conversations } from './conversations';
import type { DayClock } from './day-clock';
import type { SimulatedCase, SimulatedWorld } from './simulated-case';

/** Later than any simulation goes. */
const NEVER: Instant = '9999-12-31T00:00:00.000Z';

/** The agents' telephone: owed calls in the order of the queue, as many as there is time for, if the contact policy allows. */
export class CallRounds {
  private readonly made = new Map<string, SimulatedCall[]>();
  private left = 0;

  constructor(
    private readonly world: SimulatedWorld,
    private readonly rules: ContactRules,
    private readonly conversations: Conversations,
    private readonly callsPerDay: number,
  ) {}

  newDay(): void {
    this.left = this.callsPerDay;
  }

  /** The calls of a morning or an afternoon. Returns the cases that were moved. */
  round(callable: Iterable<SimulatedCase>, today: BusinessDate, moment: 'morning' | 'afternoon'): SimulatedCase[] {
    if (this.left === 0) return [];
    const moved: SimulatedCase[] = [];
    const owed: { one: SimulatedCase; at: Instant; rank: number }[] = [];
    for (const one of callable) {
      const at = one.at(today)[moment];
      if (this.isOwed(one, today, at)) owed.push({ one, at, rank: one.rank! });
    }
    owed.sort((a, b) => b.rank - a.rank || (a.one.account.id < b.one.account.id ? -1 : 1));
    for (const { one, at } of owed) {
      if (this.left === 0) break;
      if (this.forbidden(one, at)) continue;
      this.left -= 1;
      this.call(one, at, today);
      moved.push(one);
    }
    return moved;
  }

  /** Calls that are owed at the end of a day on which there was no time left. */
  waiting(callable: Iterable<SimulatedCase>, today: BusinessDate): number {
    let waiting = 0;
    if (this.left > 0) return waiting;
    for (const one of callable) {
      const clock: DayClock = one.at(today);
      if (this.isOwed(one, today, clock.afternoon)) waiting += 1;
    }
    return waiting;
  }

  private isOwed(one: SimulatedCase, today: BusinessDate, at: Instant): boolean {
    if (one.rank === null || one.blockedUntil > at) return false;
    const { context } = one.snapshot!;
    if (!isWorkingDay(today, context.country)) return false;
    const { strategy, model } = this.world;
    return context.stepIndex < strategy.steps.length || context.callAttempts < model.calls.attemptsAtEnd;
  }

  private forbidden(one: SimulatedCase, at: Instant): boolean {
    const { rule, nextAllowed } = this.rules.mayContact(one.account, at, this.callsTo(one));
    if (rule === null) return false;
    this.world.tally.block(rule);
    one.blockedUntil = nextAllowed ?? NEVER;
    return true;
  }

  private call(one: SimulatedCase, at: Instant, today: BusinessDate): void {
    const { minutes } = this.world.model;
    const spoken = this.conversations.call(one, at, today);
    this.world.tally.act('call', spoken ? minutes.conversation : minutes.attempt);
    const week = `${addDays(today, -8)}T`;
    const before = this.callsTo(one).filter((past) => past.at > week);
    this.made.set(one.account.debtorId, [...before, { at, kind: spoken ? 'conversation' : 'attempt' }]);
  }

  /** The policy protects the debtor, whoever the creditor is. */
  private callsTo(one: SimulatedCase): readonly SimulatedCall[] {
    return this.made.get(one.account.debtorId) ?? [];
  }
}
