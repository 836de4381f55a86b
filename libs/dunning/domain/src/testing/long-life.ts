import { addDays, type BusinessDate, dateInZone, instantAt } from '@relance/kernel';
import type { CaseAction, CaseActionOf } from '../case-action';
import type { CaseEvent, StoredCaseEvent } from '../case-event';
import type { DebtorProfile, ItemFact } from '../case-state';
import { MACHINE_VERSION } from '../case.machine';
import { decide, type Decision, UnexpectedFact } from '../decide';
import type { Strategy } from '../strategy/strategy';
import { charge, type EventBody, invoice, NOBODY, RIGHT_PARTY } from './life';
import type { Random } from './random';
import { nextVersion } from './strategies';

const ZONE = 'Europe/Paris';

/** What a decision was taken on, for who watches over the rules. */
export interface Moment {
  event: CaseEvent;
  before: Decision | null;
  after: Decision;
  strategy: Strategy;
}

/**
 * A case over years: invoices come and are paid or not, people call, letters leave or come back. Lived from event to event: a day
 * on which nothing happens costs nothing.
 */
export class LongLife {
  decision: Decision;
  readonly log: StoredCaseEvent[] = [];
  readonly versions: Strategy[];
  private pending: CaseActionOf<'issueDocument'>[] = [];
  private readonly paid = new Map<string, ItemFact[]>();
  private made = 0;

  constructor(
    private today: BusinessDate,
    private strategy: Strategy,
    profile: DebtorProfile,
    private readonly random: Random,
    private readonly watch: (moment: Moment) => void,
  ) {
    this.versions = [strategy];
    const at = instantAt(today, '07:00', ZONE);
    const event: CaseEvent = { type: 'CaseOpened', at, today, zone: ZONE, country: 'FR', profile };
    this.decision = decide(null, event, strategy);
    this.take(event, null, this.decision);
  }

  /** Lives until that day: now the worker comes when the case is due, now something happens. */
  until(end: BusinessDate): void {
    let happens = this.soon();
    while (true) {
      const next = this.decision.nextAction;
      const day = next && dayOf(next.at);
      const today = day !== null && day <= happens ? day : happens;
      if (today >= end) return;
      if (today > this.today) this.today = today;
      if (next && day !== null && day <= happens) this.time(next.at);
      else {
        this.happen();
        happens = this.soon();
      }
    }
  }

  readonly strategyOf = (versionId: string): Strategy => this.versions[Number(versionId)]!;

  private soon(): BusinessDate {
    const { items, callOwed, proposal } = this.decision.snapshot.context;
    const busy = callOwed !== null || proposal !== null || this.pending.length > 0;
    return addDays(
      this.today,
      busy ? this.random.int(1, 12) : items.length > 0 ? this.random.int(1, 75) : this.random.int(60, 500),
    );
  }

  /** A worker may be late, and come twice. */
  private time(at: string): void {
    const late = this.random.chance(0.1)
      ? instantAt(this.today, this.random.one(['09:10', '13:00', '21:45']), ZONE)
      : at;
    this.fact({ type: 'TimeReached', freshId: this.id('file') }, late > at ? late : at);
  }

  private happen(): void {
    const { random } = this;
    const { items, callOwed, proposal, promise, holds, disputes, legalFile, insolventSince } =
      this.decision.snapshot.context;
    if (this.pending.length > 0 && random.chance(0.8)) return this.post();
    if (proposal && random.chance(0.8)) return this.answer(proposal.stepKey);
    if ((callOwed || random.chance(0.1)) && items.length > 0 && random.chance(0.7)) return this.call();
    if (promise && random.chance(0.7)) return this.pay();
    if (holds.length > 0 && random.chance(0.3)) {
      return this.fact({ type: 'HoldEnded', holdId: random.one(holds).id, reason: 'over' });
    }
    if (disputes.length > 0 && random.chance(0.4)) {
      return this.fact({ type: 'DisputeResolved', disputeId: disputes[0]!.id, resolution: 'unfounded' });
    }
    if (legalFile && random.chance(0.5)) {
      const returned = random.chance(0.4);
      if (returned) return this.fact({ type: 'ReferralReturned', fileId: legalFile.id, reason: 'incomplete' });
      return this.fact({ type: 'ReferralAccepted', fileId: legalFile.id });
    }
    if (insolventSince && random.chance(0.2)) return this.fact({ type: 'InsolvencyClosed', closedOn: this.today });
    this.ledgerOrRare();
  }

  private ledgerOrRare(): void {
    const { random } = this;
    const { items, insolventSince } = this.decision.snapshot.context;
    const x = random.next();
    if (items.length === 0 || (x < 0.35 && items.length < 6)) return this.book();
    if (x < 0.7) return this.pay();
    if (x < 0.74) return this.bounce();
    if (x < 0.78) return this.cash();
    if (x < 0.82) return this.hold();
    if (x < 0.86) return this.charges();
    if (x < 0.88) return this.close();
    if (x < 0.9 && insolventSince === null) {
      const { profile } = this.decision.snapshot.context;
      const kind = profile?.kind === 'consumer' ? 'overIndebtedness' : 'collective';
      return this.fact({ type: 'InsolvencyOpened', openedOn: this.today, kind });
    }
    if (x < 0.92) return this.migrate();
    if (x < 0.93) return this.fact({ type: 'CaseMerged', ...this.closing(items), intoCaseId: this.id('case') });
    this.fact({ type: 'LedgerCorrected', items: [], unapplied: [] });
  }

  private book(): void {
    const { random } = this;
    const id = this.id('i');
    const currency = random.chance(0.05) ? 'USD' : 'EUR';
    const dueOn = addDays(this.today, random.chance(0.8) ? random.int(10, 60) : -random.int(1, 90));
    this.ledger('InvoiceBooked', [invoice(id, dueOn, random.int(100, 90_000), currency)]);
  }

  private pay(): void {
    const { random } = this;
    const { items } = this.decision.snapshot.context;
    const item = random.one(items);
    if (!item) return;
    const all = random.chance(0.3) ? items.filter(({ currency }) => currency === item.currency) : [item];
    const open = all.length === 1 && item.open > 1 && random.chance(0.3) ? random.int(1, item.open - 1) : 0;
    const paymentId = this.id('p');
    if (open === 0) this.paid.set(paymentId, all);
    if (this.paid.size > 4) this.paid.delete(this.paid.keys().next().value!);
    const minor = all.reduce((sum, one) => sum + one.open, 0) - open;
    const received = { minor, currency: item.currency };
    const valueOn = addDays(this.today, -random.int(0, 3));
    this.fact({ type: 'PaymentAllocated', paymentId, received, valueOn, ...this.closing(all, open) });
  }

  private bounce(): void {
    const [paymentId, items] = this.random.one([...this.paid]) ?? [];
    if (!paymentId || !items) return;
    this.paid.delete(paymentId);
    const amount = { minor: items.reduce((sum, { open }) => sum + open, 0), currency: items[0]!.currency };
    this.fact({ type: 'PaymentBounced', paymentId, amount, items, unapplied: this.unapplied });
  }

  private cash(): void {
    const unapplied = this.unapplied.length > 0 ? [] : [{ minor: this.random.int(1, 90_000), currency: 'EUR' }];
    this.fact({ type: 'LedgerCorrected', items: [], unapplied });
  }

  private hold(): void {
    const { random } = this;
    const { items } = this.decision.snapshot.context;
    const from = random.chance(0.3) ? { from: addDays(this.today, random.int(1, 10)) } : {};
    const only = random.chance(0.3) ? { itemIds: [random.one(items).id] } : {};
    const kind = random.one(['manual', 'staleBankData', 'commercial', 'creditorClosed'] as const);
    const until = random.chance(0.7) ? addDays(this.today, random.int(11, 40)) : null;
    this.fact({ type: 'HoldPlaced', hold: { id: this.id('h'), kind, reason: 'asked', until, ...from, ...only } });
  }

  private charges(): void {
    const open = this.decision.snapshot.context.items.filter(({ kind }) => kind === 'charge');
    if (open.length > 0) return this.fact({ type: 'ChargeWaived', ...this.closing(open), reason: 'goodwill' });
    this.ledger('InvoiceBooked', [charge(this.id('c'), this.today)]);
  }

  private close(): void {
    const type = this.random.one(['WrittenOff', 'SettlementPaid', 'CreditNoteBooked'] as const);
    const { items } = this.decision.snapshot.context;
    this.fact({ type, ...this.closing(type === 'CreditNoteBooked' ? [this.random.one(items)] : items) });
  }

  private call(): void {
    const { random } = this;
    const { items } = this.decision.snapshot.context;
    const later = instantAt(addDays(this.today, random.int(1, 6)), '10:00', ZONE);
    const item = random.one(items);
    const amount = { minor: random.chance(0.7) ? item.open : 1, currency: item.currency };
    this.fact(
      random.one<() => EventBody>([
        () => ({ type: 'NoAnswer', ...NOBODY, voicemail: false, retryAt: later }),
        () => ({ type: 'NoAnswer', ...RIGHT_PARTY, voicemail: false, retryAt: later }),
        () => ({ type: 'WrongNumber', ...NOBODY, contactId: null, phone: null, retryAt: null }),
        () => ({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: later }),
        () => {
          const dueOn = addDays(this.today, random.int(0, 20));
          return { type: 'PromiseMade', ...RIGHT_PARTY, promise: { id: this.id('pr'), amount, dueOn, graceDays: 2 } };
        },
        () => {
          const until = addDays(this.today, random.int(2, 10));
          return { type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: this.id('h'), paidOn: null, until };
        },
        () => ({
          type: 'DisputeRaised',
          ...RIGHT_PARTY,
          disputeId: this.id('d'),
          category: 'price',
          itemIds: [item.id],
        }),
        () => ({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' }),
        () =>
          random.chance(0.2)
            ? { type: 'Escalated', ...RIGHT_PARTY, fileId: this.id('file'), reason: 'fraud' }
            : { type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' },
      ])(),
    );
  }

  private answer(stepKey: string): void {
    if (this.random.chance(0.7)) return this.fact({ type: 'StepConfirmed', stepKey, freshId: this.id('file') });
    const skip = this.random.chance(0.5);
    const until = skip ? null : addDays(this.today, this.random.int(1, 9));
    this.fact({ type: 'StepDeclined', stepKey, reason: 'known', skip, until });
  }

  private post(): void {
    const { stepKey, channel } = this.pending.shift()!;
    const x = this.random.next();
    if (x < 0.9) return this.fact({ type: 'StepSent', stepKey, channel, sentOn: this.today });
    this.fact({ type: 'StepNotSent', stepKey, channel, problem: x < 0.95 ? 'noAddress' : 'outdated' });
    // somebody finds the address
    if (x < 0.95) this.fact({ type: 'StepSent', stepKey, channel, sentOn: this.today });
  }

  private migrate(): void {
    const { to, steps } = nextVersion(this.strategy, this.random.int(0, 20));
    const [fromVersionId, toVersionId] = [String(this.versions.length - 1), String(this.versions.length)];
    this.strategy = to;
    this.versions.push(to);
    this.fact({ type: 'StrategyMigrated', fromVersionId, toVersionId, why: 'published', steps });
  }

  private get unapplied() {
    return this.decision.snapshot.context.unapplied;
  }

  private closing(items: readonly ItemFact[], open = 0) {
    return { items: items.map((item) => ({ ...item, open })), unapplied: this.unapplied };
  }

  private ledger(type: 'InvoiceBooked', items: ItemFact[]): void {
    this.fact({ type, items, unapplied: this.unapplied });
  }

  private fact(body: EventBody, at = instantAt(this.today, '09:00', ZONE)): void {
    const event: CaseEvent = { ...body, at, today: this.today };
    try {
      const before = this.decision;
      this.decision = decide(before.snapshot, event, this.strategy);
      this.take(event, before, this.decision);
    } catch (error) {
      if (!(error instanceof UnexpectedFact)) throw error;
    }
  }

  private take(event: CaseEvent, before: Decision | null, after: Decision): void {
    const strategyVersionId = String(this.versions.length - 1);
    this.log.push({ seq: this.log.length + 1, event, machineVersion: MACHINE_VERSION, strategyVersionId });
    for (const action of after.actions) this.note(action);
    this.watch({ event, before, after, strategy: this.strategy });
  }

  private note(action: CaseAction): void {
    if (action.type === 'issueDocument') this.pending.push(action);
    if (action.type === 'cancelPendingDocuments') this.pending = [];
  }

  private id(kind: string): string {
    return `${kind}-${++this.made}`;
  }
}

const days = new Map<string, BusinessDate>();

function dayOf(at: string): BusinessDate {
  let day = days.get(at);
  if (day === undefined) {
    if (days.size > 50_000) days.clear();
    day = dateInZone(at, ZONE);
    days.set(at, day);
  }
  return day;
}
