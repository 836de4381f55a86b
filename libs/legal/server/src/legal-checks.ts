import type { InvariantCheck } from '@relance/dunning/server';

/** What must hold of files handed to the legal staff (RELIABILITY 3, I14). */
export const LEGAL_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I14',
    name: 'A file is open exactly as long as its case is with the legal staff, who see it',
    find: (tx) =>
      tx.query(
        `select f.id as file_id, f.account_id as case_id, f.status from legal_file f join dunning_case c on c.id = f.account_id
         where (f.status in ('submitted', 'accepted')) <> coalesce(c.context -> 'legalFile' ->> 'id' = f.id::text, false)
           or (f.status in ('submitted', 'accepted') and (f.status <> c.context -> 'legalFile' ->> 'stage' or not c.legal_visible))
         union all
         select (c.context -> 'legalFile' ->> 'id')::uuid, c.id, null from dunning_case c
         where c.context -> 'legalFile' ->> 'id' is not null
           and not exists (select 1 from legal_file f where f.id::text = c.context -> 'legalFile' ->> 'id') limit 1000`,
      ),
  },
  {
    id: 'I14a',
    name: 'Nothing was written to the debtor while the case was with the legal staff',
    find: (tx) =>
      tx.query(
        `select d.id as document_id, d.account_id as case_id, e.state_after from document d
         join case_event e on e.case_id = d.account_id and e.seq = d.event_seq
         where e.state_after in ('referred', 'inLegal') limit 1000`,
      ),
  },
];
