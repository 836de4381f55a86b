import {
  contactCheck,
  type ContactCheck,
  type ContactPolicy,
  FR_DEFAULT,
  type PastContact,
} from '@relance/calls/domain';
import type { CaseContext, HoldKind } from '@relance/dunning/domain';
import { timeInZone, type Zone } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** What the contact policy needs to know of a debtor. */
export interface ContactFacts {
  policy: ContactPolicy;
  zone: Zone;
  country: string;
  history: PastContact[];
}

/** The policy in force: the one added last; none in the database: the French default. */
export async function policyInForce(tx: Tx): Promise<ContactPolicy> {
  const [row] = await tx.query<{ definition: ContactPolicy }>(
    `select definition from contact_policy order by created_at desc, id desc limit 1`,
  );
  return row?.definition ?? FR_DEFAULT;
}

/**
 * Calls with the debtor of that account in the last week, by whoever and for whichever creditor. `tx`: the system's, for the
 * policy protects the debtor and not a team; only what the policy says of it may reach an actor.
 */
export async function contactFacts(tx: Tx, caseId: string, now: Date): Promise<ContactFacts | null> {
  const policy = await policyInForce(tx);
  const rows = await tx.query<{
    zone: string;
    country: string;
    at: string | null;
    right_party: boolean;
    inbound: boolean;
  }>(
    `select d.zone, d.country, call.started_at as at, call.right_party, call.inbound
     from account a join debtor d on d.id = a.debtor_id
     left join (account other join call_attempt call on call.account_id = other.id)
       on other.debtor_id = d.id and call.undone_at is null and call.started_at > $2::timestamptz - interval '8 days'
     where a.id = $1`,
    [caseId, now],
  );
  const [first] = rows;
  if (!first) return null;
  const history = rows.flatMap(({ at, right_party, inbound }): PastContact[] => {
    // somebody else who rang in was no contact with the debtor
    if (!at || (inbound && !right_party)) return [];
    return [{ at, kind: inbound ? 'inbound' : right_party ? 'conversation' : 'attempt' }];
  });
  return { policy, zone: first.zone, country: first.country, history };
}

/** Holds with which nobody calls, whatever the hour. */
const NOT_CALLED: ReadonlySet<HoldKind> = new Set(['doNotContact', 'doNotCall', 'deceased']);

/** Why a case is not to be called: the policy's rules, or the case itself. */
export type Forbidden = NonNullable<ContactCheck['rule']> | 'doNotContact' | 'notCallable';

export interface ContactVerdict {
  rule: Forbidden | null;
  /** Null when it is allowed, or not before a person decides. */
  nextAllowed: string | null;
  attemptsThisWeek: number;
}

/**
 * `legalFile`, insolvency and a "do not contact" hold forbid a call whatever the hour. A callback that was agreed is the debtor's own
 * wish: the counts do not stand against it, the hours do.
 */
export function checkContact(facts: ContactFacts, context: CaseContext, at: Date): ContactVerdict {
  const instant = at.toISOString();
  const { policy, zone, country } = facts;
  const agreed =
    context.callOwed?.reason === 'callback' && context.callbackAt !== null && context.callbackAt <= instant;
  const counted = contactCheck(policy, instant, zone, country, facts.history);
  const check = agreed ? contactCheck(policy, instant, zone, country, []) : counted;
  const { attemptsThisWeek } = counted;
  if (context.holds.some(({ kind }) => NOT_CALLED.has(kind))) {
    return { rule: 'doNotContact', nextAllowed: null, attemptsThisWeek };
  }
  if (context.legalFile || context.insolventSince) return { rule: 'notCallable', nextAllowed: null, attemptsThisWeek };
  return { rule: check.rule, nextAllowed: check.allowed ? null : check.nextAllowed, attemptsThisWeek };
}

/** As the cockpit shows it (`ContactPermission`). */
export function contactPermission(facts: ContactFacts, context: CaseContext, now: Date) {
  const { rule, nextAllowed, attemptsThisWeek } = checkContact(facts, context, now);
  const { policy, zone } = facts;
  const localTime = timeInZone(now.toISOString(), zone);
  const { attemptsPerWeek, conversationsPerDay, windows } = policy;
  return {
    allowed: rule === null,
    reason: rule && { code: rule, params: { localTime, attemptsPerWeek, conversationsPerDay, windows } },
    nextAllowedAt: nextAllowed,
    attemptsThisWeek,
    attemptsAllowedPerWeek: attemptsPerWeek,
    policyKey: policy.key,
    localTime,
    zone,
  };
}

const SAID: Record<Forbidden, { fr: string; en: string }> = {
  hours: { fr: 'Hors des heures d’appel de ce débiteur.', en: 'Outside the hours in which this debtor is called.' },
  day: { fr: 'On n’appelle pas ce jour de la semaine.', en: 'No calls on this day of the week.' },
  holiday: { fr: 'Jour férié chez ce débiteur.', en: 'A public holiday where this debtor is.' },
  attemptsPerWeek: { fr: 'Assez d’appels à ce débiteur cette semaine.', en: 'Enough calls to this debtor this week.' },
  conversationsPerDay: { fr: 'Ce débiteur a déjà été joint aujourd’hui.', en: 'This debtor was spoken to today.' },
  doNotContact: { fr: 'Ce débiteur ne veut plus être appelé.', en: 'This debtor is not to be called.' },
  notCallable: { fr: 'Ce dossier ne s’appelle pas en ce moment.', en: 'This case is not to be called now.' },
};

export function contactNotAllowed(rule: Forbidden, nextAllowedAt: string | null, language: 'fr' | 'en') {
  return {
    __typename: 'ContactNotAllowed' as const,
    code: `contact-${rule}`,
    message: SAID[rule][language],
    nextAllowedAt,
  };
}
