import type { BusinessDate, Instant, Money } from '@relance/kernel';

/** One part of a plan as it is agreed: an amount in minor units of the promise's currency, and its day. */
export interface PlanPart {
  minor: number;
  dueOn: BusinessDate;
}

/** What came out of a call (UX 3). Eight by a key of their own, the rarer ones by the menu. */
export type Outcome =
  /** `busy` and `voicemail`: how the line answered; at most one of them. */
  | { kind: 'noAnswer'; voicemail: boolean; busy?: boolean }
  | { kind: 'wrongNumber' }
  | { kind: 'callback'; at: Instant }
  /**
   * `instalments`: several days; together they are the amount, and the last is `dueOn`. `settles`: the amount, in one go, is accepted
   * for all that is claimed in its currency.
   */
  | { kind: 'promise'; amount: Money; dueOn: BusinessDate; instalments?: PlanPart[]; settles?: boolean }
  | { kind: 'alreadyPaid'; paidOn: BusinessDate | null; amount?: Money | null; reference?: string }
  | { kind: 'dispute'; category: string; itemIds: string[] }
  | { kind: 'refusal'; reason: string }
  /** `missing`: pieces that the file does not have, and why it goes all the same. */
  | { kind: 'escalation'; reason: string; missing?: { pieces: string[]; why: string } }
  /** Somebody else answered: nothing was told. */
  | { kind: 'thirdParty'; messageLeft: boolean }
  | { kind: StopKind; words: string };

/** What is said on the telephone and stops dunning, or the telephone alone. */
export const STOP_KINDS = ['hardship', 'insolvency', 'deceased', 'doNotCall'] as const;
export type StopKind = (typeof STOP_KINDS)[number];

export const OUTCOME_KINDS = [
  'noAnswer',
  'wrongNumber',
  'callback',
  'promise',
  'alreadyPaid',
  'dispute',
  'refusal',
  'escalation',
  'thirdParty',
  ...STOP_KINDS,
] as const;
export type OutcomeKind = Outcome['kind'];

/** How the line answered. */
export const SIGNALS = ['answered', 'noAnswer', 'busy', 'voicemail', 'invalidNumber', 'inbound'] as const;
export type Signal = (typeof SIGNALS)[number];
/** Who was reached. */
export const PARTIES = ['rightParty', 'thirdParty', 'unknown', 'nobody'] as const;
export type Party = (typeof PARTIES)[number];

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

export function isStop(kind: OutcomeKind): kind is StopKind {
  return (STOP_KINDS as readonly string[]).includes(kind);
}

/** The first two of signal × party × result; the kind is the third. */
export function reachedBy(
  outcome: Outcome,
  call: { rightParty: boolean; inbound: boolean },
): { signal: Signal; party: Party } {
  if (outcome.kind === 'noAnswer') {
    return { signal: outcome.voicemail ? 'voicemail' : outcome.busy ? 'busy' : 'noAnswer', party: 'nobody' };
  }
  if (outcome.kind === 'wrongNumber') return { signal: 'invalidNumber', party: 'unknown' };
  const signal = call.inbound ? 'inbound' : 'answered';
  if (call.rightParty) return { signal, party: 'rightParty' };
  return { signal, party: outcome.kind === 'thirdParty' || outcome.kind === 'deceased' ? 'thirdParty' : 'unknown' };
}
