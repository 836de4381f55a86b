import type { Strategy } from '@relance/dunning/domain';
import type { StrategyVersionRowFragment } from '@relance/platform/console';

/** A version as the screens show it: its definition is a strategy, as the server has checked before it kept it. */
export type StrategyVersion = Omit<StrategyVersionRowFragment, 'definition'> & { readonly definition: Strategy };
export type StrategyProblem = StrategyVersionRowFragment['problems'][number];

export const asVersion = (row: StrategyVersionRowFragment): StrategyVersion => row as StrategyVersion;

/** The version that a draft is compared with: the one in force, or the last one before it. */
export function baseOf(version: StrategyVersion, all: readonly StrategyVersion[]): StrategyVersion | undefined {
  const earlier = all
    .filter((one) => one.key === version.key && one.version < version.version && one.publishedAt !== null)
    .sort((a, b) => b.version - a.version);
  return earlier.find((one) => one.status === 'published') ?? earlier[0];
}
