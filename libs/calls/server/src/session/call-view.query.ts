import { callTimes, type CallSignal, type CallState, type CallTimes } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';
import { eventsOfCalls } from './call-rows';
import { type PhoneView, phoneView } from './phone-view';

/** A call as screens show it. */
export interface CallView {
  id: string;
  version: number;
  caseId: string;
  number: string;
  debtorName: string;
  state: CallState;
  direction: 'outbound' | 'inbound';
  since: string;
  startedAt: string;
  contactId: string | null;
  contactName: string | null;
  phone: PhoneView | null;
  signal: CallSignal | null;
  unlogged: boolean;
  /** Told by a telephone system. */
  followed: boolean;
  /** Measured up to `since`. */
  times: CallTimes;
}

type Row = Omit<CallView, 'phone' | 'times'> & { e164: string | null; zone: string; country: string };

const VIEW = `select s.id, s.seq as version, s.case_id as "caseId", coalesce('C-' || lpad(c.case_number::text, 6, '0'), '') as number,
  coalesce(d.name, '') as "debtorName", s.state, s.direction, s.since, s.started_at as "startedAt", k.id as "contactId", k.name as "contactName",
  s.context ->> 'signal' as signal, s.unlogged, s.telephony_call_id is not null as followed, s.context ->> 'phone' as e164,
  coalesce(d.zone, 'Europe/Paris') as zone, coalesce(d.country::text, 'FR') as country
  from call_session s left join dunning_case c on c.id = s.case_id left join account a on a.id = c.id left join debtor d on d.id = a.debtor_id
  left join contact k on k.id = (s.context ->> 'contactId')::uuid`;

export async function callById(tx: Tx, id: string, now: Date): Promise<CallView> {
  const [view] = await shown(tx, await tx.query<Row>(`${VIEW} where s.id = $1`, [id]), now);
  if (!view) throw new Error(`no call ${id}`);
  return view;
}

/** The actor's calls that still ask for something: the one going on, and those whose outcome nobody logged, the oldest first. */
export async function ownCalls(tx: Tx, now: Date): Promise<{ open: CallView | null; unlogged: CallView[] }> {
  const views = await shown(
    tx,
    await tx.query<Row>(
      `${VIEW} where s.person_id = $1 and (s.state <> 'closed' or s.unlogged) order by s.started_at, s.id limit 100`,
      [tx.actor.personId],
    ),
    now,
  );
  return {
    open: views.find(({ state }) => state !== 'closed') ?? null,
    unlogged: views.filter((view) => view.unlogged),
  };
}

/** Calls of a team whose outcome nobody logged, for its lead; of every team for an admin. */
export async function unloggedCalls(tx: Tx, now: Date): Promise<(CallView & { personName: string })[]> {
  const rows = await tx.query<Row & { personName: string }>(
    `${VIEW.replace('select s.id', 'select p.name as "personName", s.id')} join person p on p.id = s.person_id
     where s.unlogged and ($1::boolean or p.team_id = any ($2::uuid[])) order by s.started_at, s.id limit 100`,
    [tx.actor.role === 'admin', tx.actor.teamIds],
  );
  const names = new Map(rows.map(({ id, personName }) => [id, personName]));
  return (await shown(tx, rows, now)).map((view) => ({ ...view, personName: names.get(view.id)! }));
}

async function shown(tx: Tx, rows: Row[], now: Date): Promise<CallView[]> {
  if (rows.length === 0) return [];
  const events = await eventsOfCalls(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ e164, zone, country, ...row }) => ({
    ...row,
    phone: e164 ? phoneView(e164, { zone, country }, now) : null,
    times: callTimes(events.get(row.id) ?? []),
  }));
}
