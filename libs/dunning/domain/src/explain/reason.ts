import type { Reason } from '../queue-rank';
import type { ReasonCode } from './sentences';

/** A reason that has a sentence in both languages. */
export function reason(code: ReasonCode, params: Record<string, unknown> = {}): Reason {
  return { code, params };
}
