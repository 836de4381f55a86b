import type { BusinessDate } from '@relance/kernel';
import type { RankFacts } from '../rank-facts';
import type { RankReason } from '../rank-reason';
import type { RankWeights } from '../rank-weights';
import { pointsFor, pointsOnScale } from './share';

/**
 * Why a call is owed; a promise that was broken and not spoken of since counts whatever else brought the call; and a promise
 * that is due today, where the case can be called all the same.
 */
export function owedReasons({ context }: RankFacts, weights: RankWeights, today: BusinessDate): RankReason[] {
  const { callOwed: owed, callbackAt, brokenPromiseOn, brokenPromises, promise } = context;
  const reasons: RankReason[] = [];
  const add = (code: keyof RankWeights, params: RankReason['params'], points = pointsFor(weights[code], 1)) =>
    void reasons.push({ code, params, points });
  if (brokenPromiseOn !== null || owed?.reason === 'brokenPromise') {
    add('brokenPromise', { on: brokenPromiseOn, broken: brokenPromises });
  }
  switch (owed?.reason) {
    case 'callback':
      add('callback', { at: callbackAt, zone: context.zone });
      break;
    case 'claimNotSeen':
    case 'pathEnded':
      add(owed.reason, { since: owed.since });
      break;
    case 'step':
      add('callStep', { step: owed.stepKey, since: owed.since }, pointsOnScale(weights.callStep, owed.severity));
      break;
    case 'brokenPromise':
    case undefined:
      break;
  }
  if (promise?.dueOn === today) add('promiseToday', { amount: promise.amount });
  return reasons;
}
