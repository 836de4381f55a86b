import { dateInZone, type Instant } from '@relance/kernel';
import type { DebtorProfile } from '../case-state';
import { type CaseSnapshot, decide } from '../decide';
import { filledSteps, mapSteps } from '../strategy/map-steps';
import type { Strategy } from '../strategy/strategy';
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
  // where a person would have to decide, it waits for what follows on the new path
  const mappings = mapSteps(strategy, candidate);
  const steps = filledSteps(
    mappings.map(({ to }) => to),
    mappings,
  );
  const versions = { fromVersionId: 'present', toVersionId: 'candidate', why: 'rehearsal' };
  return decide(stored, { type: 'StrategyMigrated', at, today, ...versions, steps }, candidate).snapshot;
}
