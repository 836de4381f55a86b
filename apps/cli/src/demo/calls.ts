import { answer, keepsPromise } from './behaviour';
import type { Chance } from './chance';
import type { DemoAccount, DemoPortfolio } from './portfolio';
import { AUTHORITY_DEFAULTS, contactCheck, FR_DEFAULT, offerOn, retryAt } from '@relance/calls/domain';
import type { CaseIntent, CaseView } from '@relance/dunning/server';
import type { CaseContext } from '@relance/dunning/domain';
import { addDays, instantAt, type Instant, type Money, workingDayOnOrAfter } from '@relance/kernel';

export interface DemoCall {
  outcome: 'noAnswer' | 'wrongNumber' | 'callback' | 'promise' | 'alreadyPaid' | 'dispute' | 'refusal' | 'escalation';
  rightParty: boolean;
  reasonForDelay: 'forgotten' | 'cashDifficulty' | 'disagreement' | 'internalProcess' | 'other' | null;
  note: string;
  intent: CaseIntent;
}

const CATEGORIES = ['quality', 'delivery', 'price', 'quantity', 'notOrdered'] as const;
const NOTES = {
  promise: ['La comptable confirme le règlement.', 'Virement programmé.', 'Paiement validé par la direction.'],
  callback: ['En réunion, demande un rappel.', 'Le service comptable revient demain.'],
  alreadyPaid: ['Dit avoir payé, référence de virement demandée.'],
  dispute: ['Conteste la livraison.', 'Attend un avoir.', 'Prix différent de la commande.'],
  refusal: ['Refuse de payer pour le moment.', 'Renvoie vers son avocat.'],
  escalation: ['Aucune suite aux engagements pris, demande le contentieux.'],
} as const;

/** May this debtor be called at that instant: the same policy that the cockpit enforces. */
export function mayCall(account: DemoAccount, at: Instant): boolean {
  return contactCheck(FR_DEFAULT, at, account.debtor.zone, account.debtor.country, account.calls).allowed;
}

/** One call to a debtor, and what comes out of it. What the debtor then does goes into the portfolio. */
export function call(
  chance: Chance,
  portfolio: DemoPortfolio,
  account: DemoAccount,
  view: CaseView,
  callId: string,
  newId: () => string,
): DemoCall {
  const { debtor } = account;
  const base = { callId, rightParty: false, reasonForDelay: null };
  if (!chance.happens(debtor.reachable)) {
    account.calls.push({ at: view.at, kind: 'attempt' });
    const retry = retryAt(view.at, debtor.zone, debtor.country);
    if (!account.numberLost && chance.happens(0.03)) {
      account.numberLost = true;
      const reached = account.contacts.find((contact) => contact.phone !== null);
      return {
        outcome: 'wrongNumber',
        rightParty: false,
        reasonForDelay: null,
        note: 'Numéro non attribué.',
        intent: {
          type: 'WrongNumber',
          ...base,
          contactId: reached?.id ?? null,
          phone: reached?.phone ?? null,
          retryAt: retry,
        },
      };
    }
    return {
      outcome: 'noAnswer',
      rightParty: false,
      reasonForDelay: null,
      note: '',
      intent: { type: 'NoAnswer', ...base, voicemail: chance.happens(0.4), retryAt: retry },
    };
  }
  account.calls.push({ at: view.at, kind: 'conversation' });
  const spoken = conversation(chance, portfolio, account, view, newId);
  const note = chance.pick(NOTES[spoken.outcome]);
  const reasonForDelay =
    spoken.outcome === 'dispute'
      ? 'disagreement'
      : chance.pick(['forgotten', 'forgotten', 'cashDifficulty', 'internalProcess', 'other'] as const);
  return {
    outcome: spoken.outcome,
    rightParty: true,
    reasonForDelay,
    note,
    intent: { ...spoken.intent, callId, rightParty: true, reasonForDelay } as CaseIntent,
  };
}

type Spoken = { outcome: keyof typeof NOTES; intent: object };

function conversation(
  chance: Chance,
  portfolio: DemoPortfolio,
  account: DemoAccount,
  view: CaseView,
  newId: () => string,
): Spoken {
  const { debtor } = account;
  const items = claimable(view.context, view.today);
  if (items.length === 0) return callBack(chance, account, view);
  const overdue = sumOf(items);
  const offer = offerOn(view.today, debtor.creditor.country, AUTHORITY_DEFAULTS[0]!);
  switch (answer(chance, debtor.temper)) {
    case 'callback':
      return callBack(chance, account, view);
    case 'paid': {
      if (chance.happens(0.85)) portfolio.announce(account, addDays(view.today, chance.whole(1, 3)), overdue.minor);
      return {
        outcome: 'alreadyPaid',
        intent: {
          type: 'PaymentClaimed',
          holdId: newId(),
          paidOn: addDays(view.today, -chance.whole(0, 2)),
          until: workingDayOnOrAfter(addDays(view.today, 4), debtor.creditor.country),
        },
      };
    }
    case 'dispute': {
      const item = items[0]!;
      const accepted = chance.happens(0.4);
      const id = newId();
      const endsOn = addDays(view.today, chance.whole(6, 40));
      account.disputes.push({ id, itemId: item.id, endsOn, accepted });
      if (accepted) portfolio.creditLater(account, item.id, endsOn, chance.happens(0.5) ? 1 : 0.5);
      return {
        outcome: 'dispute',
        intent: { type: 'DisputeRaised', disputeId: id, category: chance.pick(CATEGORIES), itemIds: [item.id] },
      };
    }
    case 'refusal':
      return {
        outcome: 'refusal',
        intent: { type: 'PaymentRefused', reason: chance.pick(['cashDifficulty', 'disagreement', 'other']) },
      };
    case 'escalation':
      return {
        outcome: 'escalation',
        intent: { type: 'Escalated', fileId: newId(), reason: 'Engagements répétés non tenus.' },
      };
    case 'promise':
      break;
  }
  const dueOn = chance.pick(offer.promiseDates.slice(0, 5));
  const amount = {
    ...overdue,
    minor: chance.happens(0.85) ? overdue.minor : Math.max(1, Math.round(overdue.minor / 2)),
  };
  if (keepsPromise(chance, debtor.temper))
    portfolio.announce(account, addDays(dueOn, -chance.whole(0, 1)), amount.minor);
  return { outcome: 'promise', intent: { type: 'PromiseMade', promise: { id: newId(), amount, dueOn, graceDays: 2 } } };
}

function callBack(chance: Chance, { debtor }: DemoAccount, view: CaseView): Spoken {
  const day = workingDayOnOrAfter(addDays(view.today, chance.whole(1, 4)), debtor.country);
  const callbackAt = instantAt(day, chance.pick(['09:30', '11:00', '14:30', '16:00']), debtor.zone);
  return { outcome: 'callback', intent: { type: 'CallbackAgreed', callbackAt } };
}

/** What is overdue and not disputed, oldest first; before the due date: what will be. */
function claimable(context: CaseContext, today: string): CaseContext['items'] {
  const disputed = new Set(context.disputes.flatMap((dispute) => dispute.itemIds));
  const items = context.items
    .filter((item) => !disputed.has(item.id))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const overdue = items.filter((item) => item.dueOn < today);
  return overdue.length > 0 ? overdue : items;
}

function sumOf(items: CaseContext['items']): Money {
  const currency = items[0]!.currency;
  return {
    currency,
    minor: items.filter((item) => item.currency === currency).reduce((sum, item) => sum + item.open, 0),
  };
}
