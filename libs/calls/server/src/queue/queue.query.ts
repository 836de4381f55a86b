import { type RankReason, scoreOf } from '@relance/calls/ranking';
import type { CaseState } from '@relance/dunning/domain';
import { type BusinessDate, InputError, type Instant, type Money } from '@relance/kernel';
import { readCursor, type Reading, type Tx, writeCursor } from '@relance/platform/server';
import { filterConditions, Parameters, type QueueFilter } from './queue-filter';
import { SORT_KEYS, type QueueSort } from './queue-sort';
import { foundBy } from './search.query';

export interface Pin {
  byName: string;
  until: Instant;
  reason: string;
}

export interface QueueRow {
  caseId: string;
  version: number;
  number: string;
  debtorName: string;
  debtorKind: 'business' | 'public' | 'consumer';
  creditorName: string;
  state: CaseState;
  overdue: Money;
  daysPastDue: number;
  score: number;
  reasons: RankReason[];
  pinned: Pin | null;
  callbackAt: Instant | null;
  promise: Money | null;
  promiseDueOn: BusinessDate | null;
  snoozedUntil: Instant | null;
  localTime: string;
  zone: string;
  language: string;
  phone: string | null;
  heldBy: string | null;
  agentId: string | null;
}

export interface QueuePage {
  rows: QueueRow[];
  nextCursor: string | null;
}

type StoredRow = Omit<QueueRow, 'overdue' | 'score' | 'pinned'> & {
  minor: number;
  currency: string;
  rank: number | null;
};

export interface Queue {
  /** Whose queue; null with `pool`: cases of the actor's teams that anyone may call. */
  agentId: string | null;
  pool: boolean;
}

export interface QueueRequest extends Queue {
  filter: QueueFilter;
  sort: QueueSort;
  first: number;
  /** The cursor of the page before. */
  after: string | null;
}

const MOST = 500;
/** Pages are planned for so many rows and its multiples: not one plan for each number somebody asks for. */
const STEP = 50;

/** SQL: anyone of the team may make the call; the words are those of the index `dunning_case_pool`. */
export const IN_THE_POOL = `(c.agent_id is null or c.context #> '{callOwed,pool}' is not null)`;

/** SQL: the call is owed and a person put it off. */
const SNOOZED = `c.queue_rank is null and c.context #> '{snoozed,until}' is not null and c.state in ('callDue', 'reminding', 'formalNotice')`;

/** SQL: the actor's own case; $1 is the actor. */
export const OWN = 'c.agent_id = $1';

/** SQL: in the pool of one of these teams. Of one team the index gives the order, too. `place`: of the value in the statement. */
export function inPoolOf(teamIds: readonly string[], place: string): { sql: string; value: unknown } {
  const [only] = teamIds;
  return teamIds.length === 1
    ? { sql: `${IN_THE_POOL} and c.team_id = ${place}`, value: only }
    : { sql: `${IN_THE_POOL} and c.team_id = any (${place}::uuid[])`, value: teamIds };
}

/**
 * The cases that can be called now, best first: a page of the index, then what the screen shows of each. `after` is the cursor
 * of the page before.
 */
export async function queuePage(
  tx: Reading,
  { agentId, pool }: Queue,
  now: Date,
  first: number,
  after: string | null,
): Promise<QueuePage> {
  const size = sizeOf(first);
  const [rank, id] = after ? readCursor(after, 2) : [null, null];
  const whose = pool ? inPoolOf(tx.actor.teamIds, '$1') : { sql: OWN, value: agentId };
  const most = Math.ceil(size / STEP) * STEP;
  const rows = await tx.query<StoredRow>(rankedSql(whose.sql, after !== null, most + 1), [
    whose.value,
    now,
    tx.actor.personId,
    ...(after === null ? [] : [rank, id]),
  ]);
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map(shown),
    nextCursor: rows.length > size && last ? writeCursor([last.rank, last.caseId]) : null,
  };
}

/** The same of what a person looks for, in any order. Errors: InputError when the cursor is of another order. */
export async function filteredPage(tx: Tx, request: QueueRequest, now: Date): Promise<QueuePage> {
  const { sort, after } = request;
  const size = sizeOf(request.first);
  const keys = SORT_KEYS[sort];
  const parameters = new Parameters();
  const at = parameters.add(now);
  const me = parameters.add(tx.actor.personId);
  const conditions = [
    request.pool ? poolCondition(tx, parameters) : `c.agent_id = ${parameters.add(request.agentId)}`,
    request.filter.snoozed ? SNOOZED : 'c.queue_rank is not null',
    ...filterConditions(request.filter, parameters, at),
  ];
  const text = request.filter.text?.trim();
  if (text) conditions.push(await foundBy(tx, text, parameters));
  if (after) {
    const [order, ...values] = readCursor(after, keys.length + 2);
    if (order !== sort) throw new InputError('cursor', 'Not a cursor of this list.', { field: 'after' });
    const places = [...keys.map(({ type }) => type), 'uuid'].map((type, i) => `${parameters.add(values[i])}::${type}`);
    conditions.push(`(${[...keys.map(({ sql }) => sql), 'c.id'].join(', ')}) > (${places.join(', ')})`);
    // the same once more, as the index says it
    if (sort === 'rank' && !request.filter.snoozed) conditions.push(`c.queue_rank <= -${places[0]}`);
  }
  const order = (of: string) => [...keys.map((_, i) => `${of}k${i}`), `${of}id`].join(', ');
  const rows = await tx.query<StoredRow & { keys: (string | number)[] }>(
    `select ${COLUMNS(at)}, jsonb_build_array(${keys.map((_, i) => `q.k${i}`).join(', ')}) as keys
     from (
       select ${CASE}, ${keys.map(({ sql }, i) => `${sql} as k${i}`).join(', ')}
       from dunning_case c join debtor d on d.id = c.debtor_id join creditor cr on cr.id = c.creditor_id
       where ${conditions.join('\n         and ')}
       order by ${sort === 'rank' ? 'c.queue_rank desc, c.id' : order('')} limit ${size + 1}
     ) q ${PARTIES(at, me)}
     order by ${order('q.')}`,
    parameters.values,
  );
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    rows: page.map(shown),
    nextCursor: rows.length > size && last ? writeCursor([sort, ...last.keys, last.caseId]) : null,
  };
}

function poolCondition({ actor }: Tx, parameters: Parameters): string {
  const { sql, value } = inPoolOf(actor.teamIds, `$${parameters.values.length + 1}`);
  parameters.add(value);
  return sql;
}

function sizeOf(first: number): number {
  return Math.min(Math.max(first, 1), MOST);
}

/** Each field by its name: an object that is spread is looked up ten times slower by whatever reads it. */
function shown(row: StoredRow): QueueRow {
  const pin = row.reasons.find(({ code }) => code === 'pinned')?.params;
  // a case that was not ranked since it came by the former rank has reasons without points
  for (const reason of row.reasons) reason.points ??= 0;
  return {
    caseId: row.caseId,
    version: row.version,
    number: row.number,
    debtorName: row.debtorName,
    debtorKind: row.debtorKind,
    creditorName: row.creditorName,
    state: row.state,
    overdue: { minor: row.minor, currency: row.currency },
    daysPastDue: row.daysPastDue,
    score: row.rank === null ? 0 : scoreOf(row.rank),
    reasons: row.reasons,
    callbackAt: row.callbackAt,
    promise: row.promise,
    promiseDueOn: row.promiseDueOn,
    snoozedUntil: row.snoozedUntil,
    localTime: row.localTime,
    zone: row.zone,
    language: row.language,
    phone: row.phone,
    heldBy: row.heldBy,
    agentId: row.agentId,
    pinned: pin ? { byName: String(pin['by']), until: String(pin['until']), reason: String(pin['reason']) } : null,
  };
}

const CASE = `c.id, c.creditor_id, c.debtor_id, c.seq, c.case_number, c.state, c.overdue_minor, c.currency, c.oldest_due_on, c.queue_reasons, c.agent_id, c.queue_rank, c.context`;

const COLUMNS = (
  now: string,
) => `q.id as "caseId", q.seq as version, 'C-' || lpad(q.case_number::text, 6, '0') as number,
    d.name as "debtorName", d.kind as "debtorKind", cr.name as "creditorName", q.state, q.overdue_minor as minor,
    coalesce(q.currency, cr.currency) as currency, greatest((${now}::timestamptz at time zone cr.zone)::date - q.oldest_due_on, 0) as "daysPastDue",
    coalesce(q.queue_reasons, '[]') as reasons, q.context ->> 'callbackAt' as "callbackAt", q.context #> '{promise,amount}' as promise,
    q.context #>> '{promise,dueOn}' as "promiseDueOn",
    q.context #>> '{snoozed,until}' as "snoozedUntil", to_char(${now}::timestamptz at time zone d.zone, 'HH24:MI') as "localTime",
    d.zone, d.language, d.phone,
    holder.name as "heldBy", q.agent_id as "agentId", q.queue_rank as rank`;

const PARTIES = (now: string, me: string) => `
  join debtor d on d.id = q.debtor_id join creditor cr on cr.id = q.creditor_id
  left join lease l on l.case_id = q.id and l.expires_at > ${now} and l.person_id is distinct from ${me}
  left join person holder on holder.id = l.person_id`;

/** `limit` is part of the text: a plan made for any number would read the whole queue. */
function rankedSql(whose: string, continued: boolean, limit: number): string {
  return `select ${COLUMNS('$2')}
  from (
    select ${CASE} from dunning_case c
    where ${whose} and c.queue_rank is not null
      ${continued ? 'and c.queue_rank <= $4 and (c.queue_rank < $4 or c.id > $5)' : ''}
    order by c.queue_rank desc, c.id limit ${limit}
  ) q ${PARTIES('$2', '$3')}
  order by q.queue_rank desc, q.id`;
}
