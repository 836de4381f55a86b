import type { BusinessDate, Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** Shaped as the schema's `OfferRequest`. */
export interface OfferRequestView {
  __typename: 'OfferRequest';
  id: string;
  caseId: string;
  caseNumber: string;
  debtorName: string;
  askedById: string;
  askedByName: string;
  askedAt: Instant;
  latestOn: BusinessDate | null;
  instalments: number | null;
  discountPercent: number | null;
  words: string;
  status: 'asked' | 'approved' | 'declined' | 'withdrawn';
  decidedByName: string | null;
  decisionWords: string;
  expiresAt: Instant;
  mine: boolean;
}

const REQUEST = `select 'OfferRequest' as "__typename", q.id, q.account_id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber",
  d.name as "debtorName", q.asked_by as "askedById", a.name as "askedByName", q.asked_at as "askedAt", q.latest_on as "latestOn",
  q.instalments, q.discount_percent as "discountPercent", q.words, q.status, l.name as "decidedByName", q.decision_words as "decisionWords",
  q.expires_at as "expiresAt", q.asked_by = $1 as mine
  from offer_request q join dunning_case c on c.id = q.account_id join account k on k.id = c.id join debtor d on d.id = k.debtor_id
  join person a on a.id = q.asked_by left join person l on l.id = q.decided_by`;

/** Those that wait for an answer (for who may give one), and the actor's own that still hold. */
export function requestsOf(tx: Tx, answers: boolean, now: Date): Promise<OfferRequestView[]> {
  return tx.query<OfferRequestView>(
    `${REQUEST} where q.expires_at > $2 and ((q.asked_by = $1 and q.status <> 'withdrawn') or ($3 and q.status = 'asked'))
     order by q.asked_at desc, q.id limit 50`,
    [tx.actor.personId, now, answers],
  );
}

export async function requestById(tx: Tx, id: string): Promise<OfferRequestView | null> {
  return (await tx.query<OfferRequestView>(`${REQUEST} where q.id = $2`, [tx.actor.personId, id]))[0] ?? null;
}
