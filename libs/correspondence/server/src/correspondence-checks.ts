import type { InvariantCheck } from '@relance/dunning/server';
import { WANTING } from './delivery/claim';

/** States in which what was agreed on the telephone may still be confirmed, beside those. */
const FOLLOWED_UP_IN = ['promised', 'disputed', 'onHold'];

/** What must hold of everything written and sent (RELIABILITY 3, Contact). */
export const CORRESPONDENCE_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I9',
    name: 'Nobody was sent the same step twice on one day, nor one message twice',
    find: (tx) =>
      tx.query(
        `select d.account_id as case_id, d.step_key, d.kind, d.as_of, count(*) as sends from document d join delivery v on v.document_id = d.id
         where v.status in ('sent', 'posted') and d.step_key <> 'followUp' group by 1, 2, 3, 4 having count(*) > 1
         union all
         select min(account_id::text)::uuid, message_id, 'email', null, count(*) from delivery where message_id is not null
         group by message_id having count(*) > 1 limit 1000`,
      ),
  },
  {
    id: 'I11',
    name: 'Every page is as it was stored, and demands what the ledger said',
    find: (tx) =>
      tx.query(
        `select d.id as document_id, d.account_id as case_id,
           case when sha256(d.pdf) <> d.pdf_sha256 then 'page' when s.demanded is distinct from d.demanded then 'sum' else 'ledger' end as what
         from document d
         cross join lateral (
           select jsonb_agg(jsonb_build_object('minor', t.minor, 'currency', t.currency) order by t.currency) as demanded, bool_and(t.proven) as proven
           from (select x.currency, sum(x.minor)::bigint as minor, bool_and(x.minor = (
                   select coalesce(sum(l.amount_minor), 0) from ledger_entry l
                   where l.item_id = x."itemId" and l.currency = x.currency and l.id = any (x.entries))) as proven
                 from jsonb_to_recordset(d.items) as x("itemId" uuid, minor bigint, currency text, entries uuid[]) group by x.currency) t) s
         where sha256(d.pdf) <> d.pdf_sha256 or s.demanded is distinct from d.demanded or not s.proven limit 1000`,
      ),
  },
  {
    id: 'I12',
    name: 'No message was claimed once its case no longer wanted one',
    find: (tx) =>
      tx.query(
        `select v.account_id as case_id, v.document_id, e.state_after from delivery v
         join case_event e on e.case_id = v.account_id and e.seq = v.claimed_seq
         where not (e.state_after = any ($1::text[])) and (coalesce(v.slot, '') not like 'followUp/%' or not (e.state_after = any ($2::text[]))) limit 1000`,
        [WANTING, FOLLOWED_UP_IN],
      ),
  },
  {
    id: 'I9a',
    name: 'A case waits for no proof of sending of something that was never written, or was cancelled',
    find: (tx) =>
      tx.query(
        `select c.id as case_id, c.context -> 'unsent' ->> 'stepKey' as step_key from dunning_case c
         where jsonb_typeof(c.context -> 'unsent') = 'object' and not exists (
           select 1 from document d join delivery v on v.document_id = d.id
           where d.account_id = c.id and d.step_key = c.context -> 'unsent' ->> 'stepKey' and (v.status <> 'cancelled' or v.problem = 'gone' and v.told is null))
         limit 1000`,
      ),
  },
  {
    id: 'I12a',
    name: 'No e-mail was sent by us while a hold stood',
    find: (tx) =>
      tx.query(
        `select v.account_id as case_id, v.document_id, h.payload -> 'hold' ->> 'kind' as hold
         from case_event h join delivery v on v.account_id = h.case_id and v.claimed_seq >= h.seq and v.status = 'sent'
         join dunning_case c on c.id = h.case_id
         cross join lateral (select (v.claimed_at at time zone (c.context ->> 'zone'))::date as day) t
         where h.type = 'HoldPlaced' and h.payload -> 'hold' -> 'itemIds' is null and h.payload -> 'hold' ->> 'kind' <> 'doNotCall'
           and coalesce(v.slot, '') not like 'followUp/%'
           and coalesce((h.payload -> 'hold' ->> 'from')::date, t.day) <= t.day
           and coalesce((h.payload -> 'hold' ->> 'until')::date, t.day) >= t.day
           and not exists (select 1 from case_event e where e.case_id = h.case_id and e.seq > h.seq and e.seq <= v.claimed_seq
             and (e.type = 'HoldEnded' and e.payload ->> 'holdId' = h.payload -> 'hold' ->> 'id'
               or e.type = 'OutcomeUndone' and (e.payload ->> 'undoneSeq')::int = h.seq)) limit 1000`,
      ),
  },
];
