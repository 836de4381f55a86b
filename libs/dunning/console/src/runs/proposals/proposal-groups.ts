import { addUp, type Amount } from '@relance/platform/console';

/** What the list needs to know of a proposal. */
export interface Proposed {
  readonly caseId: string;
  readonly stepKey: string;
  readonly channel: string;
  readonly severity: number;
  readonly mandatory: boolean;
  readonly overdue: readonly Amount[];
}

export interface ProposalGroup {
  readonly stepKey: string;
  readonly channel: string;
  readonly severity: number;
  readonly count: number;
  readonly overdue: readonly Amount[];
}

/** By step, the harshest first: what one confirms together. */
export function groupsOf(proposals: readonly Proposed[]): ProposalGroup[] {
  const byStep = new Map<string, Proposed[]>();
  for (const one of proposals) {
    const key = `${one.stepKey}/${one.channel}`;
    const same = byStep.get(key);
    if (same) same.push(one);
    else byStep.set(key, [one]);
  }
  return [...byStep.values()]
    .map((some) => ({
      stepKey: some[0]!.stepKey,
      channel: some[0]!.channel,
      severity: some[0]!.severity,
      count: some.length,
      overdue: addUp(some.flatMap(({ overdue }) => overdue)),
    }))
    .sort((a, b) => b.severity - a.severity || a.stepKey.localeCompare(b.stepKey));
}

/** Steps together, the harshest first; within a step the largest amount first. */
export function ordered<Row extends Proposed>(proposals: readonly Row[]): Row[] {
  const most = ({ overdue }: Row): number => Math.max(0, ...overdue.map(({ minor }) => minor));
  return [...proposals].sort(
    (a, b) => b.severity - a.severity || a.stepKey.localeCompare(b.stepKey) || most(b) - most(a),
  );
}
