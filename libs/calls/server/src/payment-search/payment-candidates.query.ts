import type { BusinessDate, Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** What is known of the payment that is looked for. */
export interface SoughtPayment {
  caseId: string;
  paidOn: BusinessDate | null;
  amountMinor: number | null;
  currency: string | null;
  reference: string;
  calledOn: BusinessDate;
}

export interface PaymentCandidate {
  paymentId: string;
  amount: Money;
  bookedOn: BusinessDate;
  valueOn: BusinessDate;
  remitterName: string | null;
  reference: string | null;
  /** `unapplied`: on this account and not used; `otherAccount`: of the same debtor or creditor; `unidentified`: of nobody yet. */
  where: 'thisAccount' | 'otherAccount' | 'unidentified';
  accountNumber: string | null;
  caseId: string | null;
  /** What agrees: amount, date, reference, name. */
  agrees: string[];
}

const SEARCH = `s.account_id as "caseId", s.paid_on as "paidOn", s.amount_minor as "amountMinor", s.currency, s.reference,
  (s.created_at at time zone 'UTC')::date as "calledOn"`;

const DAYS_AROUND = 45;

/** The search that a call began; undefined: it began none. */
export async function searchOfCall(tx: Tx, callId: string): Promise<SoughtPayment | undefined> {
  const [search] = await tx.query<SoughtPayment>(`select ${SEARCH} from payment_search s where s.call_id = $1`, [
    callId,
  ]);
  return search;
}

/**
 * Payments within the actor's reach that may be the ones sought, by the order of the searches: received for the same creditor around
 * the day it was sent, that agree in at least one of amount, reference and name, and are not what already settled this account.
 */
export async function paymentCandidates(tx: Tx, sought: readonly SoughtPayment[]): Promise<PaymentCandidate[][]> {
  if (sought.length === 0) return [];
  const rows = await tx.query<PaymentCandidate & { ord: number }>(CANDIDATES, [
    sought.map(({ caseId }) => caseId),
    sought.map(({ paidOn, calledOn }) => paidOn ?? calledOn),
    DAYS_AROUND,
    sought.map(({ amountMinor }) => amountMinor),
    sought.map(({ currency }) => currency),
    sought.map(({ reference }) => reference.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()),
  ]);
  return sought.map((_, i) => rows.filter(({ ord }) => ord === i + 1).map(({ ord: _ord, ...candidate }) => candidate));
}

const CANDIDATES = `
with mine as (
  select s.ord::int as ord, s.sent_on, s.minor, s.currency, s.reference, a.id, a.creditor_id, a.debtor_id, d.name,
    (select array_agg(i.open_minor) from open_item i where i.account_id = a.id and i.open_minor > 0) as open,
    (select sum(i.open_minor) from open_item i where i.account_id = a.id and i.kind = 'invoice' and i.open_minor > 0) as total,
    (select array_agg(lower(regexp_replace(i.number, '[^[:alnum:]]', '', 'g'))) from open_item i where i.account_id = a.id and i.open_minor > 0) as numbers
  from unnest($1::uuid[], $2::date[], $4::bigint[], $5::text[], $6::text[]) with ordinality as s(case_id, sent_on, minor, currency, reference, ord)
  join account a on a.id = s.case_id join debtor d on d.id = a.debtor_id
)
select m.ord, j.*
from mine m cross join lateral (
  select p.id as "paymentId", jsonb_build_object('minor', p.amount_minor, 'currency', p.currency) as amount, p.booked_on as "bookedOn",
    p.value_on as "valueOn", p.remitter_name as "remitterName", coalesce(p.structured_reference, p.remittance_text) as reference,
    case when p.account_id is null then 'unidentified' when p.account_id = m.id then 'thisAccount' else 'otherAccount' end as where,
    o.number as "accountNumber", p.account_id as "caseId",
    array_remove(array[case when v.by_amount then 'amount' end, case when abs(p.value_on - m.sent_on) <= 5 then 'date' end,
      case when v.by_reference then 'reference' end, case when v.by_name then 'name' end], null) as agrees
  from payment p
  cross join lateral (select lower(regexp_replace(coalesce(p.remittance_text, '') || coalesce(p.structured_reference, ''), '[^[:alnum:]]', '', 'g')) as said) t
  cross join lateral (select
    coalesce(p.amount_minor = m.minor or (m.minor is null and (p.amount_minor = any (m.open) or p.amount_minor = m.total)), false) as by_amount,
    (length(m.reference) >= 4 and strpos(t.said, m.reference) > 0)
      or exists (select 1 from unnest(m.numbers) n where length(n) >= 4 and strpos(t.said, n) > 0) as by_reference,
    coalesce(lower(p.remitter_name) = lower(m.name), false) as by_name) v
  left join account o on o.id = p.account_id
  where p.creditor_id = m.creditor_id and p.status = 'received' and p.booked_on between m.sent_on - $3::int and m.sent_on + $3::int
    and (m.currency is null or p.currency = m.currency) and (v.by_amount or v.by_reference or v.by_name)
    and (p.account_id is distinct from m.id
      or exists (select 1 from account_cash u where u.account_id = m.id and u.unapplied_minor > 0 and u.currency = p.currency))
  order by v.by_amount::int * 3 + v.by_reference::int * 3 + v.by_name::int * 2 desc, p.value_on desc, p.id
  limit 10
) j order by m.ord`;
