import type { Instant } from '@relance/kernel';
import { type Language, readCursor, type Tx, writeCursor } from '@relance/platform/server';
import { scriptPathsOf } from '../script/script-path.query';

/** `CaseCall` of the schema, without its script. */
interface Row {
  id: string;
  startedAt: Instant;
  endedAt: Instant;
  outcome: string;
  rightParty: boolean;
  reasonForDelay: string | null;
  note: string;
  personName: string;
  contactName: string | null;
  phone: string | null;
  undone: boolean;
  inbound: boolean;
}

const LARGEST_PAGE = 100;

/** The calls of a case, the newest first, each with its way through the script: two statements, whatever the page. */
export async function caseCalls(tx: Tx, caseId: string, first: number, after: string | null, language: Language) {
  const size = Math.min(Math.max(first, 1), LARGEST_PAGE);
  const [at, id] = after ? readCursor(after, 2) : [null, null];
  const rows = await tx.query<Row>(CALLS, [caseId, size + 1, at, id]);
  const page = rows.slice(0, size);
  const paths = await scriptPathsOf(
    tx,
    page.map((row) => row.id),
    language,
  );
  const last = page.at(-1);
  return {
    rows: page.map((row) => {
      const path = paths.get(row.id);
      const script = { scriptTitle: path?.title ?? null, scriptVersion: path?.version ?? null };
      return { ...row, ...script, scriptPath: path?.steps ?? [] };
    }),
    nextCursor: rows.length > size && last ? writeCursor([last.startedAt, last.id]) : null,
  };
}

const CALLS = `
select k.id, k.started_at as "startedAt", k.ended_at as "endedAt", k.outcome, k.right_party as "rightParty",
  k.reason_for_delay as "reasonForDelay", k.note, p.name as "personName", c.name as "contactName", k.phone,
  k.undone_at is not null as undone, k.inbound
from call_attempt k join person p on p.id = k.person_id left join contact c on c.id = k.contact_id
where k.account_id = $1 and ($3::timestamptz is null or (k.started_at, k.id) < ($3::timestamptz, $4::uuid))
order by k.started_at desc, k.id desc limit $2`;
