import type { CaseContext, Reach } from '../case-state';
import type { Reason } from '../queue-rank';
import { overdueByCurrency } from '../rules/lateness';
import type { StepConditions, StrategyStep } from '../strategy/strategy';
import { reason } from './reason';

/** One question asked of a case. */
export interface Check {
  code: string;
  passed: boolean;
  reason: Reason;
}

interface Asked {
  passed: boolean;
  wanted: unknown;
  actual?: unknown;
}

/** How a channel reaches the debtor. */
const WAY: Partial<Record<StrategyStep['channel'], Reach>> = {
  email: 'email',
  letter: 'post',
  registeredLetter: 'post',
  visit: 'post',
  sms: 'mobile',
  call: 'phone',
};

type Question = (context: CaseContext, when: StepConditions, step: StrategyStep) => Asked | null;

const oneOf = (wanted: readonly string[] | undefined, actual: string | null | undefined): Asked | null =>
  wanted ? { wanted, passed: actual != null && wanted.includes(actual), actual: actual ?? 'none' } : null;

/** Each condition that a step may name, in the order in which they are told. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  conditionAmount: (context, { amount }) => {
    if (!amount) return null;
    const { currency, atLeastMinor = 0, belowMinor = Infinity } = amount;
    const minor = overdueByCurrency(context).find((sum) => sum.currency === currency)?.minor ?? 0;
    const bounds = [atLeastMinor, belowMinor].filter((bound) => bound > 0 && bound < Infinity);
    return {
      passed: minor >= atLeastMinor && minor < belowMinor,
      wanted: bounds.map((bound) => ({ minor: bound, currency })),
      actual: { minor, currency },
    };
  },
  conditionSegment: ({ profile }, { segments }) => oneOf(segments, profile?.segment),
  conditionKind: ({ profile }, { debtorKinds }) => oneOf(debtorKinds, profile?.kind),
  conditionLanguage: ({ profile }, { languages }) => oneOf(languages, profile?.language),
  conditionAfter: ({ outcomes }, { after }) =>
    after ? { wanted: after, passed: after.some((one) => outcomes.includes(one)), actual: listOf(outcomes) } : null,
  conditionNotAfter: ({ outcomes }, { notAfter }) =>
    notAfter
      ? { wanted: notAfter, passed: !notAfter.some((one) => outcomes.includes(one)), actual: listOf(outcomes) }
      : null,
  conditionChannel: ({ profile }, { channelAvailable }, { channel }) => {
    const way = WAY[channel];
    if (!channelAvailable || !way) return null;
    return {
      wanted: [way],
      passed: profile === null || profile.reach.includes(way),
      actual: listOf(profile?.reach ?? []),
    };
  },
};

function listOf(values: readonly string[]): readonly string[] {
  return values.length > 0 ? values : ['none'];
}

/** The conditions that a step names, each with its answer. */
export function conditionChecks(context: CaseContext, step: StrategyStep): Check[] {
  const { when } = step;
  if (!when) return [];
  return Object.entries(QUESTIONS).flatMap(([code, ask]) => {
    const asked = ask(context, when, step);
    if (!asked) return [];
    const { passed, wanted, actual } = asked;
    const params = { step: step.key, asked: code, wanted, actual };
    return [{ code, passed, reason: reason(passed ? 'conditionHolds' : 'conditionFails', params) }];
  });
}
