import { type CaseEvent, type CaseState, type Decision, MACHINE_VERSION } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { balanceOf } from './balance';
import type { CaseRow } from './case-row';

/** One fact taken by a case, with what was decided. */
export interface TakenFact {
  row: CaseRow;
  event: CaseEvent;
  seq: number;
  decision: Decision;
  idempotencyKey: string | null;
  requestHash: Buffer | null;
  audit: string;
}

/** A case after its last fact of the transaction. */
interface Outcome {
  row: CaseRow;
  decision: Decision;
  event: CaseEvent;
  seq: number;
}

/**
 * Writes decided facts for any number of cases: the cases, their log, what live screens are told and the audit trail, one
 * statement for all of it. The rows are locked by this transaction.
 */
export async function writeFacts(tx: Tx, facts: readonly TakenFact[]): Promise<void> {
  if (facts.length === 0) return;
  const outcomes = [...new Map<string, Outcome>(facts.map((fact) => [fact.row.id, fact])).values()];
  await tx.execute(WRITE, [
    ...caseColumns(outcomes),
    ...eventColumns(facts),
    tx.actor.personId,
    tx.actor.role,
    MACHINE_VERSION,
  ]);
}

function caseColumns(outcomes: readonly Outcome[]): unknown[][] {
  const balances = outcomes.map(({ decision }) => balanceOf(decision.snapshot.context));
  return [
    outcomes.map(({ row }) => row.id),
    outcomes.map(({ decision }) => decision.snapshot.value),
    outcomes.map(({ decision }) => JSON.stringify(decision.snapshot.context)),
    outcomes.map(({ seq }) => seq),
    outcomes.map(({ row, decision, event }) => enteredAt(row, decision.snapshot.value, event.at)),
    outcomes.map(({ decision }) => decision.nextAction?.at ?? null),
    outcomes.map(({ decision }) => decision.nextAction?.why ?? null),
    outcomes.map(({ decision }) => decision.waitingFor),
    outcomes.map(({ decision }) => decision.queue?.rank ?? null),
    outcomes.map(({ decision }) => (decision.queue ? JSON.stringify(decision.queue.reasons) : null)),
    balances.map(({ currency }) => currency),
    balances.map(({ overdue }) => overdue),
    balances.map(({ open }) => open),
    balances.map(({ oldestDueOn }) => oldestDueOn),
    outcomes.map(legalVisible),
  ];
}

function eventColumns(facts: readonly TakenFact[]): unknown[][] {
  return [
    facts.map(({ row }) => row.id),
    facts.map(({ seq }) => seq),
    facts.map(({ event }) => event.type),
    facts.map(({ event }) => JSON.stringify(event)),
    facts.map(({ event }) => event.at),
    facts.map(({ row }) => row.strategyVersionId),
    facts.map(({ decision }) => decision.snapshot.value),
    facts.map(({ idempotencyKey }) => idempotencyKey),
    facts.map(({ requestHash }) => requestHash),
    facts.map(({ row }) => row.teamId),
    facts.map(({ row }) => row.agentId),
    facts.map((fact) => legalVisible(fact)),
    facts.map(({ row }) => row.caseNumber),
    facts.map(({ row }) => row.debtorName),
    facts.map(({ audit }) => audit),
  ];
}

function enteredAt(row: CaseRow, state: CaseState, at: Instant): Instant {
  return state === row.state ? row.enteredAt : at;
}

/** Legal staff see a case from its escalation on; an escalation that was taken back never happened. */
function legalVisible({ row, decision, event }: Outcome): boolean {
  const file = decision.snapshot.context.legalFile !== null;
  return event.type === 'OutcomeUndone' ? file : file || row.legalVisible;
}

const WRITE = `
with c as (
  update dunning_case as c set state = n.state, value = to_jsonb(n.state), context = n.context, seq = n.seq,
    machine_version = $33, entered_at = n.entered_at, next_action_at = n.next_action_at, next_action = n.next_action,
    waiting_for = n.waiting_for, queue_rank = n.queue_rank, queue_reasons = n.queue_reasons, currency = n.currency,
    overdue_minor = n.overdue, open_minor = n.open, oldest_due_on = n.oldest, legal_visible = n.legal, updated_at = now()
  from unnest($1::uuid[], $2::text[], $3::jsonb[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
    $9::bigint[], $10::jsonb[], $11::text[], $12::bigint[], $13::bigint[], $14::date[], $15::boolean[])
    as n(id, state, context, seq, entered_at, next_action_at, next_action, waiting_for, queue_rank, queue_reasons, currency,
      overdue, open, oldest, legal)
  where c.id = n.id
), f as materialized (
  select * from unnest($16::uuid[], $17::int[], $18::text[], $19::jsonb[], $20::timestamptz[], $21::uuid[], $22::text[], $23::text[],
    $24::bytea[], $25::uuid[], $26::uuid[], $27::boolean[], $28::bigint[], $29::text[], $30::text[])
    as f(case_id, seq, type, payload, at, strategy, state_after, key, hash, team, agent, legal, number, debtor, audit)
), e as (
  insert into case_event (case_id, seq, type, payload, at, actor_id, actor_role, machine_version, strategy_version_id,
    state_after, idempotency_key, request_hash)
  select case_id, seq, type, payload, at, $31::uuid, $32, $33, strategy, state_after, key, hash from f
), o as (
  insert into outbox (topic, team_id, agent_id, legal, admin, case_id, payload)
  select 'case.moved', team, agent, legal, false, case_id, jsonb_build_object('caseId', case_id,
    'caseNumber', 'C-' || lpad(number::text, 6, '0'), 'debtorName', debtor, 'state', state_after, 'eventType', type,
    'seq', seq, 'by', $31::uuid)
  from f
)
insert into audit_entry (actor_id, actor_role, action, account_id, subject, detail)
select $31::uuid, $32, audit, case_id, null, jsonb_build_object('seq', seq, 'state', state_after) from f`;
