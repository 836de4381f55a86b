import { NO_ID } from '@relance/kernel';
import { Injectable } from '@nestjs/common';
import { type CaseContext, replay, type StoredCaseEvent, upgrade, type WhatNext } from '@relance/dunning/domain';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
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
  context: CaseContext;
  nextActionAt: string | null;
  nextAction: string | null;
  waitingFor: string | null;
  queueRank: number | null;
  machineVersion: number;
}

type LoggedEvent = StoredCaseEvent & { caseId: string };

/** Cases at once: bounds the memory whatever the number of cases. */
const PAGE = 100;

/** Replays logs and compares with what is stored: state, context, armed time and whether it can be called (RELIABILITY I5). */
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
    let after = NO_ID;
    for (;;) {
      const page = await this.database.transaction(SYSTEM, (tx) => this.page(tx, after, onlyCase, report));
      if (page === null) return report;
      after = page;
      progress(report.cases);
    }
  }

  private async page(tx: Tx, after: string, onlyCase: string | null, report: ReplayReport): Promise<string | null> {
    const cases = await tx.query<StoredCase>(PAGE_OF_CASES(onlyCase), [
      after,
      PAGE,
      ...(onlyCase === null ? [] : [onlyCase]),
    ]);
    const events = await tx.query<LoggedEvent>(LOGS, [cases[0]?.id, cases.at(-1)?.id]);
    const versions = new Set(events.map(({ strategyVersionId }) => strategyVersionId));
    const strategyOf = await this.strategies.load(tx, versions);
    let next = 0;
    for (const stored of cases) {
      const log: StoredCaseEvent[] = [];
      while (events[next]?.caseId === stored.id) log.push(events[next++]!);
      report.cases += 1;
      report.events += log.length;
      const what = differences(stored, log, strategyOf);
      if (what.length > 0) report.mismatches.push({ caseId: stored.id, number: stored.number, what });
    }
    return cases.at(-1)?.id ?? null;
  }
}

/** A case that an older machine decided last is compared in the shape of the present one, until it is migrated. */
function differences(
  stored: StoredCase,
  log: readonly StoredCaseEvent[],
  strategyOf: Parameters<typeof replay>[1],
): string[] {
  const { machineVersion } = stored;
  try {
    const again = replay(log, strategyOf);
    if (!again) return ['log'];
    const { snapshot, ...next } = again;
    const checks: Record<string, boolean> = {
      machineVersion: machineVersion === log.at(-1)!.machineVersion,
      state: snapshot.value === stored.state,
      context: sameJson(upgrade(snapshot.context, machineVersion), upgrade(stored.context, machineVersion)),
      ...sameNext(next, stored),
    };
    return Object.keys(checks).filter((name) => !checks[name]);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** As JSON they are the same: what is undefined is not there. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, i) => sameJson(each, b[i]));
  }
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys({ ...one, ...other }).every((key) => sameJson(one[key], other[key]));
}

function sameNext({ nextAction, waitingFor, queue }: WhatNext, stored: StoredCase): Record<string, boolean> {
  return {
    nextActionAt: (nextAction?.at ?? null) === stored.nextActionAt,
    nextAction: (nextAction?.why ?? null) === stored.nextAction,
    waitingFor: waitingFor === stored.waitingFor,
    // where it stands there is not the machine's to say
    queue: (queue === null) === (stored.queueRank === null),
  };
}

const PAGE_OF_CASES = (one: string | null) => `
select c.id, 'C-' || lpad(c.case_number::text, 6, '0') as number, c.state, c.context, c.next_action_at as "nextActionAt",
  c.next_action as "nextAction", c.waiting_for as "waitingFor", c.queue_rank as "queueRank", c.machine_version as "machineVersion"
from dunning_case c where c.id > $1 ${one === null ? '' : 'and c.id = $3'} order by c.id limit $2`;
const LOGS = `
select case_id as "caseId", seq, payload as event, machine_version as "machineVersion", strategy_version_id as "strategyVersionId"
from case_event where case_id between $1 and $2 order by case_id, seq`;
