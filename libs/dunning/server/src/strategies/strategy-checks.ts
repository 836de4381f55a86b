import type { InvariantCheck } from '../verify/invariants';

/** Versions and the cases pinned to them (RELIABILITY I5). */
export const STRATEGY_CHECKS: readonly InvariantCheck[] = [
  {
    id: 'I5d',
    name: 'Each case is pinned to a version that was published, the one its last fact was decided by',
    find: (tx) =>
      tx.query(
        `select c.id as case_id, v.status, e.strategy_version_id as decided_by from dunning_case c
         join strategy_version v on v.id = c.strategy_version_id
         left join case_event e on e.case_id = c.id and e.seq = c.seq
         where v.status in ('draft', 'inReview') or e.strategy_version_id <> c.strategy_version_id limit 1000`,
      ),
  },
  {
    id: 'I5e',
    name: 'One published version for each strategy, approved by a second person',
    find: (tx) =>
      tx.query(
        `select strategy_id, array_agg(version) as versions from strategy_version where status = 'published'
         group by strategy_id having count(*) > 1
         union all
         select strategy_id, array[version] from strategy_version
         where status in ('published', 'retired') and author_id is not null
           and (approved_by is null or approved_by in (author_id, submitted_by))`,
      ),
  },
];
