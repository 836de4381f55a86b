import type { Money } from '@relance/kernel';
import { readCursor, writeCursor, type Tx } from '@relance/platform/server';
import type { LegalFileStatus } from './entities';

/** A legal file shaped as the schema's `LegalFileRow`. */
export interface LegalFileRow {
  __typename: 'LegalFileRow';
  id: string;
  caseId: string;
  caseNumber: string;
  caseVersion: number;
  debtorName: string;
  creditorName: string;
  status: LegalFileStatus;
  reason: string;
  escalatedByName: string | null;
  escalatedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  open: Money[];
  oldestDueOn: string | null;
}

const FILE = `select 'LegalFileRow' as "__typename", f.id, c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber",
    c.seq as "caseVersion", d.name as "debtorName", r.name as "creditorName", f.status, f.reason, e.name as "escalatedByName",
    f.escalated_at as "escalatedAt", p.name as "decidedByName", f.decided_at as "decidedAt", f.decision_reason as "decisionReason",
    o.open, o.oldest as "oldestDueOn"
  from legal_file f
  join dunning_case c on c.id = f.account_id
  join account a on a.id = c.id
  join debtor d on d.id = a.debtor_id
  join creditor r on r.id = a.creditor_id
  left join person e on e.id = f.escalated_by
  left join person p on p.id = f.decided_by
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('minor', s.minor, 'currency', s.currency) order by s.currency), '[]') as open,
      min(s.oldest) as oldest
    from (select i.currency, sum(i.open_minor)::bigint as minor, min(i.due_on) as oldest from open_item i
      where i.account_id = c.id and i.kind = 'invoice' and i.open_minor > 0 group by i.currency) s) o`;

/** Files of a status, the oldest first, by keyset; bounded to the actor's reach. */
export async function legalInbox(
  tx: Tx,
  { status, first, after }: { status: LegalFileStatus; first: number; after: string | null },
): Promise<{ __typename: 'LegalInboxPage'; rows: LegalFileRow[]; nextCursor: string | null }> {
  const [at, id] = after ? readCursor(after, 2) : [null, null];
  const found = await tx.query<LegalFileRow>(
    `${FILE} where f.status = $1 and ($2::timestamptz is null or (f.escalated_at, f.id) > ($2, $3::uuid))
     order by f.escalated_at, f.id limit $4`,
    [status, at, id, first + 1],
  );
  const rows = found.slice(0, first);
  const last = rows.at(-1);
  return {
    __typename: 'LegalInboxPage',
    rows,
    nextCursor: found.length > first && last ? writeCursor([last.escalatedAt, last.id]) : null,
  };
}

export async function legalFileRow(tx: Tx, id: string): Promise<LegalFileRow | null> {
  return (await tx.query<LegalFileRow>(`${FILE} where f.id = $1`, [id]))[0] ?? null;
}

/** A call as the file shows it: the schema's `CallAttempt`. */
export interface FiledCall {
  __typename: 'CallAttempt';
  id: string;
  startedAt: string;
  outcome: string;
  rightParty: boolean;
  note: string;
  personName: string;
  undone: boolean;
  inbound: boolean;
}

/** Every call with the debtor about this account: the file leaves none out, not even those taken back. */
export function filedCalls(tx: Tx, caseId: string): Promise<FiledCall[]> {
  return tx.query<FiledCall>(
    `select 'CallAttempt' as "__typename", k.id, k.started_at as "startedAt", k.outcome, k.right_party as "rightParty", k.note,
       p.name as "personName", k.undone_at is not null as undone, k.inbound
     from call_attempt k join person p on p.id = k.person_id where k.account_id = $1 order by k.started_at desc, k.id desc limit 1000`,
    [caseId],
  );
}
