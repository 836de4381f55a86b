import type { Reason } from '@relance/dunning/domain';

/** A reason of a case's place: a sentence with its points. */
export interface RankReason extends Reason {
  points: number;
}
