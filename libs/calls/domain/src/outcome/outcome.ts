import type { CaseContext, CaseEvent, ReasonForDelay } from '@relance/dunning/domain';
import { addDays, type BusinessDate, type Instant, type Money, type Zone } from '@relance/kernel';
import { contactCheck } from '../contact/contact-check';
import type { ContactPolicy } from '../contact/contact-policy';
import { offerOn } from './offer';
import { retryAt } from './retry';

/** What came out of a call: the eight outcomes (UX 3). */
export type Outcome =
  | { kind: 'noAnswer'; voicemail: boolean }
  | { kind: 'wrongNumber' }
  | { kind: 'callback'; at: Instant }
  | { kind: 'promise'; amount: Money; dueOn: BusinessDate }
  | { kind: 'alreadyPaid'; paidOn: BusinessDate | null }
  | { kind: 'dispute'; category: string; itemIds: string[] }
  | { kind: 'refusal'; reason: string }
  | { kind: 'escalation'; reason: string };
export type OutcomeKind = Outcome['kind'];

/** How the line answered. */
export const SIGNALS = ['answered', 'noAnswer', 'busy', 'voicemail', 'invalidNumber', 'inbound'] as const;
export type Signal = (typeof SIGNALS)[number];
/** Who was reached. */
export const PARTIES = ['rightParty', 'thirdParty', 'unknown', 'nobody'] as const;
export type Party = (typeof PARTIES)[number];

/** The call it came out of, and what is known of the debtor when it is logged. */
export interface CallInHand {
  callId: string;
  /** For what the fact creates: the promise, the dispute, the hold or the legal file. */
  freshId: string;
  rightParty: boolean;
  reasonForDelay: ReasonForDelay | null;
  contactId: string | null;
  phone: string | null;
  at: Instant;
  today: BusinessDate;
  context: CaseContext;
  debtor: { zone: Zone; country: string };
  policy: ContactPolicy;
  /** There is another number that may be tried. */
  otherNumber: boolean;
}

type FactOf<Event> = Event extends CaseEvent ? Omit<Event, 'at' | 'today'> : never;
export type OutcomeFact = FactOf<CaseEvent>;

/** Why an outcome cannot be logged as given; `said` is for the agent. */
export class OutcomeProblem extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    readonly said: { fr: string; en: string },
  ) {
    super(said.en);
  }
}

/** Days after the promised one in which the money still counts: a transfer takes that long to be seen. */
export const PROMISE_GRACE_DAYS = 2;
/** Pause after "already paid" (UX 3): the bank's next statements are awaited. */
export const CLAIM_PAUSE_DAYS = 3;
const LATEST_CALLBACK_DAYS = 60;

export const DISPUTE_CATEGORIES = [
  'quality',
  'quantity',
  'price',
  'delivery',
  'notOrdered',
  'duplicate',
  'other',
] as const;

/** Was there somebody to speak to? Nobody who rings in leaves it unanswered or has dialled a wrong number of ours. */
export function isConversation(kind: OutcomeKind): boolean {
  return kind !== 'noAnswer' && kind !== 'wrongNumber';
}

/** The fact that an outcome is for the case. Pure. Errors: OutcomeProblem. */
export function factOf(outcome: Outcome, call: CallInHand): OutcomeFact {
  const { callId, freshId, rightParty, reasonForDelay } = call;
  const common = { callId, rightParty, reasonForDelay };
  switch (outcome.kind) {
    case 'noAnswer':
      return { type: 'NoAnswer', ...common, voicemail: outcome.voicemail, retryAt: nextTry(call) };
    case 'wrongNumber':
      return {
        type: 'WrongNumber',
        ...common,
        contactId: call.contactId,
        phone: call.phone,
        retryAt: call.otherNumber ? nextTry(call) : null,
      };
    case 'callback':
      return { type: 'CallbackAgreed', ...common, callbackAt: callbackAt(outcome.at, call) };
    case 'promise':
      checkPromise(outcome, call);
      return {
        type: 'PromiseMade',
        ...common,
        promise: { id: freshId, amount: outcome.amount, dueOn: outcome.dueOn, graceDays: PROMISE_GRACE_DAYS },
      };
    case 'alreadyPaid':
      if (outcome.paidOn !== null && outcome.paidOn > call.today) {
        throw new OutcomeProblem('paid-in-future', 'paidOn', {
          fr: 'Cette date n’est pas encore venue.',
          en: 'That day has not come yet.',
        });
      }
      return {
        type: 'PaymentClaimed',
        ...common,
        holdId: freshId,
        paidOn: outcome.paidOn,
        until: addDays(call.today, CLAIM_PAUSE_DAYS),
      };
    case 'dispute':
      checkDispute(outcome, call);
      return {
        type: 'DisputeRaised',
        ...common,
        disputeId: freshId,
        category: outcome.category,
        itemIds: outcome.itemIds,
      };
    case 'refusal':
      return { type: 'PaymentRefused', ...common, reason: reasonOf(outcome.reason) };
    case 'escalation':
      return { type: 'Escalated', ...common, fileId: freshId, reason: reasonOf(outcome.reason) };
  }
}

function nextTry({ at, debtor }: CallInHand): Instant {
  return retryAt(at, debtor.zone, debtor.country);
}

function callbackAt(at: Instant, call: CallInHand): Instant {
  if (at <= call.at || at > new Date(Date.parse(call.at) + LATEST_CALLBACK_DAYS * 86_400_000).toISOString()) {
    throw new OutcomeProblem('callback-when', 'at', {
      fr: `Un rappel se prend dans les ${LATEST_CALLBACK_DAYS} jours.`,
      en: `A callback is within the next ${LATEST_CALLBACK_DAYS} days.`,
    });
  }
  if (!contactCheck(call.policy, at, call.debtor.zone, call.debtor.country, []).allowed) {
    throw new OutcomeProblem('callback-hours', 'at', {
      fr: 'À cette heure-là, on n’appelle pas ce débiteur.',
      en: 'That debtor is not called at that hour.',
    });
  }
  return at;
}

function checkPromise({ amount, dueOn }: Extract<Outcome, { kind: 'promise' }>, { context, today }: CallInHand): void {
  const open = context.items
    .filter((item) => item.currency === amount.currency)
    .reduce((sum, item) => sum + item.open, 0);
  if (amount.minor <= 0 || amount.minor > open) {
    throw new OutcomeProblem('promise-amount', 'amount', {
      fr: 'Entre zéro et ce qui est ouvert dans cette devise.',
      en: 'Between nothing and what is open in that currency.',
    });
  }
  const { latestPromiseOn } = offerOn(today, context.country);
  if (dueOn < today || dueOn > latestPromiseOn) {
    throw new OutcomeProblem('promise-day', 'dueOn', {
      fr: `Entre aujourd’hui et le ${latestPromiseOn}.`,
      en: `Between today and ${latestPromiseOn}.`,
    });
  }
}

function checkDispute({ category, itemIds }: Extract<Outcome, { kind: 'dispute' }>, { context }: CallInHand): void {
  if (!(DISPUTE_CATEGORIES as readonly string[]).includes(category)) {
    throw new OutcomeProblem('dispute-category', 'category', { fr: 'Motif inconnu.', en: 'Unknown reason.' });
  }
  if (itemIds.length === 0 || !itemIds.every((id) => context.items.some((item) => item.id === id))) {
    throw new OutcomeProblem('dispute-items', 'itemIds', {
      fr: 'Choisissez des factures ouvertes de ce compte.',
      en: 'Choose open invoices of this account.',
    });
  }
}

function reasonOf(reason: string): string {
  const plain = reason.trim();
  if (!plain || plain.length > 500) {
    throw new OutcomeProblem('reason-needed', 'reason', {
      fr: 'Dites pourquoi, en peu de mots.',
      en: 'Say why, in a few words.',
    });
  }
  return plain;
}
