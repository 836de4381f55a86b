import {
  type CaseContext,
  type CaseEvent,
  type CaseState,
  type Decision,
  MACHINE_VERSION,
  type QueuePlace,
} from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { LiveEventMap } from '@relance/platform/live';
import type { Tx } from '@relance/platform/server';
import { balanceOf } from './balance';
import { caseNumber, type CaseRow } from './case-row';

/** One fact taken by a case, with what was decided. */
export interface TakenFact {
  row: CaseRow;
  event: CaseEvent;
  seq: number;
  decision: Decision;
  /** That it was decided by, and that the case goes on by. */
  strategyVersionId: string;
  idempotencyKey: string | null;
  requestHash: Buffer | null;
  audit: string;
}

/**
 * Writes decided facts for any number of cases: the cases, their log, what live screens are told and the audit trail, one
 * statement for all of it. The rows are locked by this transaction. `placeOf`: in the queue; what time and others know of it is
 * added by whoever looks at what is due (`rank_due_at`).
 */
export async function writeFacts(
  tx: Tx,
  facts: readonly TakenFact[],
  placeOf: (decision: Decision) => QueuePlace | null,
): Promise<void> {
  if (facts.length === 0) return;
  const outcomes = [...new Map(facts.map((fact) => [fact.row.id, fact])).values()];
  await tx.query(WRITE, [
    ...caseColumns(
      outcomes,
      outcomes.map(({ decision }) => placeOf(decision)),
    ),
    ...eventColumns(facts, tx.actor.personId),
    tx.actor.personId,
    tx.actor.role,
    MACHINE_VERSION,
  ]);
}

/**
 * As an array of PostgreSQL: for values without a comma, quote or brace (ids, codes, numbers, dates). Many times cheaper than
 * what the driver does with any text.
 */
function plain<T>(rows: readonly T[], valueOf: (row: T) => string | number | boolean | null): string {
  let list = '{';
  for (const row of rows) list += `${list.length > 1 ? ',' : ''}${valueOf(row) ?? 'NULL'}`;
  return `${list}}`;
}

/** One document a line (JSON has no raw line ends); an empty line is null. */
function documents<T>(rows: readonly T[], valueOf: (row: T) => unknown): string {
  return rows.map((row) => JSON.stringify(valueOf(row)) ?? '').join('\n');
}

function caseColumns(outcomes: readonly TakenFact[], places: readonly (QueuePlace | null)[]): unknown[] {
  const balances = outcomes.map(({ decision }) => balanceOf(decision.snapshot.context));
  return [
    plain(outcomes, ({ row }) => row.id),
    plain(outcomes, ({ decision }) => decision.snapshot.value),
    documents(outcomes, ({ row, decision }) => changes(row.context, decision.snapshot.context)),
    plain(outcomes, ({ seq }) => seq),
    plain(outcomes, ({ row, decision, event }) => enteredAt(row, decision.snapshot.value, event.at)),
    plain(outcomes, ({ decision }) => decision.nextAction?.at ?? null),
    plain(outcomes, ({ decision }) => decision.nextAction?.why ?? null),
    plain(outcomes, ({ decision }) => decision.waitingFor),
    plain(places, (place) => place?.rank ?? null),
    documents(places, (place) => place?.reasons),
    plain(balances, ({ currency }) => currency),
    plain(balances, ({ overdue }) => overdue),
    plain(balances, ({ open }) => open),
    plain(balances, ({ oldestDueOn }) => oldestDueOn),
    plain(outcomes, legalVisible),
    plain(outcomes, ({ strategyVersionId }) => strategyVersionId),
    outcomes.map(({ decision }) => decision.snapshot.context.proposal?.stepKey ?? null),
    plain(outcomes, ({ decision }) => creditorHolds(decision.snapshot.context)),
  ];
}

function eventColumns(facts: readonly TakenFact[], by: string | null): unknown[] {
  return [
    plain(facts, ({ row }) => row.id),
    plain(facts, ({ seq }) => seq),
    plain(facts, ({ event }) => event.type),
    documents(facts, ({ event }) => event),
    plain(facts, ({ event }) => event.at),
    plain(facts, ({ strategyVersionId }) => strategyVersionId),
    plain(facts, ({ decision }) => decision.snapshot.value),
    facts.map(({ idempotencyKey }) => idempotencyKey),
    plain(facts, ({ requestHash }) => requestHash && `\\\\x${requestHash.toString('hex')}`),
    plain(facts, ({ row }) => row.teamId),
    plain(facts, ({ row }) => row.agentId),
    plain(facts, legalVisible),
    documents(facts, (fact) => told(fact, by)),
    plain(facts, ({ audit }) => audit),
  ];
}

/** What live screens are told; the name of who did it is added where it is written. */
function told({ row, event, seq, decision }: TakenFact, by: string | null): Omit<LiveEventMap['case.moved'], 'byName'> {
  return {
    caseId: row.id,
    caseNumber: caseNumber(row),
    debtorName: row.debtorName,
    state: decision.snapshot.value,
    eventType: event.type,
    seq,
    by,
  };
}

/**
 * The parts of the context that are not the very ones that were read: a decision changes none in place, so these are all that
 * can differ. A context has the same keys for life (`emptyContext`, `upgrade`): none has to be taken away.
 */
function changes(before: CaseContext, after: CaseContext): Partial<CaseContext> {
  const changed: Record<string, unknown> = {};
  for (const key of Object.keys(after) as (keyof CaseContext)[]) {
    if (after[key] !== before[key]) changed[key] = after[key];
  }
  return changed;
}

function enteredAt(row: CaseRow, state: CaseState, at: Instant): Instant {
  return state === row.state ? row.enteredAt : at;
}

/** Legal staff see a case from its escalation on; an escalation that was taken back never happened. */
function legalVisible({ row, decision, event }: TakenFact): boolean {
  const file = decision.snapshot.context.legalFile !== null;
  return event.type === 'OutcomeUndone' ? file : file || row.legalVisible;
}

/** Kinds of the holds that stand for the creditor's sake: `due-run/creditor-holds.ts` finds the cases by them. */
export const CREDITOR_HOLDS = ['staleBankData', 'creditorClosed'] as const;
export type CreditorHold = (typeof CREDITOR_HOLDS)[number];

function creditorHolds({ holds }: CaseContext): string | null {
  if (holds.length === 0) return null;
  return CREDITOR_HOLDS.filter((kind) => holds.some((hold) => hold.kind === kind)).join('+') || null;
}

const WRITE = `
with c as (
  update dunning_case as c set state = n.state, value = to_jsonb(n.state), context = c.context || n.context::jsonb, seq = n.seq,
    machine_version = $35, strategy_version_id = n.strategy, entered_at = n.entered_at, next_action_at = n.next_action_at,
    next_action = n.next_action, waiting_for = n.waiting_for, queue_rank = n.queue_rank, queue_reasons = nullif(n.queue_reasons, '')::jsonb,
    rank_due_at = case when n.queue_rank is not null then '-infinity'::timestamptz end, rank_version = 0,
    currency = n.currency, overdue_minor = n.overdue, open_minor = n.open, oldest_due_on = n.oldest, legal_visible = n.legal,
    proposed_step = n.proposed, creditor_hold = n.creditor_hold, updated_at = now()
  from unnest($1::uuid[], $2::text[], string_to_array($3, E'\n'), $4::int[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
    $9::bigint[], string_to_array($10, E'\n'), $11::text[], $12::bigint[], $13::bigint[], $14::date[], $15::boolean[], $16::uuid[],
    $17::text[], $18::text[])
    as n(id, state, context, seq, entered_at, next_action_at, next_action, waiting_for, queue_rank, queue_reasons, currency,
      overdue, open, oldest, legal, strategy, proposed, creditor_hold)
  where c.id = n.id
), f as materialized (
  select * from unnest($19::uuid[], $20::int[], $21::text[], string_to_array($22, E'\n'), $23::timestamptz[], $24::uuid[], $25::text[],
    $26::text[], $27::bytea[], $28::uuid[], $29::uuid[], $30::boolean[], string_to_array($31, E'\\n'), $32::text[])
    as f(case_id, seq, type, payload, at, strategy, state_after, key, hash, team, agent, legal, told, audit)
), e as (
  insert into case_event (case_id, seq, type, payload, at, actor_id, actor_role, machine_version, strategy_version_id,
    state_after, idempotency_key, request_hash)
  select case_id, seq, type, payload::jsonb, at, $33::uuid, $34, $35, strategy, state_after, key, hash from f
), o as (
  insert into outbox (topic, team_id, agent_id, legal, admin, case_id, payload)
  select 'case.moved', team, agent, legal, false, case_id, told::jsonb || jsonb_build_object('byName', (select name from person where id = $33::uuid)) from f
)
insert into audit_entry (actor_id, actor_role, action, account_id, subject, detail)
select $33::uuid, $34, audit, case_id, null, ('{"seq":' || seq || ',"state":"' || state_after || '"}')::jsonb from f`;
