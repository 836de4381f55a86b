import {
  type ContactAsked,
  type ContactBudget,
  budgetsOf,
  contactCheck,
  type ContactChannel,
  type ContactRule,
  ruleInWords,
} from '@relance/calls/domain';
import type { HoldKind } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import { type CaseForContact, type ContactFacts, contactFactsOf, type ContactReach } from './contact-facts.query';

/** Why a case is not to be called: a rule of the policy or of the person's standing, or the case itself (`doNotContact`, `notCallable`). */
export type Forbidden = ContactRule;

/** Who is to be reached and how; absent: a call to whoever of the debtor may be called. */
export interface ContactTarget {
  channel?: ContactChannel | 'post';
  contactId?: string | null;
  /** E.164. */
  phone?: string | null;
}

export interface ContactVerdict {
  rule: Forbidden | null;
  /** The rule in words; null when allowed. */
  said: { fr: string; en: string } | null;
  /** Null when it is allowed, or not before a person decides. */
  nextAllowed: string | null;
  attemptsThisWeek: number;
  /** The policy's limits and what of them is used. */
  budgets: ContactBudget[];
}

/**
 * May the debtor be reached at that instant. Legal file, insolvency and a "do not contact" hold forbid it whatever the hour. A callback
 * that was agreed is the debtor's own wish: the counts do not stand against it, the hours do. `context`: the case as it stands now,
 * where that is known better than by the facts.
 */
export function checkContact(
  facts: ContactFacts,
  context: CaseForContact,
  at: Date,
  target: ContactTarget = {},
): ContactVerdict {
  const instant = at.toISOString();
  const { policy, zones, country, history } = facts;
  const channel = target.channel ?? 'call';
  const agreed =
    context.callOwed?.reason === 'callback' && context.callbackAt !== null && context.callbackAt <= instant;
  const checks = targetsOf(facts, target).map((reach) =>
    contactCheck(policy, instant, zones, country, history, {
      ...askedOf(facts, reach, target.phone ?? null),
      channel,
      agreed,
    }),
  );
  // of several numbers one that may be called is enough; else the one that may be soonest
  const check = checks.reduce((one, other) => (sooner(other.nextAllowed, one.nextAllowed) ? other : one));
  const { attemptsThisWeek } = check;
  const budgets = channel === 'post' ? [] : budgetsOf(policy, instant, zones, history, channel, facts.caseId);
  const said = (rule: Forbidden | null, nextAllowed: string | null) => ({
    rule,
    said: rule === null ? null : ruleInWords(rule, policy),
    nextAllowed,
    attemptsThisWeek,
    budgets,
  });
  if (context.holds.some(({ kind }) => isStopped(kind, channel))) return said('doNotContact', null);
  if (context.legalFile || context.insolventSince) return said('notCallable', null);
  return said(check.rule, check.allowed ? null : check.nextAllowed);
}

/**
 * May these cases' debtors be called now, by the policy of each: for many cases in two statements. In the actor's scope or the
 * system's; a case that is not in reach has no verdict.
 */
export async function contactVerdicts(
  tx: Tx,
  caseIds: readonly string[],
  now: Date,
): Promise<Map<string, ContactVerdict>> {
  const facts = await contactFactsOf(tx, caseIds, now);
  return new Map([...facts].map(([caseId, of]) => [caseId, checkContact(of, of.context, now)]));
}

/** Holds with which nobody is contacted, whatever the hour; of a stopped telephone: nobody is called. */
function isStopped(kind: HoldKind, channel: ContactTarget['channel']): boolean {
  return kind === 'doNotContact' || kind === 'deceased' || (kind === 'doNotCall' && channel === 'call');
}

/** The contacts that may be meant: the one named or whose number it is, else all that have a number. Null: somebody unknown. */
function targetsOf(
  { contacts }: ContactFacts,
  { channel = 'call', contactId, phone }: ContactTarget,
): (ContactReach | null)[] {
  if (contactId) return [contacts.find(({ id }) => id === contactId) ?? null];
  if (phone) {
    const having = contacts.filter((contact) => contact.phone === phone);
    return having.length > 0 ? having : [null];
  }
  const callable = channel === 'call' ? contacts.filter((contact) => contact.callable) : [];
  return callable.length > 0 ? callable : [null];
}

/** What is known of whom a contact would reach. `phone`: the number that is dialled, when it is another than the contact's own. */
export function askedOf(facts: ContactFacts, reach: ContactReach | null, phone: string | null): ContactAsked {
  const { caseId, standing, representedBy } = facts;
  if (!reach) return { ...standing, debt: caseId };
  const { call, sms, email, visit } = reach.consent;
  return {
    ...standing,
    debt: caseId,
    // another number than the contact's own is of no known kind
    numberKind: phone && phone !== reach.phone ? 'unknown' : reach.numberKind,
    doNotCall: reach.doNotCall,
    notAtWork: reach.notAtWork,
    representative: reach.id === representedBy,
    consent: { call: call?.state, sms: sms?.state, email: email?.state, visit: visit?.state },
  };
}

function sooner(one: string | null, other: string | null): boolean {
  return one !== null && (other === null || one < other);
}
