import type { InvariantCheck } from '@relance/dunning/server';

/** When a wish that still stands was put on record, by the audit trail: what came before it could not know. */
const RECORDED = `(select subject, detail ->> 'kind' as kind, max(at) as at from audit_entry
  where action in ('receivables.recordDebtorWish', 'receivables.recordContactWish') and detail ->> 'stands' is distinct from 'false'
  group by 1, 2)`;

/** A lead had decided to call all the same. */
const OVERRIDDEN = `exists (select 1 from audit_entry o where o.action = 'calls.overrideContactPolicy' and o.account_id = k.account_id
  and o.at between k.started_at - interval '5 minutes' and k.ended_at + interval '5 minutes')`;

/** What must hold of the contacts with debtors (RELIABILITY 3, I10), as far as the data can prove it. */
export const CONTACT_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I10a',
    name: 'No message was sent to a debtor after a request to stop was on record',
    find: (tx) =>
      tx.query(
        `select v.account_id as case_id, v.id as delivery_id, v.channel, r.at as recorded_at, coalesce(v.claimed_at, v.sent_at) as sent_at
         from debtor d join ${RECORDED} r on r.subject = d.id::text and r.kind = 'ceased'
         join account a on a.debtor_id = d.id join delivery v on v.account_id = a.id
         where d.ceased_on is not null and v.channel in ('email', 'sms') and v.status in ('claimed', 'sent')
           and coalesce(v.claimed_at, v.sent_at) > r.at limit 1000`,
      ),
  },
  {
    id: 'I10b',
    name: 'Nobody was called after asking not to be, but by a lead’s decision',
    find: (tx) =>
      tx.query(
        `select k.account_id as case_id, k.id as call_id, r.kind, r.at as recorded_at, k.started_at
         from call_attempt k join account a on a.id = k.account_id join debtor d on d.id = a.debtor_id
         left join contact c on c.id = k.contact_id
         join ${RECORDED} r on (r.kind = 'ceased' and r.subject = d.id::text and d.ceased_on is not null)
           or (r.kind = 'doNotCall' and r.subject = c.id::text and c.do_not_call_on is not null)
         where not k.inbound and k.undone_at is null and k.started_at > r.at and not ${OVERRIDDEN} limit 1000`,
      ),
  },
  {
    id: 'I10c',
    name: 'Of each contact policy one version was in force at a time',
    find: (tx) =>
      tx.query(
        `select p.key, p.version, q.version as other from contact_policy p join contact_policy q
           on q.key = p.key and q.version > p.version
         where coalesce(p.ended_at, 'infinity') > q.in_force_since limit 1000`,
      ),
  },
  {
    id: 'I10d',
    name: 'The number that lists show of a debtor is that of the best contact',
    find: (tx) =>
      tx.query(
        `select d.id as debtor_id, d.phone, b.phone as expected from debtor d
         left join (
           select distinct on (debtor_id) debtor_id, phone from contact where phone is not null and phone_status <> 'invalid'
           order by debtor_id, preferred desc, phone_status desc, created_at, id) b on b.debtor_id = d.id
         where d.phone is distinct from b.phone limit 1000`,
      ),
  },
];
