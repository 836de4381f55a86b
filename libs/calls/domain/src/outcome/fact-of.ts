import type { CaseContext, CaseEvent, HoldFact, ReasonForDelay } from '@relance/dunning/domain';
import { addDays, type BusinessDate, type Instant, type Zone } from '@relance/kernel';
import { contactCheck } from '../contact/contact-check';
import type { ContactPolicy } from '../contact/contact-policy';
import type { OfferAuthority } from './authority';
import { DISPUTE_CATEGORIES, type Outcome, OutcomeProblem, type StopKind } from './outcome';
import { OUTCOME_EFFECTS, type OutcomeSettings } from './outcome-effects';
import { checkPromise } from './promise-checks';
import { retryAt } from './retry';

/** The call it came out of, and what is known of the debtor when it is logged. */
export interface CallInHand {
  callId: string;
  /** For what the fact creates: the promise, the dispute, the hold or the legal file. */
  freshId: string;
  personId: string | null;
  rightParty: boolean;
  reasonForDelay: ReasonForDelay | null;
  contactId: string | null;
  phone: string | null;
  at: Instant;
  today: BusinessDate;
  context: CaseContext;
  debtor: { zone: Zone; country: string };
  policy: ContactPolicy;
  settings: OutcomeSettings;
  /** What this agent may offer here, with what a lead has approved for this call. */
  authority: OfferAuthority;
  /** There is another number that may be tried. */
  otherNumber: boolean;
}

type FactOf<Event> = Event extends CaseEvent ? Omit<Event, 'at' | 'today'> : never;
export type OutcomeFact = FactOf<CaseEvent>;

export const LATEST_CALLBACK_DAYS = 60;

/** The fact that an outcome is for the case. Pure. Errors: OutcomeProblem. */
export function factOf(outcome: Outcome, call: CallInHand): OutcomeFact {
  const { callId, freshId, rightParty, reasonForDelay, settings } = call;
  const common = { callId, rightParty, reasonForDelay };
  switch (outcome.kind) {
    case 'noAnswer':
      return { type: 'NoAnswer', ...common, voicemail: outcome.voicemail, retryAt: nextTry(call) };
    case 'thirdParty':
      return { type: 'ThirdPartyReached', ...common, messageLeft: outcome.messageLeft, retryAt: nextTry(call) };
    case 'wrongNumber': {
      const { contactId, phone } = call;
      return { type: 'WrongNumber', ...common, contactId, phone, retryAt: call.otherNumber ? nextTry(call) : null };
    }
    case 'callback':
      return { type: 'CallbackAgreed', ...common, callbackAt: callbackAt(outcome.at, call) };
    case 'promise': {
      const agreed = checkPromise(outcome, call);
      const { amount, dueOn } = outcome;
      const promise = { id: freshId, amount, dueOn, graceDays: settings.promiseGraceDays, ...agreed };
      return { type: 'PromiseMade', ...common, promise };
    }
    case 'alreadyPaid':
      checkPaidOn(outcome.paidOn, call.today);
      return {
        type: 'PaymentClaimed',
        ...common,
        holdId: freshId,
        paidOn: outcome.paidOn,
        until: addDays(call.today, settings.claimPauseDays),
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
    case 'hardship':
    case 'insolvency':
    case 'deceased':
    case 'doNotCall':
      return { type: 'StopReported', ...common, hold: holdOf(outcome.kind, outcome.words, call) };
  }
}

/** The hold that stands for it on every case of the debtor. */
function holdOf(kind: StopKind, words: string, { freshId, settings, today, personId }: CallInHand): HoldFact {
  const effect = OUTCOME_EFFECTS[kind];
  const days = settings[effect.days!] as number | null;
  return {
    id: freshId,
    kind: effect.hold!,
    reason: words.trim().slice(0, 500) || kind,
    until: days === null ? null : addDays(today, days),
    debtorWide: true,
    ...(personId ? { placedBy: personId } : {}),
  };
}

function nextTry({ at, debtor, settings }: CallInHand): Instant {
  return retryAt(at, debtor.zone, debtor.country, settings);
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

function checkPaidOn(paidOn: BusinessDate | null, today: BusinessDate): void {
  if (paidOn === null || paidOn <= today) return;
  throw new OutcomeProblem('paid-in-future', 'paidOn', {
    fr: 'Cette date n’est pas encore venue.',
    en: 'That day has not come yet.',
  });
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
