import { Injectable } from '@nestjs/common';
import { MACHINE_VERSION, replay, type StoredCaseEvent, type WhatNext } from '@relance/dunning/domain';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { isDeepStrictEqual } from 'node:util';
import { StrategyStore } from '../case/strategy.store';

export interface Mismatch {
  caseId: string;
  number: string;
  /** What differs: `state`, `context`, `nextAction`, …, or the error that replaying met. */
  what: string[];
}

export interface ReplayReport {
  cases: number;
  events: number;
  mismatches: Mismatch[];
}

interface StoredCase {
  id: string;
  number: string;
  state: string;
  context: unknown;
  nextActionAt: string | null;
  nextAction: string | null;
  waitingFor: string | null;
  queueRank: number | null;
  machineVersion: number;
  log: (Omit<StoredCaseEvent, 'machineVersion' | 'strategyVersionId'> & { m: number; s: string })[];
}

/** Cases at once: bounds the memory whatever the number of cases. */
const PAGE = 500;

/** Replays logs and compares with what is stored: state, context, armed time and place in the queue (RELIABILITY I5). */
@Injectable()
export class Replay {
  constructor(
    private readonly database: Database,
    private readonly strategies: StrategyStore,
  ) {}

  async run(
    onlyCase: string | null = null,
    progress: (cases: number) => void = () => undefined,
  ): Promise<ReplayReport> {
    const report: ReplayReport = { cases: 0, events: 0, mismatches: [] };
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await this.database.transaction(SYSTEM, (tx) => this.page(tx, after, onlyCase, report));
      if (page === null) return report;
      after = page;
      progress(report.cases);
    }
  }

  private async page(tx: Tx, after: string, onlyCase: string | null, report: ReplayReport): Promise<string | null> {
    const cases = await tx.query<StoredCase>(PAGE_OF_CASES, [after, PAGE, onlyCase]);
    const strategyOf = await this.strategies.load(
      tx,
      cases.flatMap(({ log }) => log.map(({ s }) => s)),
    );
    for (const stored of cases) {
      report.cases += 1;
      report.events += stored.log.length;
      const what = differences(stored, strategyOf);
      if (what.length > 0) report.mismatches.push({ caseId: stored.id, number: stored.number, what });
    }
    return cases.at(-1)?.id ?? null;
  }
}

function differences(stored: StoredCase, strategyOf: Parameters<typeof replay>[1]): string[] {
  const log = stored.log.map(({ seq, event, m, s }) => ({ seq, event, machineVersion: m, strategyVersionId: s }));
  try {
    const again = replay(log, strategyOf);
    if (!again) return ['log'];
    const { snapshot, ...next } = again;
    const checks: Record<string, boolean> = {
      machineVersion: stored.machineVersion === MACHINE_VERSION,
      state: snapshot.value === stored.state,
      context: isDeepStrictEqual(JSON.parse(JSON.stringify(snapshot.context)), stored.context),
      ...sameNext(next, stored),
    };
    return Object.keys(checks).filter((name) => !checks[name]);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function sameNext({ nextAction, waitingFor, queue }: WhatNext, stored: StoredCase): Record<string, boolean> {
  return {
    nextActionAt: (nextAction?.at ?? null) === stored.nextActionAt,
    nextAction: (nextAction?.why ?? null) === stored.nextAction,
    waitingFor: waitingFor === stored.waitingFor,
    queueRank: (queue?.rank ?? null) === stored.queueRank,
  };
}

const PAGE_OF_CASES = `
select c.id, 'C-' || lpad(c.case_number::text, 6, '0') as number, c.state, c.context, c.next_action_at as "nextActionAt",
  c.next_action as "nextAction", c.waiting_for as "waitingFor", c.queue_rank as "queueRank", c.machine_version as "machineVersion",
  coalesce((select jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.payload, 'm', e.machine_version,
    's', e.strategy_version_id) order by e.seq) from case_event e where e.case_id = c.id), '[]') as log
from dunning_case c where c.id > $1 and ($3::uuid is null or c.id = $3) order by c.id limit $2`;
