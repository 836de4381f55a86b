import { type BusinessDate } from '@relance/kernel';

/** What is known of a claim that may become time-barred. */
export interface Claim {
  debtorKind: 'business' | 'public' | 'consumer';
  /** Of the debtor, ISO 3166. */
  country: string;
  /** The earliest day the data say that the work was done: the invoice's, where no delivery is known. */
  issuedOn: BusinessDate;
  dueOn: BusinessDate;
  /** Last part payment, if any: it acknowledges the debt (RULES 4.3). A promise said on the telephone is no proof and not given here. */
  acknowledgedOn: BusinessDate | null;
}

/** Last days on which a claim can be brought. */
export interface LimitationDates {
  /** Counted from the invoice's day: late terms do not move it. */
  cautious: BusinessDate;
  /** Counted from the due date. */
  byDueDate: BusinessDate;
}

/**
 * When a claim becomes time-barred, counted both ways (RULES 4.1, 4.2): France 5 years, 2 against a consumer; United Kingdom 6;
 * Germany 3 from the end of the year. A part payment starts the period anew (RULES 4.3). Null: no period is known for that country.
 */
export function limitationDates(claim: Claim): LimitationDates | null {
  const end = periodOf(claim);
  if (!end) return null;
  const from = (day: BusinessDate) =>
    end(claim.acknowledgedOn && claim.acknowledgedOn > day ? claim.acknowledgedOn : day);
  return { cautious: from(claim.issuedOn), byDueDate: from(claim.dueOn) };
}

/** From the first day, which is not counted, to the last one, which is (RULES 4.3). */
function periodOf({ debtorKind, country }: Claim): ((from: BusinessDate) => BusinessDate) | null {
  switch (country) {
    case 'FR':
      return (from) => yearsLater(from, debtorKind === 'consumer' ? 2 : 5);
    case 'GB':
      return (from) => yearsLater(from, 6);
    case 'DE':
      return (from) => `${Number(from.slice(0, 4)) + 3}-12-31`;
    default:
      return null;
  }
}

/** The same day of a later year; 29 February: the 28th where there is none. */
function yearsLater(from: BusinessDate, years: number): BusinessDate {
  const year = Number(from.slice(0, 4)) + years;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}-${from.endsWith('-02-29') && !leap ? '02-28' : from.slice(5)}`;
}
