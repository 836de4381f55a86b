import type { DebtorProfile } from '../case-state';
import type { Channel } from './strategy';

export type DebtorKind = DebtorProfile['kind'];
export const DEBTOR_KINDS = ['business', 'public', 'consumer'] as const satisfies readonly DebtorKind[];

/** A template of what is written, or a script of a call, that a strategy's steps may name. */
export interface StrategyText {
  key: string;
  /** Channels it can be used for; a script: `call`. */
  channels: readonly Channel[];
  languages: readonly string[];
  /** Kinds of debtors to whom it speaks of fees or costs on top of the debt (never consumers: CPCE L111-8, RULES 5.2). */
  namesFeesTo: readonly DebtorKind[];
}

/** What a strategy can draw on, and what the portfolio asks of it. */
export interface Vocabulary {
  texts: readonly StrategyText[];
  /** Languages of the portfolio's debtors. */
  languages: readonly string[];
  /** Segments of the portfolio's debtors; null: not known (a file is looked at without a portfolio). */
  segments: readonly string[] | null;
}
