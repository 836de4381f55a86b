import { type BusinessDate, dateInZone, type Instant } from '@relance/kernel';
import type { CaseContext, CaseState } from '../case-state';
import { type Reason, whyOwed } from '../queue-rank';
import { presentHold, suppressingHold } from '../rules/facts-say';
import { carryingItem, isOverdue, overdueByCurrency, unappliedCoversOverdue } from '../rules/lateness';
import { hasPathEnded } from '../rules/path';
import type { Strategy } from '../strategy/strategy';
import { check, type Check } from './conditions';
import { explain, holdReason, openByCurrency, stateReason, waitParams } from './explain';
import { foresee, FORESEEN_YEARS, type Standing } from './foresee';
import { pathHere, type PathStepHere } from './path-here';
import { reason } from './reason';
import { stepChecks } from './step-checks';

/** Why a case stands in the queue at an instant, or what keeps it out and until when. */
export interface WhyHere {
  at: Instant;
  state: CaseState;
  inQueue: boolean;
  summary: Reason;
  /** In the order in which the machine asks; it is in the queue exactly when all passed. */
  checks: Check[];
  /** What keeps it out: the reason of the first check that failed. */
  suppressor: Reason | null;
  /** The day at which it is in the queue by itself, if nothing else happens. */
  appearsOn: BusinessDate | null;
  /** What it waits for, when no day brings it. */
  appearsWhen: Reason | null;
  path: PathStepHere[];
}

/**
 * Asks the case everything that decides on its place in the queue, in the order of `stateByFacts` and of the path's planning,
 * and lets the machine live on to see when it appears. Pure; some milliseconds.
 */
export function whyHere(standing: Standing, strategy: Strategy, at: Instant): WhyHere {
  const { queue, nextAction } = standing;
  const { value: state, context: stored } = standing.snapshot;
  const today = dateInZone(at, stored.zone);
  const context = { ...stored, today: today > stored.today ? today : stored.today };
  const checks = checksOf(context, strategy, at);
  const late = queue === null && nextAction !== null && nextAction.at <= at;
  if (late) {
    const { zone } = context;
    checks.push({ code: 'caughtUp', passed: false, reason: reason('notCaughtUp', { at: nextAction.at, zone }) });
  }
  const { ahead, appearsOn, waits } = lookAhead(standing, strategy, at);
  const out = queue === null;
  return {
    at,
    state,
    inQueue: !out,
    summary:
      (queue && context.callOwed && whyOwed(context.callOwed, context)) ??
      explain(context, state, strategy, context.today, standing).why[0] ??
      stateReason(context, state),
    checks,
    suppressor: out ? (checks.find(({ passed }) => !passed)?.reason ?? null) : null,
    appearsOn: out ? appearsOn : null,
    appearsWhen: out && appearsOn === null ? waits : null,
    path: pathHere(context, strategy, ahead),
  };
}

interface Ahead {
  ahead: Map<string, BusinessDate>;
  appearsOn: BusinessDate | null;
  waits: Reason;
}

function lookAhead(standing: Standing, strategy: Strategy, at: Instant): Ahead {
  const ahead = new Map<string, BusinessDate>();
  let appearsOn: BusinessDate | null = null;
  let last = standing;
  for (const step of foresee(standing, strategy, at)) {
    const { context } = step.snapshot;
    appearsOn ??= step.queue ? context.today : null;
    for (const taken of context.stepsTaken.slice(-2)) {
      if (taken.on === context.today && !last.snapshot.context.stepsTaken.includes(taken) && !ahead.has(taken.key)) {
        ahead.set(taken.key, taken.on);
      }
    }
    last = step;
  }
  const { waitingFor, snapshot } = last;
  const waits = waitingFor
    ? reason(waitingFor, waitParams(snapshot.context, waitingFor))
    : reason('notForeseeable', { years: FORESEEN_YEARS });
  return { ahead, appearsOn, waits };
}

function checksOf(context: CaseContext, strategy: Strategy, at: Instant): Check[] {
  const open = context.items.length > 0;
  const first = check('somethingOpen', open, reason('somethingOpen', { amounts: openByCurrency(context) }), () =>
    stateReason(context, context.closing),
  );
  if (!open) return [first];
  return [first, ...suppressions(context), ...callable(context, strategy, at)];
}

/** What stops dunning whatever is late, the strongest first. */
function suppressions(context: CaseContext): Check[] {
  const { insolventSince, legalFile, promise } = context;
  const hold = presentHold(context);
  const inLegal = legalFile?.stage === 'accepted' ? 'inLegal' : 'referred';
  return [
    check('notInsolvent', insolventSince === null, reason('notInsolvent'), () => stateReason(context, 'insolvent')),
    check('notInLegal', legalFile === null, reason('notInLegal'), () => reason(inLegal)),
    check('notOnHold', !hold, reason('notOnHold'), () => holdReason(context, hold!)),
    check('noPromise', promise === null, reason('noPromise'), () => stateReason(context, 'promised')),
    check('noUncountedCash', !unappliedCoversOverdue(context), reason('noUncountedCash'), () =>
      reason('unappliedCash', { amounts: context.unapplied }),
    ),
  ];
}

/** Is there something to call about, a call to make, and may it be made now? A callback is made whatever is overdue. */
function callable(context: CaseContext, strategy: Strategy, at: Instant): Check[] {
  const owed = context.callOwed;
  const checks: Check[] = [];
  if (owed?.reason !== 'callback') {
    const overdue = context.items.filter((item) => isOverdue(item, context.today));
    const carrying = carryingItem(context);
    checks.push(
      check(
        'somethingOverdue',
        overdue.length > 0,
        reason('somethingOverdue', { amounts: overdueByCurrency(context) }),
        () => stateReason(context, 'notYetDue'),
      ),
    );
    if (overdue.length === 0) return checks;
    checks.push(
      check('notDisputed', carrying !== undefined, reason('notDisputed', { number: carrying?.number }), () =>
        whatCarriesNothing(context),
      ),
    );
    if (!carrying) return checks;
  }
  const step = hasPathEnded(context, strategy, carryingItem(context)) ? undefined : strategy.steps[context.stepIndex];
  checks.push(
    check('callOwed', owed !== null, reason('callOwed'), () =>
      step ? reason('noCallOwed', { step: step.key }) : reason('pathEnded'),
    ),
  );
  if (owed === null) return step ? [...checks, ...stepChecks(context, step, strategy, at)] : checks;
  const { notBefore, zone } = context;
  checks.push(
    check('callNotLater', notBefore === null, reason('callNotLater'), () =>
      reason('callLater', { at: notBefore, zone }),
    ),
  );
  return checks;
}

function whatCarriesNothing(context: CaseContext): Reason {
  const hold = suppressingHold(context);
  return hold ? holdReason(context, hold) : stateReason(context, 'disputed');
}
