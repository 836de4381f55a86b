import type { CaseContext, Chain } from './case-state';

/** What version 2 keeps and version 1 did not know. */
const SINCE_2 = {
  profile: null,
  repeats: 0,
  postponedUntil: null,
  unsent: null,
  noticeSentOn: null,
  resumeAt: null,
  proposal: null,
  outcomes: [],
  insolvencyKind: null,
  mergedInto: null,
} satisfies Partial<CaseContext>;

/** What version 3 keeps and version 2 did not know. */
const SINCE_3 = { snoozed: null } satisfies Partial<CaseContext>;

const CHAIN_SINCE_2 = { repeats: 0, unsent: null, noticeSentOn: null, resumeAt: null } satisfies Partial<Chain>;

/**
 * A context as an older version of the machine stored it, in the shape of the present one: the same case, to be read and
 * compared. The case itself is migrated by the fact `MachineMigrated`. Upgrading twice changes nothing.
 */
export function upgrade(context: CaseContext, fromVersion: number): CaseContext {
  if (fromVersion >= 3) return context;
  if (fromVersion === 2) return { ...SINCE_3, ...context };
  const formerChains = context.formerChains.map((chain) => ({ ...CHAIN_SINCE_2, ...chain }));
  return { ...SINCE_3, ...SINCE_2, ...context, formerChains };
}
