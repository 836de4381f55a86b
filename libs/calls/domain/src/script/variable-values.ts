import { type CaseContext, carryingItem, claimableItems, overdueByCurrency } from '@relance/dunning/domain';
import type { BusinessDate, Money } from '@relance/kernel';
import { spokenCount, spokenDate, spokenInvoices, spokenMoney, spokenName, spokenPhone } from './speak';
import type { ScriptText } from './script';
import type { VariableValues } from './variables';

/** People and papers around a case, as far as a text may name them. */
export interface AroundTheCase {
  agentName: string;
  /** Null: nobody who can be named. */
  contactName: string | null;
  debtorName: string;
  debtorKind: 'business' | 'public' | 'consumer';
  creditorName: string;
  creditorPhone: string | null;
  iban: string | null;
  brokenPromise: { amount: Money; dueOn: BusinessDate } | null;
  offer: { latestPromiseOn: BusinessDate; maxInstalments: number; maxDiscountPercent: number };
}

const IBAN_DIGITS = 4;

/** The values of a case in both languages, formatted; what a case has not is left out, and its fallback is spoken. */
export function variableValues(context: CaseContext, around: AroundTheCase): VariableValues {
  const carrying = carryingItem(context);
  const overdue = claimableItems(context).filter(({ kind }) => kind !== 'charge');
  const { offer, brokenPromise } = around;
  const disputed = context.disputes.flatMap(({ itemIds }) => itemIds);
  const [dispute] = context.disputes;
  const values: Record<string, ScriptText | undefined> = {
    agentName: spokenName(around.agentName),
    // a private person is the debtor; a firm is not asked for by its own name
    contactName:
      spokenName(around.contactName) ?? (around.debtorKind === 'consumer' ? spokenName(around.debtorName) : undefined),
    debtorName: spokenName(around.debtorName),
    callbackPhone: spokenPhone(around.creditorPhone),
    creditorName: spokenName(around.creditorName),
    oldestInvoice: carrying ? spokenInvoices([carrying.number]) : undefined,
    oldestInvoiceDueOn: spokenDate(carrying?.dueOn ?? null, 'on'),
    oldestInvoiceAmount: carrying ? spokenMoney([{ minor: carrying.open, currency: carrying.currency }]) : undefined,
    invoiceCount: spokenCount(overdue.length),
    amountOverdue: spokenMoney(overdueByCurrency(context)),
    promisedAmount: context.promise ? spokenMoney([context.promise.amount]) : undefined,
    promisedOn: spokenDate(context.promise?.dueOn ?? null),
    brokenPromiseAmount: brokenPromise ? spokenMoney([brokenPromise.amount]) : undefined,
    brokenPromiseOn: spokenDate(brokenPromise?.dueOn ?? null),
    latestPromiseOn: spokenDate(offer.latestPromiseOn),
    maxInstalments: spokenInstalments(offer.maxInstalments),
    maxDiscount: spokenDiscount(offer.maxDiscountPercent),
    disputedInvoices: spokenInvoices(
      context.items.filter(({ id }) => disputed.includes(id)).map(({ number }) => number),
    ),
    disputedSince: spokenDate(dispute?.raisedOn ?? null, 'on'),
    ibanEnd: around.iban ? { fr: around.iban.slice(-IBAN_DIGITS), en: around.iban.slice(-IBAN_DIGITS) } : undefined,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function spokenInstalments(most: number): ScriptText | undefined {
  return most < 2 ? undefined : { fr: `${most}\u00a0échéances`, en: `${most}\u00a0instalments` };
}

function spokenDiscount(percent: number): ScriptText | undefined {
  return percent < 1 ? undefined : { fr: `une remise de ${percent}\u202f%`, en: `a discount of ${percent}%` };
}
