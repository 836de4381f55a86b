import type { Money } from '@relance/kernel';

/** What may be agreed to on the telephone without asking anybody. */
export interface OfferAuthority {
  /** The longest delay of a promise, of a plan the day of its last part. */
  maxDelayDays: number;
  /** 1: all at once. */
  maxInstalments: number;
  maxDiscountPercent: number;
  /** Only for accounts that owe no more than that in its currency; null: whatever they owe. */
  upTo: Money | null;
}

/** A rule about who may offer what: the narrowest one that fits holds. */
export interface AuthorityRule extends OfferAuthority {
  /** Absent: everybody of the role. */
  personId: string | null;
  role: 'agent' | 'lead' | 'admin';
  /** Absent: for every creditor. */
  creditorId: string | null;
}

export interface OfferedBy {
  personId: string;
  role: string;
  creditorId: string;
  /** All that is overdue, by currency. */
  owed: readonly Money[];
}

/** The least that is always there: a month, in one go. */
const BASE: OfferAuthority = { maxDelayDays: 30, maxInstalments: 1, maxDiscountPercent: 0, upTo: null };

/** As shipped: agents three parts within a month and a half up to 10,000; leads twelve within a year. */
export const AUTHORITY_DEFAULTS: readonly AuthorityRule[] = [
  {
    personId: null,
    role: 'agent',
    creditorId: null,
    maxDelayDays: 30,
    maxInstalments: 3,
    maxDiscountPercent: 0,
    upTo: { minor: 1_000_000, currency: 'EUR' },
  },
  {
    personId: null,
    role: 'lead',
    creditorId: null,
    maxDelayDays: 180,
    maxInstalments: 12,
    maxDiscountPercent: 10,
    upTo: null,
  },
  {
    personId: null,
    role: 'admin',
    creditorId: null,
    maxDelayDays: 180,
    maxInstalments: 12,
    maxDiscountPercent: 10,
    upTo: null,
  },
];

export const AUTHORITY_BOUNDS = {
  maxDelayDays: { least: 1, most: 365 },
  maxInstalments: { least: 1, most: 24 },
  maxDiscountPercent: { least: 0, most: 60 },
} as const;
const MOST_RULES = 500;

/**
 * The authority of a person for an account: of the rules that fit, the one that names the person, then the creditor. Where the account
 * owes more than it covers, or in another currency, only a month in one go.
 */
export function authorityOf(rules: readonly AuthorityRule[], by: OfferedBy): OfferAuthority {
  const fitting = rules
    .filter(
      (rule) =>
        (rule.personId === null ? rule.role === by.role : rule.personId === by.personId) &&
        (rule.creditorId === null || rule.creditorId === by.creditorId),
    )
    .sort((a, b) => width(b) - width(a))[0];
  if (!fitting) return BASE;
  const { maxDelayDays, maxInstalments, maxDiscountPercent, upTo } = fitting;
  if (upTo && !by.owed.every((owed) => owed.currency === upTo.currency && owed.minor <= upTo.minor)) {
    return { ...BASE, maxDelayDays: Math.min(maxDelayDays, BASE.maxDelayDays), upTo };
  }
  return { maxDelayDays, maxInstalments, maxDiscountPercent, upTo };
}

function width({ personId, creditorId }: AuthorityRule): number {
  return (personId ? 2 : 0) + (creditorId ? 1 : 0);
}

/** What a lead approved for one call, on top of what the agent has. */
export function withApproval(
  authority: OfferAuthority,
  approved: { delayDays: number | null; instalments: number | null; discountPercent: number | null },
): OfferAuthority {
  return {
    ...authority,
    maxDelayDays: Math.max(authority.maxDelayDays, approved.delayDays ?? 0),
    maxInstalments: Math.max(authority.maxInstalments, approved.instalments ?? 0),
    maxDiscountPercent: Math.max(authority.maxDiscountPercent, approved.discountPercent ?? 0),
  };
}

/** The index of a rule that cannot stand, and its field; null: all can. */
export function authorityFault(rules: readonly AuthorityRule[]): { index: number; field: string } | null {
  if (rules.length > MOST_RULES) return { index: MOST_RULES, field: 'rules' };
  for (const [index, rule] of rules.entries()) {
    for (const [field, { least, most }] of Object.entries(AUTHORITY_BOUNDS)) {
      const value = rule[field as keyof typeof AUTHORITY_BOUNDS];
      if (!Number.isInteger(value) || value < least || value > most) return { index, field };
    }
    if (rule.upTo && !(Number.isSafeInteger(rule.upTo.minor) && rule.upTo.minor > 0)) return { index, field: 'upTo' };
    const same = (other: AuthorityRule) =>
      other.personId === rule.personId &&
      other.creditorId === rule.creditorId &&
      (rule.personId !== null || other.role === rule.role);
    if (rules.findIndex(same) !== index) return { index, field: 'role' };
  }
  return null;
}
