import { addDays, type BusinessDate } from '@relance/kernel';

/** Payment terms: `net-N`, `N-eom-after` (N days, then end of month), `N-eom-before` (end of month, then N days). RULES 3.1. */
export type PaymentTerms = string;

const PATTERN = /^(?:net-(\d{1,3})|(\d{1,3})-eom-(after|before))$/;

/** When neither contract nor debtor says anything: 30 days (RULES 3.1, 3.2). */
export const DEFAULT_TERMS: PaymentTerms = 'net-30';

export function isPaymentTerms(text: string): boolean {
  return PATTERN.test(text);
}

/**
 * Terms as ledgers write them: `net-30`, `30`, `30 jours`, `30 days net`, `30 Tage`. "45 days end of month" can be counted two ways
 * (RULES 3.1) and is not guessed: undefined.
 */
export function readTerms(text: string): PaymentTerms | undefined {
  const plain = text.trim().toLowerCase();
  if (isPaymentTerms(plain)) return plain;
  const days = /^(?:net\s*)?(\d{1,3})\s*(?:j|jours?|days?|d|tage?n?)?(?:\s*net(?:to)?)?$/.exec(plain)?.[1];
  return days === undefined ? undefined : `net-${days}`;
}

/** Due date of a document issued on that day under those terms. Error: RangeError for terms that are none. */
export function dueDateOf(terms: PaymentTerms, issuedOn: BusinessDate): BusinessDate {
  const match = PATTERN.exec(terms);
  if (!match) throw new RangeError(`not payment terms: ${terms}`);
  if (match[1] !== undefined) return addDays(issuedOn, Number(match[1]));
  const days = Number(match[2]);
  return match[3] === 'after' ? endOfMonth(addDays(issuedOn, days)) : addDays(endOfMonth(issuedOn), days);
}

function endOfMonth(date: BusinessDate): BusinessDate {
  const next = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return next.toISOString().slice(0, 10);
}
