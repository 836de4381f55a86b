import { addDays, type BusinessDate, instantAt, type Money } from '@relance/kernel';
import type { CaseAction, CaseActionOf } from '../case-action';
import type { CaseEvent, StoredCaseEvent } from '../case-event';
import type { DebtorProfile, HoldFact, ItemFact } from '../case-state';
import { MACHINE_VERSION } from '../case.machine';
import type { Correction } from '../correction';
import { decide, type Decision } from '../decide';
import { correct } from '../correct';
import { undo } from '../undo';
import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy } from '../strategy/strategy';

const ZONE = 'Europe/Paris';

export type EventBody = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'today'>
    : never
  : never;

/** A case lived day by day: facts happen at nine o'clock, time is reached when the case waits for it. */
export class Life {
  decision: Decision;
  readonly log: StoredCaseEvent[] = [];
  readonly done: { on: BusinessDate; action: CaseAction }[] = [];
  /** What each fact wanted, and the invoice that carried the case then. */
  readonly taken: { seq: number; event: CaseEvent; actions: CaseAction[]; chain: string | null }[] = [];
  /** What was written and has neither left nor been withdrawn. */
  pending: CaseActionOf<'issueDocument'>[] = [];
  /** Mandatory steps leave on the day they are written; set to false to tell it in the story. */
  posting = true;
  strategy: Strategy;
  readonly versions: Strategy[];
  private readonly withdrawn = new Map<number, CaseActionOf<'issueDocument'>[]>();
  private made = 0;

  constructor(
    public today: BusinessDate,
    strategy: Strategy = BUSINESS_FR.definition,
    profile?: DebtorProfile,
  ) {
    this.strategy = strategy;
    this.versions = [strategy];
    const opened = { type: 'CaseOpened', zone: ZONE, country: 'FR', ...(profile ? { profile } : {}) } as const;
    const event = { ...opened, at: instantAt(today, '09:00', ZONE), today };
    this.decision = decide(null, event, strategy);
    this.store(event);
  }

  get state() {
    return this.decision.snapshot.value;
  }
  get context() {
    return this.decision.snapshot.context;
  }
  readonly strategyOf = (versionId: string) => this.versions[Number(versionId)]!;

  /** A fact of the day. Returns the actions. */
  fact(body: EventBody, time = '09:00'): CaseAction[] {
    const at = instantAt(this.today, time, ZONE);
    const event: CaseEvent = { ...body, at, today: this.today };
    return this.take(event, this.decided(event));
  }

  private decided(event: CaseEvent): Decision {
    if (event.type === 'OutcomeUndone') return undo(this.log, event, this.strategyOf);
    if (event.type === 'OutcomeCorrected') return correct(this.log, event, this.strategyOf);
    return decide(this.decision.snapshot, event, this.strategy);
  }

  private take(event: CaseEvent, decision: Decision): CaseAction[] {
    this.store(event);
    this.decision = decision;
    const { actions, snapshot } = decision;
    this.taken.push({ seq: this.log.length, event, actions, chain: snapshot.context.carryingItemId });
    for (const action of decision.actions) {
      this.done.push({ on: this.today, action });
      this.deliver(action);
    }
    if (!this.posting) return decision.actions;
    const mandatory = this.pending.filter(
      ({ stepKey }) => this.strategy.steps.find(({ key }) => key === stepKey)?.mandatory,
    );
    for (const { stepKey } of mandatory) this.sent(stepKey);
    return decision.actions;
  }

  private deliver(action: CaseAction): void {
    if (action.type === 'issueDocument') this.pending.push(action);
    if (action.type === 'cancelPendingDocuments') {
      const seq = this.log.length;
      this.withdrawn.set(seq, [...(this.withdrawn.get(seq) ?? []), ...this.pending]);
      this.pending = [];
    }
    if (action.type === 'restorePendingDocuments') {
      this.pending.push(...(this.withdrawn.get(action.cancelledSeq) ?? []));
      this.withdrawn.delete(action.cancelledSeq);
    }
  }

  /** What that step wrote has left today. */
  sent(stepKey: string): CaseAction[] {
    const channel = this.pending.find((one) => one.stepKey === stepKey)?.channel ?? 'email';
    this.pending = this.pending.filter((one) => one.stepKey !== stepKey);
    return this.fact({ type: 'StepSent', stepKey, channel, sentOn: this.today });
  }

  notSent(stepKey: string, problem: string): CaseAction[] {
    const channel = this.pending.find((one) => one.stepKey === stepKey)?.channel ?? 'email';
    return this.fact({ type: 'StepNotSent', stepKey, channel, problem });
  }

  hold(hold: Pick<HoldFact, 'id'> & Partial<HoldFact>): CaseAction[] {
    return this.fact({ type: 'HoldPlaced', hold: { kind: 'manual', reason: 'asked', until: null, ...hold } });
  }

  /** The case goes on by another strategy. */
  migrate(to: Strategy, steps: number[], why = 'published'): CaseAction[] {
    const [fromVersionId, toVersionId] = [String(this.versions.length - 1), String(this.versions.length)];
    this.strategy = to;
    this.versions.push(to);
    return this.fact({ type: 'StrategyMigrated', fromVersionId, toVersionId, why, steps });
  }

  book(...items: ItemFact[]): CaseAction[] {
    return this.fact({ type: 'InvoiceBooked', items, unapplied: this.context.unapplied });
  }

  /** Pays items in full; `valueOn` is today. */
  pay(paymentId: string, ...itemIds: string[]): CaseAction[] {
    const paid = this.context.items.filter((item) => itemIds.includes(item.id));
    const received: Money = { minor: paid.reduce((sum, item) => sum + item.open, 0), currency: paid[0]!.currency };
    const items = paid.map((item) => ({ ...item, open: 0 }));
    const { unapplied } = this.context;
    return this.fact({ type: 'PaymentAllocated', paymentId, received, valueOn: this.today, items, unapplied });
  }

  payPart(paymentId: string, item: ItemFact, minor: number): CaseAction[] {
    const received = { minor, currency: item.currency };
    const items = [{ ...item, open: item.open - minor }];
    const { unapplied } = this.context;
    return this.fact({ type: 'PaymentAllocated', paymentId, received, valueOn: this.today, items, unapplied });
  }

  bounce(paymentId: string, ...items: ItemFact[]): CaseAction[] {
    const amount = { minor: items.reduce((sum, item) => sum + item.open, 0), currency: items[0]!.currency };
    return this.fact({ type: 'PaymentBounced', paymentId, amount, items, unapplied: this.context.unapplied });
  }

  promise(id: string, minor: number, dueOn: BusinessDate, graceDays = 0): CaseAction[] {
    const promise = { id, amount: { minor, currency: 'EUR' }, dueOn, graceDays };
    return this.fact({ type: 'PromiseMade', ...RIGHT_PARTY, promise });
  }

  /** A promise in parts, each a day and an amount. */
  plan(id: string, graceDays: number, ...parts: (readonly [BusinessDate, number])[]): CaseAction[] {
    const instalments = parts.map(([dueOn, minor], i) => ({ number: i + 1, minor, dueOn }));
    const amount = { minor: parts.reduce((sum, [, minor]) => sum + minor, 0), currency: 'EUR' };
    const promise = { id, amount, dueOn: parts.at(-1)![0], graceDays, instalments };
    return this.fact({ type: 'PromiseMade', ...RIGHT_PARTY, promise });
  }

  /** Less than what is open on these items, for all of them. */
  settlement(id: string, minor: number, dueOn: BusinessDate, ...itemIds: string[]): CaseAction[] {
    const open = this.context.items
      .filter((item) => itemIds.includes(item.id))
      .reduce((sum, item) => sum + item.open, 0);
    const settles = { itemIds, discount: open - minor };
    const promise = { id, amount: { minor, currency: 'EUR' }, dueOn, graceDays: 0, settles };
    return this.fact({ type: 'PromiseMade', ...RIGHT_PARTY, promise });
  }

  correct(correctedSeq: number, correction: Correction): CaseAction[] {
    return this.fact({ type: 'OutcomeCorrected', correctedSeq, correction, reason: 'mistyped' });
  }

  /** Lets the worker advance the case until the morning of that day, each time it is due. */
  until(day: BusinessDate): CaseAction[] {
    const end = instantAt(day, '00:00', ZONE);
    const actions: CaseAction[] = [];
    const before = this.log.length;
    while (this.decision.nextAction && this.decision.nextAction.at <= end) {
      if (this.log.length > before + 2_000) throw new Error(`time stands still at ${this.decision.nextAction.at}`);
      this.today = dayOf(this.decision.nextAction.at, this.today);
      actions.push(...this.time(this.decision.nextAction.at));
    }
    this.today = day;
    return actions;
  }

  /** One fact `TimeReached`, as the worker brings it. */
  time(at: string, profile?: DebtorProfile): CaseAction[] {
    const freshId = `fresh-${++this.made}`;
    const event: CaseEvent = { type: 'TimeReached', at, today: this.today, freshId, ...(profile ? { profile } : {}) };
    return this.take(event, decide(this.decision.snapshot, event, this.strategy));
  }

  wait(days: number): CaseAction[] {
    return this.until(addDays(this.today, days));
  }

  /** What was written, with its day. */
  get written(): string[] {
    return this.done.flatMap(({ on, action }) => (action.type === 'issueDocument' ? [`${on} ${action.stepKey}`] : []));
  }

  private store(event: CaseEvent): void {
    const strategyVersionId = String(this.versions.length - 1);
    this.log.push({ seq: this.log.length + 1, event, machineVersion: MACHINE_VERSION, strategyVersionId });
  }
}

function dayOf(at: string, notBefore: BusinessDate): BusinessDate {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(at));
  return day > notBefore ? day : notBefore;
}

export const RIGHT_PARTY = { callId: 'call', rightParty: true, reasonForDelay: null } as const;
export const NOBODY = { callId: 'call', rightParty: false, reasonForDelay: null } as const;

export function invoice(id: string, dueOn: BusinessDate, open = 10_000, currency = 'EUR'): ItemFact {
  return { id, number: `F-${id}`, dueOn, open, currency };
}

export function charge(id: string, dueOn: BusinessDate, open = 4_000): ItemFact {
  return { ...invoice(id, dueOn, open), kind: 'charge' };
}

export const BUSINESS: DebtorProfile = {
  kind: 'business',
  language: 'fr',
  segment: null,
  reach: ['email', 'post', 'phone', 'mobile'],
};
export const CONSUMER: DebtorProfile = { ...BUSINESS, kind: 'consumer' };
