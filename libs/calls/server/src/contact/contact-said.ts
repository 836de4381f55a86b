import { timeInZone } from '@relance/kernel';
import type { CaseForContact, ContactFacts } from './contact-facts.query';
import { checkContact, type ContactTarget, type ContactVerdict } from './contact-verdict';

/** As the cockpit shows it (`ContactPermission`). */
export function contactPermission(facts: ContactFacts, context: CaseForContact, now: Date, target: ContactTarget = {}) {
  const { rule, nextAllowed, attemptsThisWeek, budgets } = checkContact(facts, context, now, target);
  const { policy, zone, inForce } = facts;
  const { windows, limits, waits } = policy;
  const localTime = timeInZone(now.toISOString(), zone);
  const attempts = budgets.find(({ of }) => of === 'attempts');
  return {
    contactId: target.contactId ?? null,
    allowed: rule === null,
    reason: rule && { code: rule, params: { localTime, windows, limits, waits } },
    nextAllowedAt: nextAllowed,
    thenFrom:
      rule === null && attempts && attempts.used + 1 >= attempts.count ? afterThis(facts, context, now, target) : null,
    attemptsThisWeek,
    budget: attempts && { used: attempts.used, count: attempts.count, days: attempts.within.days },
    policyKey: policy.key,
    policyVersion: inForce.version,
    localTime,
    zone,
  };
}

/** The refusal, with the rule in words and when it ends. */
export function contactNotAllowed(
  { rule, said, nextAllowed }: Pick<ContactVerdict, 'rule' | 'said' | 'nextAllowed'>,
  language: 'fr' | 'en',
) {
  return {
    __typename: 'ContactNotAllowed' as const,
    code: `contact-${rule}`,
    message: said?.[language] ?? '',
    nextAllowedAt: nextAllowed,
  };
}

/** When the debtor may be called again, should nobody answer now. */
function afterThis(facts: ContactFacts, context: CaseForContact, now: Date, target: ContactTarget): string | null {
  const tried = { at: now.toISOString(), kind: 'attempt' as const, debt: facts.caseId };
  return checkContact({ ...facts, history: [...facts.history, tried] }, context, now, target).nextAllowed;
}
