import {
  type CaseContext,
  type CaseState,
  carryingItem,
  daysPastDue,
  type WhyHere,
  whyHere,
} from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, daysBetween, type Instant, type Money } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import type { CaseRanking } from '../case/case-ranking';
import type { StrategyStore } from '../case/strategy.store';
import { figures } from '../reading/case.query';
import { holdsOf, type HoldShown } from '../reading/holds';
import { withNames } from './named-reasons';
import { type QueuePosition, queuePosition } from './queue-position.query';
import { type PastStanding, pastStanding } from './standing.query';

export interface PastItem {
  id: string;
  kind: string;
  number: string;
  dueOn: BusinessDate;
  total: Money;
  open: Money;
  daysPastDue: number;
}

export interface PastDocument {
  id: string;
  template: string;
  stepKey: string;
  channel: string;
  createdAt: Instant;
  status: string;
}

/** `CaseAsOf` of the schema, and the log it was rebuilt from. */
export interface CaseAsOf {
  caseId: string;
  at: Instant;
  seq: number;
  state: CaseState;
  strategyName: string;
  strategyVersion: number;
  overdue: Money[];
  open: Money[];
  unapplied: Money[];
  daysPastDue: number | null;
  holds: HoldShown[];
  why: WhyHere;
  items: PastItem[];
  documents: PastDocument[];
  queue: QueuePosition | null;
  past: PastStanding;
}

/**
 * A case as it stood at a past instant. Past is what had been told by then: a payment with an earlier value date that was
 * imported later is not there yet, exactly as nobody knew of it. Items and amounts are those of the case's own log, which the
 * ledger wrote in the transactions that booked them. Null: out of reach, or not opened yet.
 */
export async function caseAsOf(
  tx: Tx,
  strategies: StrategyStore,
  ranking: CaseRanking,
  caseId: string,
  at: Instant,
  language: Language,
): Promise<CaseAsOf | null> {
  const past = await pastStanding(tx, strategies, caseId, at);
  if (!past) return null;
  const { standing, strategy, log, strategyVersionId } = past;
  const { value: state, context } = standing.snapshot;
  const seen = { ...context, today: later(context.today, dateInZone(at, context.zone)) };
  const { queue } = standing;
  const { overdue, open, unapplied } = figures(seen);
  return {
    caseId,
    at,
    seq: log.at(-1)!.seq,
    state,
    ...(await strategyNamed(tx, strategyVersionId, language)),
    overdue,
    open,
    unapplied,
    daysPastDue: carryingItem(seen) ? daysPastDue(seen) : null,
    holds: await holdsOf(tx, seen),
    why: await withNames(tx, whyHere(standing, strategy, at)),
    items: await itemsOf(tx, seen),
    documents: await tx.query<PastDocument>(DOCUMENTS_THEN, [caseId, at]),
    queue: queue && (await queuePosition(tx, strategies, ranking, caseId, { ...standing, queue }, at)),
    past,
  };
}

function later(a: BusinessDate, b: BusinessDate): BusinessDate {
  return a > b ? a : b;
}

async function strategyNamed(
  tx: Tx,
  versionId: string,
  language: Language,
): Promise<{ strategyName: string; strategyVersion: number }> {
  const [named] = await tx.query<{ strategyName: string; strategyVersion: number }>(
    `select case $2 when 'en' then s.name_en else s.name_fr end as "strategyName", v.version as "strategyVersion"
     from strategy_version v join strategy s on s.id = v.strategy_id where v.id = $1`,
    [versionId, language],
  );
  return named!;
}

async function itemsOf(tx: Tx, { items, today }: CaseContext): Promise<PastItem[]> {
  const totals = await tx.query<{ id: string; kind: string; total: number }>(
    `select id, kind, total_minor as total from open_item where id = any ($1::uuid[])`,
    [items.map(({ id }) => id)],
  );
  const known = new Map(totals.map((row) => [row.id, row]));
  return [...items]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, number, dueOn, open, currency, kind = 'invoice' }) => ({
      id,
      kind: known.get(id)?.kind ?? kind,
      number,
      dueOn,
      total: { minor: known.get(id)?.total ?? open, currency },
      open: { minor: open, currency },
      daysPastDue: Math.max(0, daysBetween(dueOn, today)),
    }));
}

// What was written, in the state it had by then. A delivery keeps the instant at which it left or was claimed, and the fact
// that cancelled it; one that was parked or failed was so from its claim on.
const DOCUMENTS_THEN = `
select d.id, d.template, d.step_key as "stepKey", d.kind as channel, coalesce(e.at, d.created_at) as "createdAt",
  case
    when v.status in ('sent', 'posted') then case when v.sent_at <= $2::timestamptz then v.status else 'toSend' end
    when v.status = 'cancelled' then case when gone.at is null or gone.at <= $2::timestamptz then 'cancelled'
      else coalesce(v.cancelled_from, 'toSend') end
    when v.status in ('failed', 'inDoubt') then case when v.claimed_at <= $2::timestamptz then v.status else 'toSend' end
    when v.status = 'claimed' then 'toSend'
    else coalesce(v.status, 'toSend') end as status
from document d
left join case_event e on e.case_id = d.account_id and e.seq = d.event_seq
left join delivery v on v.document_id = d.id
left join case_event gone on gone.case_id = d.account_id and gone.seq = v.cancelled_seq
where d.account_id = $1 and coalesce(e.at, d.created_at) <= $2::timestamptz
order by coalesce(e.at, d.created_at), d.id`;
