import type { CaseContext, Chain } from '../case-state';
import type { Strategy } from '../strategy/strategy';
import { upgrade } from '../upgrade';
import type { Draft } from './draft';
import { noteOutcome } from './outcomes';

/** The case goes on by another strategy version: it stands on the step that the mapping names; what was done stays done. */
export function migrateStrategy({ context, event, strategy }: Draft): void {
  if (event.type !== 'StrategyMigrated') return;
  const { steps } = event;
  Object.assign(context, mapped(context, steps, strategy), { resumeAt: resumed(context, steps) });
  context.formerChains = context.formerChains.map((chain) => ({
    ...chain,
    ...mapped(chain, steps, strategy),
    resumeAt: resumed(chain, steps),
  }));
  context.proposal = null;
  context.postponedUntil = null;
  // the end that the call was owed for may not be the end any more
  if (context.callOwed?.reason === 'pathEnded') {
    context.callOwed = null;
    context.notBefore = null;
  }
}

type Place = Pick<Chain, 'stepIndex' | 'repeats'>;

function mapped(chain: Place & Pick<Chain, 'stepsTaken' | 'announced'>, steps: number[], strategy: Strategy): Place {
  const at = steps[Math.min(chain.stepIndex, steps.length - 1)]!;
  const stepIndex = Math.min(at, firstOwed(chain, strategy));
  const step = strategy.steps[stepIndex];
  if (chain.repeats === 0 || !chain.stepsTaken.some(({ key }) => key === step?.key)) return { stepIndex, repeats: 0 };
  // the step that is being repeated: as often as the new version says
  if (chain.repeats <= (step?.repeat?.times ?? 0)) return { stepIndex, repeats: chain.repeats };
  return { stepIndex: stepIndex + 1, repeats: 0 };
}

function resumed({ resumeAt }: Pick<Chain, 'resumeAt'>, steps: number[]): Chain['resumeAt'] {
  return resumeAt && { stepIndex: steps[Math.min(resumeAt.stepIndex, steps.length - 1)]!, repeats: 0 };
}

/** The first mandatory step that neither was taken nor had its like taken: no mapping leads past it. */
function firstOwed({ stepsTaken, announced }: Pick<Chain, 'stepsTaken' | 'announced'>, { steps }: Strategy): number {
  const owed = steps.findIndex(
    (step) =>
      step.mandatory &&
      step.offsetDays >= 0 &&
      step.severity > announced &&
      !stepsTaken.some((taken) => taken.key === step.key),
  );
  return owed < 0 ? steps.length : owed;
}

/** The case goes on by another version of the machine: what that one keeps and the older did not is told from what is known. */
export function migrateMachine({ context, event }: Draft): void {
  if (event.type !== 'MachineMigrated') return;
  Object.assign(context, upgrade(context, event.from));
  if (event.from < 2) tellSinceVersion2(context);
}

function tellSinceVersion2(context: CaseContext): void {
  if (context.insolventSince !== null) context.insolvencyKind ??= 'collective';
  if (context.promise !== null) noteOutcome(context, 'promised');
  if (context.brokenPromises > 0) noteOutcome(context, 'promiseBroken');
  if (context.holds.some((hold) => hold.kind === 'alreadyPaid')) noteOutcome(context, 'claimedPaid');
  if (context.disputes.length > 0) noteOutcome(context, 'disputed');
}
