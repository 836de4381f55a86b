import { FORMAL_NOTICE, type Strategy, type StrategyStep } from './strategy';

function step(
  key: string,
  offsetDays: number,
  channel: StrategyStep['channel'],
  template: string | null,
  severity: number,
  more: Partial<StrategyStep> = {},
): StrategyStep {
  return { key, offsetDays, channel, template, severity, mandatory: false, shiftToWorkingDay: true, ...more };
}

export interface DefaultStrategy {
  key: string;
  nameFr: string;
  nameEn: string;
  debtorKinds: readonly ('business' | 'public' | 'consumer')[];
  definition: Strategy;
}

/** Between French companies: from a friendly note to the referral two months after the due date (RULES 5.1 for the notice). */
export const BUSINESS_FR: DefaultStrategy = {
  key: 'business-fr',
  nameFr: 'Entreprises (France)',
  nameEn: 'Businesses (France)',
  debtorKinds: ['business', 'public'],
  definition: {
    minimumContactDelayDays: 5,
    veryLate: 'climb',
    callAttempts: 6,
    steps: [
      step('friendlyNote', -5, 'email', 'friendly-note', 1),
      step('reminder', 3, 'email', 'reminder', 1),
      step('firstCall', 10, 'call', 'first-call', 2),
      step('secondReminder', 20, 'letter', 'second-reminder', 3),
      step('secondCall', 25, 'call', 'second-call', 3),
      step('formalNotice', 35, 'registeredLetter', 'formal-notice', FORMAL_NOTICE, { mandatory: true }),
      step('lastCall', 45, 'call', 'last-call', FORMAL_NOTICE),
      step('referral', 60, 'referral', null, 5),
    ],
  },
};

/** Private persons: slower, milder, and never a fee on top (CPCE L111-8); the formal notice always comes before legal. */
export const CONSUMER_FR: DefaultStrategy = {
  key: 'consumer-fr',
  nameFr: 'Particuliers (France)',
  nameEn: 'Consumers (France)',
  debtorKinds: ['consumer'],
  definition: {
    minimumContactDelayDays: 7,
    veryLate: 'climb',
    callAttempts: 4,
    steps: [
      step('friendlyNote', -3, 'email', 'friendly-note', 1),
      step('reminder', 7, 'email', 'reminder', 1),
      step('secondReminder', 20, 'letter', 'second-reminder', 2),
      step('firstCall', 30, 'call', 'first-call', 2),
      step('formalNotice', 50, 'registeredLetter', 'formal-notice', FORMAL_NOTICE, { mandatory: true }),
      step('lastCall', 65, 'call', 'last-call', FORMAL_NOTICE),
      step('referral', 90, 'referral', null, 5),
    ],
  },
};

export const DEFAULT_STRATEGIES = [BUSINESS_FR, CONSUMER_FR] as const;
