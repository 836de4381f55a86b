import type { Instant, Zone } from '@relance/kernel';
import { budgetsOf } from './contact-budget';
import { contactCheck, type ContactCheck, rulesAgainst } from './contact-check';
import type { ContactPolicy, PastContact } from './contact-policy';
import type { ContactAsked } from './contact-standing';
import { ruleInWords } from './contact-words';

/** A rule and whether a contact would pass it; of a limit what of it is used. */
export interface RuleTried {
  rule: string;
  said: { fr: string; en: string };
  passes: boolean;
  used: number | null;
  count: number | null;
}

export interface ContactSimulation {
  check: ContactCheck;
  rules: RuleTried[];
}

/** Every rule there is, tried one by one at that instant, and the answer of all of them (`contactCheck`). Pure. */
export function simulateContact(
  policy: ContactPolicy,
  at: Instant,
  zones: readonly Zone[],
  country: string,
  history: readonly PastContact[],
  asked: ContactAsked,
): ContactSimulation {
  const { channel = 'call', debt = null } = asked;
  const against = rulesAgainst(policy, at, zones, country, history, asked);
  const budgets = channel === 'post' ? [] : budgetsOf(policy, at, zones, history, channel, debt);
  const drawn = policy.limits.filter(({ key }) => budgets.some((one) => one.key === key));
  const waits = policy.waits.filter(({ channels }) => channels.some((one) => one === channel));
  const rules = [
    ...STANDING.filter((rule) => against.includes(rule)),
    ...(channel === 'post' ? [] : ['day', 'holiday', 'hours']),
    ...waits.map(({ key }) => key),
    ...drawn.map(({ key }) => key),
  ];
  return {
    check: contactCheck(policy, at, zones, country, history, asked),
    rules: rules.map((rule) => {
      const budget = budgets.find(({ key }) => key === rule);
      return {
        rule,
        said: ruleInWords(rule, policy),
        passes: !against.includes(rule),
        used: budget?.used ?? null,
        count: budget?.count ?? null,
      };
    }),
  };
}

const STANDING = [
  'ceased',
  'represented',
  'breathingSpace',
  'consentWithdrawn',
  'consent',
  'doNotCall',
  'workNumber',
  'notAtWork',
];
