import type { CaseState } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import { readCursor, type Tx, writeCursor } from '@relance/platform/server';

export interface TimelineEntry {
  id: string;
  at: Instant;
  kind: 'event' | 'call' | 'document' | 'payment' | 'note';
  type: string;
  actorName: string | null;
  stateAfter: CaseState | null;
  detail: Record<string, unknown>;
  documentId: string | null;
}

const LARGEST_PAGE = 200;

/**
 * What happened to a case, the newest first: its facts (a call's outcome and what came of it are one entry; time passing is
 * one only when it changed the state), documents, notes, and payments that no fact speaks of.
 */
export async function timeline(
  tx: Tx,
  caseId: string,
  first: number,
  after: string | null,
): Promise<{ rows: TimelineEntry[]; nextCursor: string | null }> {
  const size = Math.min(Math.max(first, 1), LARGEST_PAGE);
  const [at, ord, id] = after ? readCursor(after, 3) : [null, null, null];
  const rows = await tx.query<TimelineEntry & { ord: number }>(TIMELINE, [caseId, size + 1, at, ord, id]);
  const page = rows.slice(0, size).map(({ ord: _, ...row }) => row);
  const last = rows[size - 1];
  const more = rows.length > size && last;
  return { rows: page, nextCursor: more ? writeCursor([last.at, last.ord, last.id]) : null };
}

const TIMELINE = `
with e as materialized (
  select seq, type, payload, at, actor_id, state_after, lag(state_after) over (order by seq) as before
  from case_event where case_id = $1
), shown as (
  select 'event:' || e.seq as id, e.at, e.seq as ord,
    case when e.type in ('PaymentAllocated', 'PaymentBounced') then 'payment' else 'event' end as kind,
    e.type, e.actor_id, e.state_after, e.payload - 'type' - 'at' - 'today' - 'freshId' as detail, null::uuid as document_id
  from e
  where not exists (select 1 from call_attempt k where k.account_id = $1 and k.event_seq = e.seq)
    and (e.type <> 'TimeReached' or e.state_after is distinct from e.before)
  union all
  select 'call:' || k.id, coalesce(e.at, k.ended_at), k.event_seq, 'call', k.outcome, k.person_id, e.state_after,
    coalesce(e.payload - 'type' - 'at' - 'today', '{}') || jsonb_build_object('note', k.note, 'rightParty', k.right_party,
      'phone', k.phone, 'undone', k.undone_at is not null, 'inbound', k.inbound,
      'corrected', exists (select 1 from e o where o.type = 'OutcomeCorrected' and (o.payload ->> 'correctedSeq')::int = k.event_seq)), null
  from call_attempt k left join e on e.seq = k.event_seq where k.account_id = $1
  union all
  select 'document:' || d.id, coalesce(e.at, d.created_at), d.event_seq, 'document', d.template, e.actor_id, null,
    jsonb_build_object('kind', d.kind, 'subject', d.subject, 'stepKey', d.step_key, 'severity', d.severity,
      'demanded', d.demanded, 'delivery', (select v.status from delivery v where v.document_id = d.id)), d.id
  from document d left join e on e.seq = d.event_seq where d.account_id = $1
  union all
  select 'payment:' || p.id, p.created_at, 0, 'payment', p.status, null, null,
    jsonb_build_object('paymentId', p.id, 'received', jsonb_build_object('minor', p.amount_minor, 'currency', p.currency),
      'valueOn', p.value_on, 'remitter', p.remitter_name), null
  from payment p where p.account_id = $1 and not exists (select 1 from e where e.payload ->> 'paymentId' = p.id::text)
  union all
  select 'note:' || n.id, n.created_at, 0, 'note', 'note', n.person_id, null, jsonb_build_object('note', n.text), null
  from case_note n where n.account_id = $1
), cut as (select shown.*, date_trunc('milliseconds', at) as cut_at from shown)
select c.id, c.cut_at as at, c.ord, c.kind, c.type, p.name as "actorName", c.state_after as "stateAfter", c.detail,
  c.document_id as "documentId"
from cut c left join person p on p.id = c.actor_id
where $3::timestamptz is null or (c.cut_at, c.ord, c.id) < ($3::timestamptz, $4::int, $5::text)
order by c.cut_at desc, c.ord desc, c.id desc limit $2`;
