/** SQL: what the attempt `k` told by its event `e`, with what was corrected since. The last correction of a field holds. */
export const FACT_AS_CORRECTED = `e.payload || coalesce((select jsonb_object_agg(x.key, case when x.key = 'promise' then e.payload -> 'promise' || x.value else x.value end)
  from (select distinct on (y.key) y.key, y.value from case_event o cross join lateral jsonb_each(o.payload -> 'correction') y
    where o.case_id = k.account_id and o.type = 'OutcomeCorrected' and (o.payload ->> 'correctedSeq')::int = k.event_seq
    order by y.key, o.seq desc) x), '{}')`;
