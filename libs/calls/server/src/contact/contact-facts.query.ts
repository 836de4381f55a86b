import {
  type ContactChannel,
  type ContactStanding,
  memoryDays,
  type NumberKind,
  type PastContact,
} from '@relance/calls/domain';
import type { CaseContext } from '@relance/dunning/domain';
import type { Zone } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { DEFAULT_POLICY, policiesInForce, type PolicyInForce, policyOf } from './policies.query';

/** Somebody at the debtor, with what they asked for. */
export interface ContactReach {
  id: string;
  phone: string | null;
  callable: boolean;
  numberKind: NumberKind;
  doNotCall: boolean;
  notAtWork: boolean;
  consent: Partial<Record<ContactChannel, { state: 'given' | 'withdrawn' }>>;
}

/** What of a case stands against a call or for it. */
export type CaseForContact = Pick<CaseContext, 'callOwed' | 'callbackAt' | 'holds' | 'legalFile' | 'insolventSince'>;

/** What the contact policy needs to know of a case's debtor. */
export interface ContactFacts {
  caseId: string;
  debtorName: string;
  inForce: PolicyInForce;
  policy: PolicyInForce['policy'];
  /** Where the debtor is, as far as it is known. */
  zone: Zone;
  /** All places where the debtor may be, that one first. */
  zones: Zone[];
  country: string;
  /** By whoever and for whichever creditor; `debt` is the case. */
  history: PastContact[];
  standing: ContactStanding;
  representedBy: string | null;
  contacts: ContactReach[];
  context: CaseForContact;
}

interface Row {
  caseId: string;
  debtorName: string;
  creditorId: string;
  debtorKind: string;
  country: string;
  zone: string;
  possibleZones: string[];
  ceasedOn: string | null;
  representedBy: string | null;
  breathingFrom: string | null;
  breathingUntil: string | null;
  contacts: ContactReach[];
  history: (Omit<PastContact, 'at'> & { ms: number })[];
  context: CaseForContact;
}

/**
 * The facts of many cases at once, in two statements. In the actor's scope or the system's: the cases are those in reach, what
 * reached their debtors counts whoever did it (`app.contacts_of`). Of it only what the policy says may reach an actor.
 */
export async function contactFactsOf(
  tx: Tx,
  caseIds: readonly string[],
  now: Date,
): Promise<Map<string, ContactFacts>> {
  const facts = new Map<string, ContactFacts>();
  if (caseIds.length === 0) return facts;
  const policies = await policiesInForce(tx);
  const days = Math.max(...[DEFAULT_POLICY, ...policies].map(({ policy }) => memoryDays(policy)));
  const since = new Date(now.getTime() - (days + 1) * 86_400_000);
  for (const row of await tx.query<Row>(FACTS, [caseIds, since])) {
    const inForce = policyOf(policies, row);
    const { breathingFrom: from, breathingUntil: until } = row;
    facts.set(row.caseId, {
      caseId: row.caseId,
      debtorName: row.debtorName,
      inForce,
      policy: inForce.policy,
      zone: row.zone,
      zones: [...new Set([row.zone, ...row.possibleZones])],
      country: row.country,
      history: row.history.map(({ ms, ...past }) => ({ ...past, at: new Date(ms).toISOString() })),
      standing: {
        ceasedOn: row.ceasedOn,
        represented: row.representedBy !== null,
        breathingSpace: from === null ? null : { from, until },
      },
      representedBy: row.representedBy,
      contacts: row.contacts,
      context: row.context,
    });
  }
  return facts;
}

/** The facts of one case; null: not in reach. */
export async function contactFacts(tx: Tx, caseId: string, now: Date): Promise<ContactFacts | null> {
  return (await contactFactsOf(tx, [caseId], now)).get(caseId) ?? null;
}

const FACTS = `
with mine as (
  select c.id, c.context, c.creditor_id, c.debtor_id from dunning_case c where c.id = any ($1::uuid[])
), past as (
  select p.debtor_id, jsonb_agg(jsonb_build_object('ms', floor(extract(epoch from p.at) * 1000)::bigint, 'kind', p.kind,
    'channel', p.channel, 'debt', p.account_id) order by p.at) as history
  from app.contacts_of((select array_agg(distinct debtor_id) from mine), $2) p group by p.debtor_id
), reach as (
  select k.debtor_id, jsonb_agg(jsonb_build_object('id', k.id, 'phone', k.phone,
    'callable', k.phone is not null and k.phone_status <> 'invalid', 'numberKind', k.number_kind,
    'doNotCall', k.do_not_call_on is not null, 'notAtWork', k.not_at_work, 'consent', k.consent)
    order by k.preferred desc, k.created_at, k.id) as contacts
  from contact k where k.debtor_id in (select debtor_id from mine) group by k.debtor_id
)
select m.id as "caseId", d.name as "debtorName", m.creditor_id as "creditorId", d.kind as "debtorKind", d.country::text as country, d.zone,
  d.possible_zones as "possibleZones", d.ceased_on as "ceasedOn", d.represented_by as "representedBy",
  d.breathing_from as "breathingFrom", d.breathing_until as "breathingUntil",
  coalesce(r.contacts, '[]') as contacts, coalesce(p.history, '[]') as history,
  jsonb_build_object('callOwed', m.context -> 'callOwed', 'callbackAt', m.context -> 'callbackAt', 'holds', m.context -> 'holds',
    'legalFile', m.context -> 'legalFile', 'insolventSince', m.context -> 'insolventSince') as context
from mine m join debtor d on d.id = m.debtor_id
left join past p on p.debtor_id = d.id
left join reach r on r.debtor_id = d.id`;
