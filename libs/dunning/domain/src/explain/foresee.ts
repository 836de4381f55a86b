import { addDays, dateInZone, type Instant } from '@relance/kernel';
import { type CaseSnapshot, decide, type Decision } from '../decide';
import type { Strategy } from '../strategy/strategy';
import type { WhatNext } from '../what-next';

/** A case as its last fact left it. */
export interface Standing extends WhatNext {
  snapshot: CaseSnapshot;
}

/** How far ahead it is worth looking: nobody plans a call in three years. */
export const FORESEEN_YEARS = 3;
const MOST_STEPS = 400;

interface Foreseen extends Decision {
  at: Instant;
}

/**
 * What becomes of a case when nothing happens but time: the machine itself, run from here with `TimeReached` alone. What it
 * writes is taken as written and not as sent. Ends when nothing is planned any more, after three years, or after 400 steps.
 */
export function* foresee(from: Standing, strategy: Strategy, at: Instant): Generator<Foreseen> {
  let { snapshot, nextAction } = from;
  let now = at;
  const last = addDays(dateInZone(at, snapshot.context.zone), 365 * FORESEEN_YEARS);
  for (let step = 0; nextAction && step < MOST_STEPS; step++) {
    if (nextAction.at > now) now = nextAction.at;
    const today = dateInZone(now, snapshot.context.zone);
    if (today > last) return;
    const decision = decide(snapshot, { type: 'TimeReached', at: now, today, freshId: 'foreseen' }, strategy);
    yield { ...decision, at: now };
    ({ snapshot, nextAction } = decision);
  }
}

/** The case at an instant to come, if nothing else happens; `since`: the instant of its last fact. */
export function foreseen(from: Standing, strategy: Strategy, since: Instant, at: Instant): Standing {
  let standing = from;
  for (const step of foresee(from, strategy, since)) {
    if (step.at > at) break;
    standing = step;
  }
  return standing;
}
