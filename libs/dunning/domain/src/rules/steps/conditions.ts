import type { CaseContext, ItemFact, Reach } from '../../case-state';
import type { Channel, StepConditions, StrategyStep } from '../../strategy/strategy';
import { isPhoneStopped } from '../lateness';

export type StepCondition = keyof StepConditions;
/** No condition of the strategy: the debtor has stopped the telephone. Mandatory calls are left out by it, too. */
export type Unmet = StepCondition | 'phoneStopped';

const REACHED_BY: Record<Channel, readonly Reach[]> = {
  email: ['email'],
  letter: ['post'],
  registeredLetter: ['post'],
  visit: ['post'],
  sms: ['mobile'],
  call: ['phone', 'mobile'],
  referral: [],
};

/** Whether the debtor has an address for a channel; a debtor of whom nothing is known may have. */
export function isReachable({ profile }: CaseContext, channel: Channel): boolean {
  const by = REACHED_BY[channel];
  return profile === null || by.length === 0 || by.some((reach) => profile.reach.includes(reach));
}

/**
 * The conditions of a step that do not hold for what is claimed (`items`). None: it is taken on its day; a mandatory step has
 * none that count. What is not known of the debtor does not hold.
 */
export function unmetConditions(step: StrategyStep, context: CaseContext, items: readonly ItemFact[]): Unmet[] {
  if (step.channel === 'call' && isPhoneStopped(context)) return STOPPED;
  const { when } = step;
  if (!when || step.mandatory) return NONE;
  const { profile, outcomes } = context;
  const unmet: Unmet[] = [];
  if (when.amount && !isWithin(when.amount, items)) unmet.push('amount');
  if (when.segments && !when.segments.includes(profile?.segment ?? '')) unmet.push('segments');
  if (when.debtorKinds && !(profile && when.debtorKinds.includes(profile.kind))) unmet.push('debtorKinds');
  if (when.languages && !(profile && when.languages.includes(profile.language))) unmet.push('languages');
  if (when.after && !when.after.some((outcome) => outcomes.includes(outcome))) unmet.push('after');
  if (when.notAfter?.some((outcome) => outcomes.includes(outcome))) unmet.push('notAfter');
  if (when.channelAvailable && !isReachable(context, step.channel)) unmet.push('channelAvailable');
  return unmet;
}

const NONE: Unmet[] = [];
const STOPPED: Unmet[] = ['phoneStopped'];

function isWithin(
  { currency, atLeastMinor, belowMinor }: NonNullable<StepConditions['amount']>,
  items: readonly ItemFact[],
): boolean {
  let sum = 0;
  for (const item of items) if (item.currency === currency) sum += item.open;
  return sum >= (atLeastMinor ?? 0) && (belowMinor === undefined || sum < belowMinor);
}
