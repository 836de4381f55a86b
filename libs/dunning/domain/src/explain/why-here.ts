import { addDays, type BusinessDate, dateInZone, type Instant, timeInZone, weekdayOf } from '@relance/kernel';
import type { CaseContext, CaseState } from '../case-state';
import type { Reason } from '../queue-rank';
import { presentHold } from '../rules/facts-say';
import {
  carryingItem,
  claimableItems,
  isDisputed,
  isOverdue,
  overdueByCurrency,
  unappliedCoversOverdue,
} from '../rules/lateness';
import { nextStep, type PlannedStep } from '../rules/path';
import type { Strategy } from '../strategy/strategy';
import { type Check, conditionChecks } from './conditions';
import { explain, holdReason, openByCurrency, stateReason, waitParams } from './explain';
import { foresee, FORESEEN_YEARS, type Standing } from './foresee';
import { pathHere, type PathStepHere } from './path-here';
import { reason } from './reason';

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
      queue?.reasons[0] ??
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

const check = (code: string, passed: boolean, yes: Reason, no: () => Reason): Check => ({
  code,
  passed,
  reason: passed ? yes : no(),
});

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
  const planned = nextStep(context, strategy);
  checks.push(
    check('callOwed', owed !== null, reason('callOwed'), () =>
      planned ? reason('noCallOwed', { step: planned.step.key }) : reason('pathEnded'),
    ),
  );
  if (owed === null) return planned ? [...checks, ...pathChecks(context, planned, strategy, at)] : checks;
  const { notBefore, zone } = context;
  checks.push(
    check('callNotLater', notBefore === null, reason('callNotLater'), () =>
      reason('callLater', { at: notBefore, zone }),
    ),
  );
  return checks;
}

function whatCarriesNothing(context: CaseContext): Reason {
  const contested = context.items.filter((item) => isOverdue(item, context.today) && isDisputed(context, item));
  if (contested.length > 0 && context.disputes.length > 0) return stateReason(context, 'disputed');
  const held = context.items.filter((item) => isOverdue(item, context.today));
  return reason('itemsHeld', { items: held.map(({ number }) => number) });
}

/** What the next step of the path still waits for. */
function pathChecks(context: CaseContext, { step, on }: PlannedStep, strategy: Strategy, at: Instant): Check[] {
  const { today, proposal, unsent, zone } = context;
  const carrying = claimableItems(context)[0]!;
  const day = context.hastened ? today : addDays(carrying.dueOn, step.offsetDays);
  const days = step.minimumContactDelayDays ?? strategy.minimumContactDelayDays;
  const last = context.lastContactOn;
  const free = last === null ? today : addDays(last, days);
  const checks = [
    check('stepDayReached', day <= today, reason('stepDayReached', { step: step.key, on: day }), () =>
      reason('stepDayAhead', { step: step.key, on: day > on ? day : on }),
    ),
    check('contactDelayOver', free <= today, reason('contactDelayOver', { days }), () =>
      reason('contactDelayRuns', { last, days, on: free }),
    ),
    ...conditionChecks(context, step),
  ];
  const { window } = step;
  if (window) {
    const time = timeInZone(at, zone);
    const inside = window.days.includes(weekdayOf(today) || 7) && time >= window.from && time < window.to;
    checks.push(
      check('insideWindow', inside, reason('insideWindow'), () =>
        reason('outsideWindow', { step: step.key, ...window }),
      ),
    );
  }
  checks.push(
    check('confirmed', proposal === null, reason('confirmed'), () =>
      reason('confirmation', { step: proposal!.stepKey }),
    ),
    check('proofOfSending', unsent === null, reason('noticeSent'), () =>
      reason('proofOfSending', { step: unsent!.stepKey, problem: unsent!.problem }),
    ),
  );
  return checks;
}
