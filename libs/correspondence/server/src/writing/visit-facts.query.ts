import { VISIT_HISTORY, type VisitFacts } from '@relance/correspondence/domain';
import type { Tx } from '@relance/platform/server';

export type VisitBackground = Pick<VisitFacts, 'contacts' | 'history'>;

/** Lines of history on a visit sheet, and people to ask for: it is one page. */
const LINES = 8;
const PEOPLE = 4;

/** Whom a visitor can ask for, and what happened last, for each of the cases. */
export async function visitBackgrounds(tx: Tx, caseIds: readonly string[]): Promise<Map<string, VisitBackground>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx.query<VisitBackground & { caseId: string }>(
    `select a.id as "caseId",
       coalesce((select jsonb_agg(jsonb_build_object('name', k.name, 'phone', k.phone, 'email', k.email) order by k.place) from (
         select name, case when phone_status <> 'invalid' then phone end as phone, case when email_status <> 'bounced' then email end as email,
           row_number() over (order by preferred desc, created_at, id) as place
         from contact where debtor_id = a.debtor_id order by place limit ${PEOPLE}) k), '[]') as contacts,
       coalesce((select jsonb_agg(jsonb_build_object('on', e.payload ->> 'today', 'type', e.type,
           'amount', coalesce(e.payload -> 'promise' -> 'amount', e.payload -> 'received', e.payload -> 'amount')) order by e.seq desc) from (
         select seq, type, payload from case_event where case_id = a.id and type = any ($2::text[])
           and not exists (select 1 from case_event u where u.case_id = a.id and u.type = 'OutcomeUndone' and (u.payload ->> 'undoneSeq')::int = case_event.seq)
         order by seq desc limit ${LINES}) e), '[]') as history
     from account a where a.id = any ($1::uuid[])`,
    [caseIds, VISIT_HISTORY],
  );
  return new Map(rows.map(({ caseId, ...background }) => [caseId, background]));
}
