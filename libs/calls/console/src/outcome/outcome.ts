/** One part of a plan. */
export interface PlanPart {
  readonly minor: number;
  readonly dueOn: string;
}

/** What comes out of a call, as the forms give it (UX.md section 3). */
export type Outcome =
  | { readonly kind: 'noAnswer'; readonly voicemail: boolean; readonly busy?: boolean }
  | { readonly kind: 'wrongNumber' }
  | { readonly kind: 'callback'; readonly at: string }
  | {
      readonly kind: 'promise';
      readonly minor: number;
      readonly currency: string;
      readonly dueOn: string;
      readonly instalments?: readonly PlanPart[];
      /** Less is accepted for all that is overdue in the currency. */
      readonly settles?: boolean;
    }
  | {
      readonly kind: 'alreadyPaid';
      readonly paidOn: string | null;
      readonly minor?: number;
      readonly currency?: string;
      readonly reference?: string;
    }
  | { readonly kind: 'dispute'; readonly category: string; readonly itemIds: readonly string[] }
  | { readonly kind: 'refusal'; readonly reason: string }
  | {
      readonly kind: 'escalation';
      readonly reason: string;
      readonly missing?: readonly string[];
      readonly why?: string;
    }
  | { readonly kind: 'thirdParty'; readonly messageLeft: boolean }
  | { readonly kind: StopKind; readonly words: string };
export type OutcomeKind = Outcome['kind'];

/** What stops dunning, or the telephone alone: in the order of the menu. */
export const STOP_KINDS = ['hardship', 'insolvency', 'deceased', 'doNotCall'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export function isStop(kind: OutcomeKind): kind is StopKind {
  return (STOP_KINDS as readonly string[]).includes(kind);
}

/** In the order of the screen. The key is the first letter agents learn: it is the same in both languages. */
export const OUTCOMES: readonly { readonly kind: OutcomeKind; readonly key: string }[] = [
  { kind: 'noAnswer', key: 'n' },
  { kind: 'wrongNumber', key: 'w' },
  { kind: 'callback', key: 'r' },
  { kind: 'promise', key: 'p' },
  { kind: 'alreadyPaid', key: 'a' },
  { kind: 'dispute', key: 'd' },
  { kind: 'refusal', key: 'x' },
  { kind: 'escalation', key: 'e' },
];

/** The rarer ones, by digit behind the ninth key; what has nothing to ask is logged at once. */
export const MORE_OUTCOMES: readonly { readonly label: string; readonly kind: OutcomeKind; readonly at?: Outcome }[] = [
  { label: 'thirdParty', kind: 'thirdParty', at: { kind: 'thirdParty', messageLeft: false } },
  { label: 'thirdPartyMessage', kind: 'thirdParty', at: { kind: 'thirdParty', messageLeft: true } },
  { label: 'busy', kind: 'noAnswer', at: { kind: 'noAnswer', voicemail: false, busy: true } },
  ...STOP_KINDS.map((kind) => ({ label: kind, kind })),
];

/** Did somebody answer? Then who, and why the payment is late, belong to the outcome. */
export const spoke = (kind: OutcomeKind): boolean => kind !== 'noAnswer' && kind !== 'wrongNumber';

/** Was it the person responsible? Never where somebody else answered, or speaks for one who has died. */
export const mayBeRightParty = (kind: OutcomeKind): boolean =>
  spoke(kind) && kind !== 'thirdParty' && kind !== 'deceased';

/** The field's own three reasons for delay, and two that keep them honest; each by its letter, which saves the form. */
export const REASONS_FOR_DELAY = ['forgotten', 'cashDifficulty', 'disagreement', 'internalProcess', 'other'] as const;
export const REASON_KEYS: Readonly<Record<(typeof REASONS_FOR_DELAY)[number], string>> = {
  forgotten: 'f',
  cashDifficulty: 'c',
  disagreement: 'd',
  internalProcess: 'i',
  other: 'o',
};

export const DISPUTE_CATEGORIES = [
  'quality',
  'quantity',
  'price',
  'delivery',
  'notOrdered',
  'duplicate',
  'other',
] as const;
export const REFUSAL_REASONS = ['cannotPay', 'willNotPay', 'noReason', 'other'] as const;
export const ESCALATION_REASONS = ['promisesBroken', 'refusal', 'unreachable', 'insolvencyRisk', 'other'] as const;
