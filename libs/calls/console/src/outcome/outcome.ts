/** What comes out of a call, as the forms give it: the eight outcomes of UX.md section 3. */
export type Outcome =
  | { readonly kind: 'noAnswer'; readonly voicemail: boolean }
  | { readonly kind: 'wrongNumber' }
  | { readonly kind: 'callback'; readonly at: string }
  | { readonly kind: 'promise'; readonly minor: number; readonly currency: string; readonly dueOn: string }
  | { readonly kind: 'alreadyPaid'; readonly paidOn: string | null }
  | { readonly kind: 'dispute'; readonly category: string; readonly itemIds: readonly string[] }
  | { readonly kind: 'refusal'; readonly reason: string }
  | { readonly kind: 'escalation'; readonly reason: string };
export type OutcomeKind = Outcome['kind'];

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

/** Did somebody answer? Then who, and why the payment is late, belong to the outcome. */
export const spoke = (kind: OutcomeKind): boolean => kind !== 'noAnswer' && kind !== 'wrongNumber';

/** The field's own three reasons for delay, and two that keep them honest. */
export const REASONS_FOR_DELAY = ['forgotten', 'cashDifficulty', 'disagreement', 'internalProcess', 'other'] as const;
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
