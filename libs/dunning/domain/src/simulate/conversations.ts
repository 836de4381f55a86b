import { addDays, type BusinessDate, type Instant, workingDayOnOrAfter } from '@relance/kernel';
import type { CaseEvent } from '../case-event';
import type { ItemFact } from '../case-state';
import { claimableItems, overdueByCurrency } from '../rules/lateness';
import type { Chance } from './chance';
import type { ContactRules } from './contact-rules';
import type { Payments } from './payments';
import type { SimulatedCase } from './simulated-case';
import type { SimulationModel } from './simulation-model';

const ANSWERED = 11;
const RIGHT_PARTY = 12;
const SAID = 13;
const KEPT = 14;
const ARRIVES = 15;
const CREDITED = 16;

const CALLBACK_DAYS = 2;

/** How calls end. Of the past nobody knows who would have answered: there, nobody is reached. */
export class Conversations {
  constructor(
    private readonly model: SimulationModel,
    private readonly chance: Chance,
    private readonly rules: ContactRules,
    /** Null: a simulation of the past. */
    private readonly payments: Payments | null,
  ) {}

  /** True when the right person was spoken to. */
  call(one: SimulatedCase, at: Instant, today: BusinessDate): boolean {
    const turn = one.calls++;
    const happens = (what: number, percent: number): boolean => this.chance.draw(one.luck, what, turn) * 100 < percent;
    const { answered, rightParty } = this.model.calls;
    if (!this.payments || !happens(ANSWERED, answered) || !happens(RIGHT_PARTY, rightParty)) {
      const retryAt = this.rules.retryAt(at, one.account.zone, one.account.country);
      one.take({ type: 'NoAnswer', at, today, ...nobody(one, turn), voicemail: false, retryAt });
      return false;
    }
    one.lift.contacted('call', today);
    this.say(one, at, today, turn);
    return true;
  }

  private say(one: SimulatedCase, at: Instant, today: BusinessDate, turn: number): void {
    const { promise, dispute, refusal, claimsPaid } = this.model.calls;
    const overdue = claimableItems(one.snapshot!.context);
    const said = overdue.length > 0 ? this.chance.draw(one.luck, SAID, turn) * 100 : 100;
    const fact = { at, today, callId: `${one.account.id}:call:${turn}`, rightParty: true, reasonForDelay: null };
    if (said < promise) this.promise(one, fact, overdue, turn);
    else if (said < promise + dispute) this.dispute(one, fact, overdue[0]!, turn);
    else if (said < promise + dispute + refusal) one.take({ type: 'PaymentRefused', ...fact, reason: 'noReason' });
    else if (said < promise + dispute + refusal + claimsPaid) this.claim(one, fact, overdue, turn);
    else {
      const { country } = one.snapshot!.context;
      const day = workingDayOnOrAfter(addDays(today, CALLBACK_DAYS), country);
      one.take({ type: 'CallbackAgreed', ...fact, callbackAt: one.at(day).morning });
    }
  }

  private promise(one: SimulatedCase, fact: Spoken, overdue: readonly ItemFact[], turn: number): void {
    const { days, kept } = this.model.promises;
    const { context } = one.snapshot!;
    const amount = overdueByCurrency(context).reduce((most, sum) => (sum.minor > most.minor ? sum : most));
    const dueOn = workingDayOnOrAfter(addDays(fact.today, days), context.country);
    const promise = { id: `${one.account.id}:promise:${turn}`, amount, dueOn, graceDays: 0 };
    if (!one.take({ type: 'PromiseMade', ...fact, promise })) return;
    if (this.chance.draw(one.luck, KEPT, turn) * 100 >= kept) return;
    const ids = overdue.filter(({ currency }) => currency === amount.currency).map(({ id }) => id);
    this.payLater(one, ids, dueOn);
  }

  private claim(one: SimulatedCase, fact: Spoken, overdue: readonly ItemFact[], turn: number): void {
    const { days, arrives } = this.model.claims;
    const until = workingDayOnOrAfter(addDays(fact.today, days), one.snapshot!.context.country);
    const holdId = `${one.account.id}:claim:${turn}`;
    if (!one.take({ type: 'PaymentClaimed', ...fact, holdId, paidOn: null, until })) return;
    if (this.chance.draw(one.luck, ARRIVES, turn) * 100 >= arrives) return;
    this.payLater(
      one,
      overdue.map(({ id }) => id),
      until,
    );
  }

  private payLater(one: SimulatedCase, ids: readonly string[], on: BusinessDate): void {
    one.plan(one.at(on).noon, (_, at, today) => {
      this.payments!.payItems(one, ids, at, today);
      return null;
    });
  }

  /** About the oldest invoice; in the end it is credited, or the debtor was wrong and it comes back. */
  private dispute(one: SimulatedCase, fact: Spoken, item: ItemFact, turn: number): void {
    const { days, credited } = this.model.disputes;
    const disputeId = `${one.account.id}:dispute:${turn}`;
    const raised = { type: 'DisputeRaised', ...fact, disputeId, category: 'other', itemIds: [item.id] } as const;
    if (!one.take({ ...raised, itemIds: [item.id] })) return;
    const won = this.chance.draw(one.luck, CREDITED, turn) * 100 < credited;
    const end = one.at(workingDayOnOrAfter(addDays(fact.today, days), one.snapshot!.context.country)).noon;
    one.plan(end, ({ disputes, items, unapplied }, at, today): CaseEvent | null => {
      const open = items.find(({ id }) => id === item.id);
      if (!open || !disputes.some(({ id }) => id === disputeId)) return null;
      return won
        ? { type: 'CreditNoteBooked', at, today, items: [{ ...open, open: 0 }], unapplied }
        : { type: 'DisputeResolved', at, today, disputeId, resolution: 'rejected' };
    });
  }
}

interface Spoken {
  at: Instant;
  today: BusinessDate;
  callId: string;
  rightParty: boolean;
  reasonForDelay: null;
}

function nobody(one: SimulatedCase, turn: number) {
  return { callId: `${one.account.id}:call:${turn}`, rightParty: false, reasonForDelay: null };
}
