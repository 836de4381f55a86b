import type { InvariantCheck } from '@relance/dunning/server';

/** What must hold of leases (DESIGN: two agents, one debtor). One case has one lease by its key; one person has one by locks. */
export const LEASE_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I23',
    name: 'Nobody holds two cases at once, and nobody holds one who is disabled or only reads',
    find: (tx) =>
      tx.query(
        `select l.person_id, array_agg(l.case_id) as case_ids from lease l group by l.person_id having count(*) > 1
         union all
         select l.person_id, array[l.case_id] from lease l join person p on p.id = l.person_id
         where l.expires_at > now() and (p.disabled_at is not null or p.role = 'legal')
         limit 1000`,
      ),
  },
  {
    id: 'I23a',
    name: 'Whoever was given a case had asked its holder for it, and was answered once',
    find: (tx) =>
      tx.query(
        `select e.account_id as case_id, e.detail ->> 'to' as given_to from audit_entry e
         where e.action = 'calls.giveCase' and not exists (select 1 from lease_request r where r.case_id = e.account_id
           and r.asked_by::text = e.detail ->> 'to' and r.holder_id = e.actor_id and r.answer = 'given') limit 1000`,
      ),
  },
];
