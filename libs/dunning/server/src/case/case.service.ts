import { Injectable } from '@nestjs/common';
import {
  type CaseEvent,
  type CaseEventOf,
  type CaseState,
  correct,
  type Decision,
  MACHINE_VERSION,
  undo,
  UnexpectedFact,
} from '@relance/dunning/domain';
import { dateInZone } from '@relance/kernel';
import { type Actor, Clock, Database, type Tx } from '@relance/platform/server';
import { createHash } from 'node:crypto';
import type { ApplyRequest, ApplyResult, CaseIntent, CaseView, Moved } from './apply-request';
import { readLog } from './case-log';
import { CaseGuards } from './case-guards';
import { CaseFacts, isOlder, machineMigrated } from './case-facts';
import { type CaseRow, lockCases } from './case-row';
import type { TakenFact } from './case-writer';
import { StrategyStore } from './strategy.store';

type Retelling = CaseEventOf<'OutcomeUndone' | 'OutcomeCorrected'>;

/** The one way in for a person's intent: lock, check, decide, write, all in one transaction in the actor's scope. */
@Injectable()
export class CaseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: CaseFacts,
    private readonly strategies: StrategyStore,
    private readonly guards: CaseGuards,
  ) {}

  /** Expected failures are answers (ApplyResult); anything else throws and nothing is written. */
  apply(actor: Actor, request: ApplyRequest): Promise<ApplyResult> {
    return this.database.transaction(actor, (tx) => this.applyIn(tx, request));
  }

  /** The same within a transaction that does more. When the answer is not `moved`, nothing was written by this call. */
  async applyIn(tx: Tx, request: ApplyRequest): Promise<ApplyResult> {
    const [row] = await lockCases(tx, [request.caseId]);
    if (!row) return { kind: 'notFound' };
    const view = this.viewOf(row);
    const hash = hashOf(request);
    const answered = await this.answered(tx, request, hash);
    if (answered) return answered;
    const held = request.respectHolder ? await this.guards.ask(tx, row.id) : null;
    if (held) return held;
    if (request.expectedVersion !== null && request.expectedVersion !== row.seq) return conflict(tx, row);
    const intent = typeof request.intent === 'function' ? request.intent(view) : request.intent;
    const event: CaseEvent = { ...intent, at: view.at, today: view.today };
    const decided = await this.decide(tx, row, event);
    if (decided instanceof UnexpectedFact) return { kind: 'notPossible', code: decided.type, state: row.state };
    const asked = { ...decided.at(-1)!, idempotencyKey: request.idempotencyKey, requestHash: hash };
    const written = await this.facts.write(tx, [...decided.slice(0, -1), asked], request.callId ?? null);
    const state = written.at(-1)!.decision.snapshot.value;
    const moved: Moved = { kind: 'moved', caseId: row.id, seq: asked.seq, state, repeated: false };
    await request.also?.(tx, moved);
    return moved;
  }

  private viewOf(row: CaseRow): CaseView {
    const at = this.clock.now().toISOString();
    const { id: caseId, state, context, seq: version } = row;
    return { caseId, state, context, version, at, today: dateInZone(at, context.zone) };
  }

  private async decide(tx: Tx, row: CaseRow, event: CaseEvent): Promise<TakenFact[] | UnexpectedFact> {
    const audit = `case.${event.type}`;
    try {
      if (event.type === 'OutcomeUndone' || event.type === 'OutcomeCorrected') return await this.retell(tx, row, event);
      return await this.facts.decide(tx, [{ row, event, audit }]);
    } catch (error) {
      if (error instanceof UnexpectedFact) return error;
      throw error;
    }
  }

  /** What is decided by all that came before it: an outcome taken back or corrected. */
  private async retell(tx: Tx, row: CaseRow, event: Retelling): Promise<TakenFact[]> {
    const before = isOlder(row) ? await this.facts.decide(tx, [machineMigrated(row, event)]) : [];
    const { strategyVersionId } = row;
    const log = [
      ...(await readLog(tx, row.id)),
      ...before.map((fact) => ({
        seq: fact.seq,
        event: fact.event,
        machineVersion: MACHINE_VERSION,
        strategyVersionId,
      })),
    ];
    const strategyOf = await this.strategies.load(
      tx,
      log.map((stored) => stored.strategyVersionId),
    );
    const decision: Decision =
      event.type === 'OutcomeUndone' ? undo(log, event, strategyOf) : correct(log, event, strategyOf);
    const told: TakenFact = {
      row,
      event,
      seq: row.seq + before.length + 1,
      decision,
      strategyVersionId,
      audit: `case.${event.type}`,
      idempotencyKey: null,
      requestHash: null,
    };
    return [...before, told];
  }

  private async answered(tx: Tx, request: ApplyRequest, hash: Buffer | null): Promise<ApplyResult | null> {
    if (request.idempotencyKey === null) return null;
    const [before] = await tx.query<{ seq: number; state: CaseState; same: boolean }>(
      `select seq, state_after as state, request_hash is not distinct from $3::bytea as same
       from case_event where case_id = $1 and idempotency_key = $2`,
      [request.caseId, request.idempotencyKey, hash],
    );
    if (!before) return null;
    if (!before.same) return { kind: 'keyReused' };
    return { kind: 'moved', caseId: request.caseId, seq: before.seq, state: before.state, repeated: true };
  }
}

function hashOf({ idempotencyKey, body, intent }: ApplyRequest): Buffer | null {
  if (idempotencyKey === null) return null;
  const asked: CaseIntent | unknown = body ?? (typeof intent === 'function' ? null : intent);
  return createHash('sha256').update(JSON.stringify(asked)).digest();
}

async function conflict(tx: Tx, row: CaseRow): Promise<ApplyResult> {
  const [last] = await tx.query<{ by: string | null; at: string }>(
    `select p.name as by, e.recorded_at as at from case_event e left join person p on p.id = e.actor_id
     where e.case_id = $1 and e.seq = $2`,
    [row.id, row.seq],
  );
  return {
    kind: 'conflict',
    caseId: row.id,
    currentVersion: row.seq,
    changedBy: last?.by ?? null,
    changedAt: last?.at ?? row.enteredAt,
    state: row.state,
  };
}
