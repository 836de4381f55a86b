import type { InvariantCheck } from '@relance/dunning/server';

/** Money counted towards a promise: allocated after it was made, with a value date no later than its last day. */
const COUNTED = `select coalesce(sum((e.payload -> 'received' ->> 'minor')::bigint), 0)
  from case_event made join case_event e on e.case_id = made.case_id and e.seq > made.seq and e.type = 'PaymentAllocated'
  where made.case_id = p.account_id and made.type = 'PromiseMade' and made.payload -> 'promise' ->> 'id' = p.id::text
    and e.payload -> 'received' ->> 'currency' = p.currency and (e.payload ->> 'valueOn')::date <= p.due_on + p.grace_days`;

/** The same for a part of a plan (`i`): with a value date no later than the part's own last day. */
function partCounted(until: '<' | '<='): string {
  return `select coalesce(sum((e.payload -> 'received' ->> 'minor')::bigint), 0)
    from case_event made join case_event e on e.case_id = made.case_id and e.seq > made.seq and e.type = 'PaymentAllocated'
    where made.case_id = p.account_id and made.type = 'PromiseMade' and made.payload -> 'promise' ->> 'id' = p.id::text
      and e.payload -> 'received' ->> 'currency' = p.currency and (e.payload ->> 'valueOn')::date <= i.due_on + p.grace_days
      and (e.payload ->> 'today')::date ${until} i.closed_on`;
}

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
           or (p.status = 'broken' and not exists (select 1 from promise_instalment i where i.promise_id = p.id) and (${COUNTED} and (e.payload ->> 'today')::date < p.closed_on and not exists (
             select 1 from case_event b where b.case_id = e.case_id and b.seq > e.seq and b.type = 'PaymentBounced'
               and b.payload ->> 'paymentId' = e.payload ->> 'paymentId')) >= p.amount_minor)
         limit 1000`,
      ),
  },
  {
    id: 'I13c',
    name: 'The parts of a plan make up the promise, and end as it does',
    find: (tx) =>
      tx.query(
        `select p.id as promise_id, p.account_id as case_id, p.status from promise p
         join (select promise_id, sum(amount_minor) as total, max(due_on) as last, bool_and(status = 'kept') as kept,
             count(*) filter (where status = 'broken') as broken, count(*) filter (where status = 'open') as open,
             max(number) filter (where status = 'kept') as last_kept, count(*) filter (where status = 'kept') as kept_parts
           from promise_instalment group by promise_id) i on i.promise_id = p.id
         where i.total <> p.amount_minor or i.last <> p.due_on or (p.status = 'kept') <> i.kept
           or (p.status = 'broken') <> (i.broken = 1) or i.broken > 1 or (p.status <> 'open' and i.open > 0)
           or (i.last_kept is not null and i.last_kept <> i.kept_parts) limit 1000`,
      ),
  },
  {
    id: 'I13d',
    name: 'A part of a plan is kept when all that was due until then came in time, and broken only when it did not',
    find: (tx) =>
      tx.query(
        `select p.id as promise_id, p.account_id as case_id, i.number, i.status
         from promise_instalment i join promise p on p.id = i.promise_id
         cross join lateral (select sum(o.amount_minor) as owed from promise_instalment o where o.promise_id = p.id and o.number <= i.number) n
         where (i.status = 'kept' and (${partCounted('<=')}) < n.owed)
           or (i.status = 'broken' and (${partCounted('<')} and not exists (
             select 1 from case_event b where b.case_id = e.case_id and b.seq > e.seq and b.type = 'PaymentBounced'
               and b.payload ->> 'paymentId' = e.payload ->> 'paymentId')) >= n.owed)
         limit 1000`,
      ),
  },
  {
    id: 'I13e',
    name: 'What a settlement gives up is left alone only once it was kept',
    find: (tx) =>
      tx.query(
        `select c.id as case_id, h ->> 'id' as promise_id from dunning_case c cross join jsonb_array_elements(c.context -> 'holds') h
         where h ->> 'kind' = 'settlement' and not exists (
           select 1 from promise p where p.id::text = h ->> 'id' and p.account_id = c.id and p.status = 'kept' and p.discount_minor is not null
             and array(select jsonb_array_elements_text(h -> 'itemIds'))::uuid[] = p.settled_item_ids) limit 1000`,
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
