import { dateInZone, type Instant } from '@relance/kernel';
import type { DebtorProfile } from '../case-state';
import { type CaseSnapshot, decide } from '../decide';
import type { Strategy, StrategyStep } from '../strategy/strategy';
import { upgrade } from '../upgrade';

/** A case as it is stored. */
export interface StoredCase {
  snapshot: CaseSnapshot;
  machineVersion: number;
  profile: DebtorProfile | null;
  /** The path that it is on. */
  strategy: Strategy;
}

/** Where a case would stand if it went over to the candidate at that instant: as a migration moves it, and no further. */
export function enter(
  { snapshot, machineVersion, profile, strategy }: StoredCase,
  candidate: Strategy,
  at: Instant,
): CaseSnapshot {
  const context = { ...upgrade(snapshot.context, machineVersion), ...(profile ? { profile } : {}) };
  const stored = { value: snapshot.value, context };
  if (JSON.stringify(strategy) === JSON.stringify(candidate)) return stored;
  const today = dateInZone(at, context.zone);
  const steps = stepsAcross(strategy.steps, candidate.steps);
  const versions = { fromVersionId: 'present', toVersionId: 'candidate', why: 'rehearsal' };
  return decide(stored, { type: 'StrategyMigrated', at, today, ...versions, steps }, candidate).snapshot;
}

/**
 * For each index of the path left, its end included, the index on the candidate's: the step of that key, else the first whose day
 * is not earlier; never back, and never past a mandatory step that has no equal among those already taken.
 */
export function stepsAcross(from: readonly StrategyStep[], to: readonly StrategyStep[]): number[] {
  let before = 0;
  return [...from, null].map((step, i) => {
    const taken = new Set(from.slice(0, i).map(({ key }) => key));
    const same = step ? to.findIndex(({ key }) => key === step.key) : to.length;
    const fitting = same >= 0 ? same : to.findIndex(({ offsetDays }) => offsetDays >= step!.offsetDays);
    const owed = to.findIndex(({ key, mandatory }) => mandatory && !taken.has(key));
    const wanted = fitting < 0 ? to.length : fitting;
    before = Math.max(before, owed >= 0 ? Math.min(wanted, owed) : wanted);
    return before;
  });
}
