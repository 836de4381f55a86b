import { Injectable } from '@nestjs/common';
import {
  addUpSimulations,
  cannotProve,
  type ContactRules,
  enter,
  type Reason,
  simulate,
  type SimulatedAccount,
  type SimulationModel,
  type SimulationResult,
  type Strategy,
} from '@relance/dunning/domain';
import { type BusinessDate, dateInZone } from '@relance/kernel';
import { Clock, Database, SYSTEM } from '@relance/platform/server';
import { setImmediate } from 'node:timers/promises';
import { StrategyStore } from '../case/strategy.store';
import type { SimulationOutcome } from '../entities/simulation.entity';
import { ContactRulesRegistry } from './contact-rules.registry';
import { pastCases, type Portfolio, type PresentCase, presentCases, type Shard, shardsOf } from './portfolio';

export interface Rehearsed {
  strategies: readonly Strategy[];
  portfolio: Portfolio;
  mode: 'history' | 'forward';
  model: SimulationModel;
  seed: number;
  from: BusinessDate;
  to: BusinessDate;
  /** Called between slices with the share done, 0 to 1. False: stop. */
  goOn?: (done: number) => Promise<boolean>;
}

/** The longest that a rehearsal keeps its process from other work. */
const SLICE_MS = 40;
/** Days by which "today" is told to those who ask in Paris. */
const ZONE = 'Europe/Paris';

/** Runs strategies over the real portfolio, in memory: nothing of it is written. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: StrategyStore,
    private readonly rules: ContactRulesRegistry,
  ) {}

  /** Null: it was stopped. */
  async run(asked: Rehearsed): Promise<SimulationOutcome | null> {
    const { mode, portfolio, strategies, model, to } = asked;
    const { rules, shards } = await this.database.transaction(SYSTEM, async (tx) => ({
      rules: await this.rules.inForce(tx),
      shards: await shardsOf(tx, portfolio, mode),
    }));
    const all = shards.reduce((sum, { cases }) => sum + cases, 0) || 1;
    const parts: SimulationResult[][] = strategies.map(() => []);
    let done = 0;
    for (const shard of shards.length > 0 ? shards : [NOBODY]) {
      const share = shard.cases / all;
      for (const [i, strategy] of strategies.entries()) {
        const before = done + (share * i) / strategies.length;
        const report = (part: number): number => before + (share * part) / strategies.length;
        const result = await this.one(asked, strategy, shard, rules, report);
        if (!result) return null;
        parts[i]!.push(result);
      }
      done += share;
    }
    const results = parts.map(addUpSimulations);
    const factsLeftOut = Math.max(...results.map((result) => result.factsLeftOut));
    const today = dateInZone(this.clock.now().toISOString(), ZONE);
    const reasons: Reason[] = cannotProve({ mode, model, to, today, factsLeftOut });
    return { results, cannotProve: reasons };
  }

  private async one(
    asked: Rehearsed,
    strategy: Strategy,
    shard: Shard,
    rules: ContactRules,
    report: (part: number) => number,
  ): Promise<SimulationResult | null> {
    const { mode, model, seed, from, to, goOn } = asked;
    if (goOn && !(await goOn(report(0)))) return null;
    const startAt = this.clock.now().toISOString();
    const accounts = await this.accounts(asked, strategy, shard, startAt);
    const run = simulate({ strategy, mode, model, seed, from, to, startAt, agents: shard.agents, rules, accounts });
    let slice = performance.now();
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
      if (performance.now() - slice < SLICE_MS) continue;
      await setImmediate();
      if (goOn && !(await goOn(report(step.value)))) return null;
      slice = performance.now();
    }
  }

  private async accounts(
    { portfolio, mode, to }: Rehearsed,
    candidate: Strategy,
    shard: Shard,
    at: string,
  ): Promise<SimulatedAccount[]> {
    const accounts: SimulatedAccount[] = [];
    if (shard.cases === 0) return accounts;
    for (let after: string | null = null; ; after = accounts.at(-1)!.id) {
      const page: SimulatedAccount[] = await this.database.transaction(SYSTEM, async (tx) => {
        if (mode === 'history') return pastCases(tx, portfolio, shard, to, after);
        const rows = await presentCases(tx, portfolio, shard, after);
        const strategyOf = await this.store.load(
          tx,
          rows.map(({ strategyVersionId }) => strategyVersionId),
        );
        return rows.map((row) => present(row, strategyOf(row.strategyVersionId), candidate, at));
      });
      if (page.length === 0) return accounts;
      accounts.push(...page);
      await setImmediate();
    }
  }
}

const NOBODY: Shard = { teamId: null, cases: 0, agents: 1, first: '', last: '' };

function present(row: PresentCase, strategy: Strategy, candidate: Strategy, at: string): SimulatedAccount {
  const { id, debtorId, creditorId, debtorKind, zone, country, state, context, machineVersion, profile } = row;
  const begin = enter({ snapshot: { value: state, context }, machineVersion, profile, strategy }, candidate, at);
  return { id, debtorId, creditorId, debtorKind, zone, country, begin, facts: [] };
}
