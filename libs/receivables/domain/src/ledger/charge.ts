import { addDays, type BusinessDate, type Money } from '@relance/kernel';
import type { DebtorKind } from '../parties/party';

export const CHARGE_KINDS = ['fixedSum', 'costs'] as const;
/** `fixedSum`: once for each invoice paid late (RULES 1.1 F8); `costs`: proven ones above it (F12). */
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** EUR 40 for recovery costs between professionals in France (C. com. D441-5; RULES 1.1 F8, not part of any base, no VAT: F9). */
export const FIXED_SUM: Money = { minor: 4_000, currency: 'EUR' };

export interface ChargedInvoice {
  kind: 'invoice' | 'creditNote' | 'charge';
  dueOn: BusinessDate;
  open: number;
  currency: string;
  debtorKind: DebtorKind;
  /** Of the creditor. */
  country: string;
  /** A collective procedure is open against the debtor. */
  insolvent: boolean;
  /** A fixed sum was booked on it before, waived or not. */
  hasFixedSum: boolean;
}

export type ChargeRefusal =
  'charge-consumer' | 'charge-not-overdue' | 'charge-insolvent' | 'charge-no-fixed-sum' | 'charge-twice' | 'bad-amount';

/**
 * What a charge on that invoice amounts to, or why there is none. Never a consumer's (CPCE L111-8; RULES 1.1 F11); only on what is overdue and
 * open; not once a collective procedure forbids paying (F13); the fixed sum once for each invoice, part payment or not (F10), and only where
 * its law is known: French creditors.
 */
export function chargeOn(
  invoice: ChargedInvoice,
  kind: ChargeKind,
  amount: Money | null,
  today: BusinessDate,
): Money | ChargeRefusal {
  if (invoice.debtorKind === 'consumer') return 'charge-consumer';
  if (invoice.kind !== 'invoice' || invoice.open <= 0 || addDays(invoice.dueOn, 1) > today) return 'charge-not-overdue';
  if (invoice.insolvent) return 'charge-insolvent';
  if (kind === 'fixedSum') {
    if (invoice.country !== 'FR') return 'charge-no-fixed-sum';
    return invoice.hasFixedSum ? 'charge-twice' : FIXED_SUM;
  }
  if (amount === null || !Number.isSafeInteger(amount.minor) || amount.minor <= 0) return 'bad-amount';
  return amount.currency === invoice.currency ? amount : 'bad-amount';
}
