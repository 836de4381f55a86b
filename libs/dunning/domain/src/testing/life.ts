import { addDays, type BusinessDate, instantAt, type Money } from '@relance/kernel';
import type { CaseAction } from '../case-action';
import type { CaseEvent, StoredCaseEvent } from '../case-event';
import type { ItemFact } from '../case-state';
import { MACHINE_VERSION } from '../case.machine';
import { decide, type Decision } from '../decide';
import { undo } from '../replay';
import { BUSINESS_FR } from '../strategy/default-strategies';
import type { Strategy } from '../strategy/strategy';

const ZONE = 'Europe/Paris';
const VERSION = 'v1';

export type EventBody = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'today'>
    : never
  : never;

/** A case lived day by day: facts happen at nine o'clock, time is reached at the start of the day. */
export class Life {
  decision: Decision;
  readonly log: StoredCaseEvent[] = [];
  readonly done: { on: BusinessDate; action: CaseAction }[] = [];
  private made = 0;

  constructor(
    public today: BusinessDate,
    readonly strategy: Strategy = BUSINESS_FR.definition,
  ) {
    this.decision = decide(null, this.write({ type: 'CaseOpened', zone: ZONE, country: 'FR' }, '09:00'), strategy);
  }

  get state() {
    return this.decision.snapshot.value;
  }
  get context() {
    return this.decision.snapshot.context;
  }
  readonly strategyOf = () => this.strategy;

  /** A fact of the day. Returns the actions. */
  fact(body: EventBody, time = '09:00'): CaseAction[] {
    const at = instantAt(this.today, time, ZONE);
    const event: CaseEvent = { ...body, at, today: this.today };
    const decision =
      event.type === 'OutcomeUndone'
        ? undo(this.log, event, this.strategyOf)
        : decide(this.decision.snapshot, event, this.strategy);
    this.write(body, time);
    this.decision = decision;
    this.done.push(...decision.actions.map((action) => ({ on: this.today, action })));
    return decision.actions;
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

  /** Lets the worker advance the case until the morning of that day, each time it is due. */
  until(day: BusinessDate): CaseAction[] {
    const end = instantAt(day, '00:00', ZONE);
    const actions: CaseAction[] = [];
    while (this.decision.nextAction && this.decision.nextAction.at <= end) {
      this.today = dayOf(this.decision.nextAction.at, this.today);
      actions.push(...this.time(this.decision.nextAction.at));
    }
    this.today = day;
    return actions;
  }

  /** One fact `TimeReached`, as the worker brings it. */
  time(at: string): CaseAction[] {
    const event: CaseEvent = { type: 'TimeReached', at, today: this.today, freshId: `fresh-${++this.made}` };
    this.decision = decide(this.decision.snapshot, event, this.strategy);
    this.store(event);
    this.done.push(...this.decision.actions.map((action) => ({ on: this.today, action })));
    return this.decision.actions;
  }

  wait(days: number): CaseAction[] {
    return this.until(addDays(this.today, days));
  }

  /** What was written, with its day. */
  get written(): string[] {
    return this.done.flatMap(({ on, action }) => (action.type === 'issueDocument' ? [`${on} ${action.stepKey}`] : []));
  }

  private write(body: EventBody, time: string): CaseEvent & { type: 'CaseOpened' } {
    const event = { ...body, at: instantAt(this.today, time, ZONE), today: this.today };
    this.store(event);
    return event as CaseEvent & { type: 'CaseOpened' };
  }

  private store(event: CaseEvent): void {
    this.log.push({ seq: this.log.length + 1, event, machineVersion: MACHINE_VERSION, strategyVersionId: VERSION });
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
