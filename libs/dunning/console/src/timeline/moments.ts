import type { CaseMomentsQuery } from '@relance/platform/console';

export type Moment = CaseMomentsQuery['caseMoments'][number];

/** Instants at which the slider can stand: of several facts at one instant, the last. In their order. */
export function standsOf(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment, index) => moments[index + 1]?.at !== moment.at);
}

/** The stand to show for an instant: the last that is not after it; -1 before the first. */
export function standAt(stands: readonly Moment[], at: string): number {
  return stands.findLastIndex((moment) => moment.at <= at);
}
