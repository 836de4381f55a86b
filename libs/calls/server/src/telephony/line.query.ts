import type { LineCall, LineState } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';
import { type PhoneView, phoneView } from '../session/phone-view';

/** A call as a telephone system told of it. */
export interface LineRow {
  id: string;
  direction: 'inbound' | 'outbound';
  personId: string | null;
  phone: string | null;
  heard: LineCall;
  state: LineState;
}

export const LINE = `id, direction, person_id as "personId", phone, heard, state`;

/** A call of the actor's own line, locked; null: there is none of that id. */
export async function lockLine(tx: Tx, id: string): Promise<LineRow | null> {
  const [line] = await tx.query<LineRow>(
    `select ${LINE} from telephony_call where id = $1 and person_id = $2 for update`,
    [id, tx.actor.personId],
  );
  return line ?? null;
}

/** A case whose debtor has the number that rings. */
export interface CallerMatch {
  caseId: string;
  caseNumber: string;
  debtorName: string;
  creditorName: string;
}

const MOST_MATCHES = 8;

/** Whose number that is, within the actor's reach: somebody of another team's is nobody. The most urgent first. */
export async function matchesOf(tx: Tx, phone: string | null): Promise<{ matches: CallerMatch[]; more: boolean }> {
  if (phone === null) return { matches: [], more: false };
  const rows = await tx.query<CallerMatch>(
    `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName", cr.name as "creditorName"
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor cr on cr.id = a.creditor_id
     where a.debtor_id in (select debtor_id from contact where phone = $1)
     order by c.queue_rank desc nulls last, c.overdue_minor desc, c.id limit $2`,
    [phone, MOST_MATCHES + 1],
  );
  return { matches: rows.slice(0, MOST_MATCHES), more: rows.length > MOST_MATCHES };
}

export interface IncomingView {
  id: string;
  state: 'ringing' | 'connected';
  since: string;
  phone: PhoneView | null;
  matches: CallerMatch[];
  more: boolean;
}

/** A line that told nothing for so long is not shown as ringing. */
const RINGS_AT_MOST = '5 minutes';

/** What comes in at the actor's line now and is no call of the cockpit yet. */
export async function incomingCalls(tx: Tx, now: Date): Promise<IncomingView[]> {
  const lines = await tx.query<LineRow & { since: string }>(
    `select ${LINE}, changed_at as since from telephony_call t
     where person_id = $1 and direction = 'inbound' and (state in ('connected', 'onHold') and changed_at > $2::timestamptz - interval '4 hours'
         or state in ('begun', 'ringing') and changed_at > $2::timestamptz - interval '${RINGS_AT_MOST}')
       and not exists (select 1 from call_session s where s.telephony_call_id = t.id)
     order by created_at limit 5`,
    [tx.actor.personId, now],
  );
  const calls: IncomingView[] = [];
  for (const { id, state, since, phone } of lines) {
    const found = await matchesOf(tx, phone);
    const shown = phone ? phoneView(phone, ELSEWHERE, now) : null;
    calls.push({ id, state: stateShown(state), since, phone: shown, ...found });
  }
  return calls;
}

/** Who rings is not known yet: the number's own country says the time. */
export const ELSEWHERE = { zone: 'UTC', country: '' };

export function stateShown(state: LineState): 'ringing' | 'connected' {
  return state === 'connected' || state === 'onHold' ? 'connected' : 'ringing';
}
