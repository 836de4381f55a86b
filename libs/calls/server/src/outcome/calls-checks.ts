import type { InvariantCheck } from '@relance/dunning/server';

/** What must hold of what came out of calls. */
export const CALLS_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'C1',
    name: 'The reason for the delay is known of every conversation with the person responsible',
    find: (tx) =>
      tx.query(
        `select id as call_id, account_id as case_id, outcome from call_attempt
         where reason_asked and right_party and reason_for_delay is null and undone_at is null limit 1000`,
      ),
  },
  {
    id: 'C2',
    name: 'A correction stands beside the fact that the case was told, and the attempt shows what holds now',
    find: (tx) =>
      tx.query(
        `select x.id as correction_id, x.account_id as case_id, 'fact' as what from call_correction x
         where x.event_seq is not null and not exists (select 1 from case_event e join call_attempt k on k.id = x.call_id
           where e.case_id = x.account_id and e.seq = x.event_seq and e.type = 'OutcomeCorrected' and (e.payload ->> 'correctedSeq')::int = k.event_seq)
         union all
         select k.id, k.account_id, 'attempt' from call_attempt k
         join lateral (select e.payload -> 'correction' as said from case_event e where e.case_id = k.account_id and e.type = 'OutcomeCorrected'
           and (e.payload ->> 'correctedSeq')::int = k.event_seq and e.payload -> 'correction' ? 'rightParty' order by e.seq desc limit 1) c on true
         where k.right_party <> (c.said ->> 'rightParty')::boolean limit 1000`,
      ),
  },
  {
    id: 'C3',
    name: 'A payment is looked for exactly as long as its outcome stands',
    find: (tx) =>
      tx.query(
        `select s.id as search_id, s.account_id as case_id from payment_search s join call_attempt k on k.id = s.call_id
         where (k.undone_at is not null and s.status = 'open') or k.outcome <> 'alreadyPaid' limit 1000`,
      ),
  },
];
