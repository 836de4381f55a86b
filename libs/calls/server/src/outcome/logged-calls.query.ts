import type { Instant } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import { FACT_AS_CORRECTED } from './fact-as-corrected';
import { scriptPathsOf, type ShownPath } from '../script/script-path.query';

interface LoggedCallRow {
  call: { id: string; path?: ShownPath | null };
  seq: number;
  phone: string | null;
  contactName: string | null;
  detail: Record<string, unknown>;
  zone: string;
  corrections: { id: string; changes: unknown; reason: string; byName: string; at: Instant }[];
  correctable: boolean;
}

/** Calls of a case, the newest first: each as it was logged with what was corrected, what holds now, and its way through a script. */
export async function loggedCalls(tx: Tx, caseId: string, first: number, language: Language): Promise<LoggedCallRow[]> {
  const { role, personId } = tx.actor;
  const rows = await tx.query<LoggedCallRow>(CALLS, [
    caseId,
    Math.max(1, Math.min(first, 200)),
    personId,
    role === 'lead' || role === 'admin',
  ]);
  const ids = rows.map(({ call }) => call.id);
  const paths = await scriptPathsOf(tx, ids, language);
  return rows.map((row) => ({ ...row, call: { ...row.call, path: paths.get(row.call.id) ?? null } }));
}

const CALLS = `
select jsonb_build_object('id', k.id, 'startedAt', to_char(k.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', k.outcome,
    'rightParty', k.right_party, 'note', k.note, 'personName', p.name, 'undone', k.undone_at is not null, 'inbound', k.inbound,
    'signal', k.signal, 'party', k.party, 'reasonForDelay', k.reason_for_delay) as call,
  k.event_seq as seq, k.phone, n.name as "contactName",
  coalesce((${FACT_AS_CORRECTED}) - 'type' - 'at' - 'callId', '{}') as detail, d.zone,
  coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'changes', x.changes, 'reason', x.reason, 'byName', b.name,
      'at', to_char(x.corrected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by x.corrected_at)
    from call_correction x join person b on b.id = x.corrected_by where x.call_id = k.id), '[]') as corrections,
  k.undone_at is null and (k.person_id = $3 or $4) as correctable
from call_attempt k join person p on p.id = k.person_id join account a on a.id = k.account_id join debtor d on d.id = a.debtor_id left join contact n on n.id = k.contact_id
left join case_event e on e.case_id = k.account_id and e.seq = k.event_seq
where k.account_id = $1 order by k.started_at desc, k.id desc limit $2`;
