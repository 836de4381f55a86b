import type { CaseContext } from '../case-state';
import type { Reason } from '../queue-rank';
import { claimableItems, isPhoneStopped, overdueByCurrency } from '../rules/lateness';
import { type StepCondition, unmetConditions } from '../rules/steps/conditions';
import type { StepConditions, StrategyStep } from '../strategy/strategy';
import { reason } from './reason';

/** One question asked of a case. */
export interface Check {
  code: string;
  passed: boolean;
  reason: Reason;
}

export function check(code: string, passed: boolean, yes: Reason, no: () => Reason): Check {
  return { code, passed, reason: passed ? yes : no() };
}

/** What a condition asks for, and what the case has. */
interface Asked {
  wanted: unknown;
  actual: unknown;
}

type Question<Condition extends StepCondition> = (
  wanted: NonNullable<StepConditions[Condition]>,
  context: CaseContext,
  step: StrategyStep,
) => Asked;

const QUESTIONS: { readonly [Condition in StepCondition]: Question<Condition> } = {
  amount: ({ currency, atLeastMinor, belowMinor }, context) => {
    const minor = overdueByCurrency(context).find((sum) => sum.currency === currency)?.minor ?? 0;
    const bounds = [atLeastMinor, belowMinor].filter((bound) => bound !== undefined);
    return { wanted: bounds.map((bound) => ({ minor: bound, currency })), actual: { minor, currency } };
  },
  segments: (wanted, { profile }) => ({ wanted, actual: profile?.segment ?? 'none' }),
  debtorKinds: (wanted, { profile }) => ({ wanted, actual: profile?.kind ?? 'none' }),
  languages: (wanted, { profile }) => ({ wanted, actual: profile?.language ?? 'none' }),
  after: (wanted, { outcomes }) => ({ wanted, actual: listOf(outcomes) }),
  notAfter: (wanted, { outcomes }) => ({ wanted, actual: listOf(outcomes) }),
  channelAvailable: (_, { profile }, { channel }) => ({ wanted: [channel], actual: listOf(profile?.reach ?? []) }),
};

function listOf(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : ['none'];
}

/** The conditions that a step names, each with its answer; a mandatory step has none that count. */
export function conditionChecks(context: CaseContext, step: StrategyStep): Check[] {
  const { when } = step;
  if (step.channel === 'call' && isPhoneStopped(context)) {
    return [{ code: 'phoneAllowed', passed: false, reason: reason('phoneStopped', { step: step.key }) }];
  }
  if (!when || step.mandatory) return [];
  const unmet = new Set<string>(unmetConditions(step, context, claimableItems(context)));
  const named = (Object.keys(QUESTIONS) as StepCondition[]).filter(
    (one) => when[one] !== undefined && when[one] !== false,
  );
  return named.map((condition) => {
    const { wanted, actual } = (QUESTIONS[condition] as Question<StepCondition>)(when[condition]!, context, step);
    const code = `condition${condition.charAt(0).toUpperCase()}${condition.slice(1)}`;
    const passed = !unmet.has(condition);
    return {
      code,
      passed,
      reason: reason(passed ? 'conditionHolds' : 'conditionFails', { step: step.key, asked: code, wanted, actual }),
    };
  });
}
