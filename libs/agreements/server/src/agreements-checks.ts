import type { InvariantCheck } from '@relance/dunning/server';

/** Money counted towards a promise: allocated after it was made, with a value date no later than its last day. */
const COUNTED = `select coalesce(sum((e.payload -> 'received' ->> 'minor')::bigint), 0)
  from case_event made join case_event e on e.case_id = made.case_id and e.seq > made.seq and e.type = 'PaymentAllocated'
  where made.case_id = p.account_id and made.type = 'PromiseMade' and made.payload -> 'promise' ->> 'id' = p.id::text
    and e.payload -> 'received' ->> 'currency' = p.currency and (e.payload ->> 'valueOn')::date <= p.due_on + p.grace_days`;

/** What must hold of promises and disputes (RELIABILITY 3, Promise). */
export const AGREEMENTS_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I13',
    name: 'A promise is open exactly as long as its case waits for it, and ends once',
    find: (tx) =>
      tx.query(
        `select p.id as promise_id, p.account_id as case_id, p.status from promise p join dunning_case c on c.id = p.account_id
         where (p.status = 'open') <> coalesce(c.context -> 'promise' ->> 'id' = p.id::text, false)
           or (p.status = 'open') <> (p.closed_on is null)
         union all
         select (c.context -> 'promise' ->> 'id')::uuid, c.id, null from dunning_case c
         where c.context -> 'promise' ->> 'id' is not null
           and not exists (select 1 from promise p where p.id::text = c.context -> 'promise' ->> 'id') limit 1000`,
      ),
  },
  {
    id: 'I13a',
    name: 'A promise is kept when the money came in time, and broken only when it did not',
    find: (tx) =>
      tx.query(
        `select p.id as promise_id, p.account_id as case_id, p.status from promise p
         where (p.status = 'kept' and (${COUNTED} and (e.payload ->> 'today')::date <= p.closed_on) < p.amount_minor)
           or (p.status = 'broken' and (${COUNTED} and (e.payload ->> 'today')::date < p.closed_on and not exists (
             select 1 from case_event b where b.case_id = e.case_id and b.seq > e.seq and b.type = 'PaymentBounced'
               and b.payload ->> 'paymentId' = e.payload ->> 'paymentId')) >= p.amount_minor)
         limit 1000`,
      ),
  },
  {
    id: 'I13b',
    name: 'A dispute is open exactly as long as its case leaves its items alone',
    find: (tx) =>
      tx.query(
        `select q.id as dispute_id, q.account_id as case_id, q.status from dispute q join dunning_case c on c.id = q.account_id
         where (q.status = 'open') <> exists (select 1 from jsonb_array_elements(c.context -> 'disputes') x where x ->> 'id' = q.id::text)
           or (q.status = 'open') <> (q.resolved_on is null) limit 1000`,
      ),
  },
];
