import { QueueRanking } from '@relance/calls/server';
import { CASE_ACTION_TYPES, MACHINE_VERSION } from '@relance/dunning/domain';
import { CaseFacts, CaseRanking, DueRun, EffectRegistry, StrategyStore } from '@relance/dunning/server';
import { Database, SYSTEM } from '@relance/platform/server';
import type { Benchmark } from './benchmark';
import { type DueCases, fillWithDueCases } from './due-cases';
import { seconds, watchMemory } from './memory';

/**
 * Due cases advanced a second, with their event, outbox and audit rows, beside the same rows written by one set-based SQL
 * statement that is told what to write (no machine). Both on tables filled anew, under the product's role.
 */
export const runBench: Benchmark = {
  async run({ cases, ownerUrl, appUrl, progress }) {
    const database = await Database.open({ url: appUrl, poolSize: 4, applicationName: 'relance-bench' });
    try {
      progress(`filling in ${cases} cases for the statement`);
      const statement = await fillWithDueCases(ownerUrl, database, cases);
      progress('one statement');
      const limit = cases / (await seconds(() => oneStatement(database, statement, cases)));
      progress(`filling in ${cases} cases for the run`);
      const { dueAt } = await fillWithDueCases(ownerUrl, database, cases);
      progress('due run');
      const registry = new EffectRegistry();
      registry.register(CASE_ACTION_TYPES, async () => undefined);
      const ranking = new CaseRanking();
      new QueueRanking(ranking).onModuleInit();
      const run = DueRun.on(database, new CaseFacts(new StrategyStore(), registry, ranking));
      const memory = watchMemory();
      const took = await seconds(async () => {
        const { advanced } = await run.run({ asOf: dueAt });
        if (advanced !== cases) throw new Error(`${advanced} of ${cases} cases advanced`);
      });
      const ours = cases / took;
      return {
        unit: 'cases/s',
        ours: Math.round(ours),
        limit: Math.round(limit),
        limitIs: 'the same rows by one SQL statement',
        ratio: Math.round((ours / limit) * 1000) / 1000,
        aim: { atLeast: 0.5 },
        details: { cases, seconds: Math.round(took * 100) / 100, memoryMB: memory() },
      };
    } finally {
      await database.close();
    }
  },
};

async function oneStatement(database: Database, { dueAt, after }: DueCases, cases: number): Promise<void> {
  const { value, context } = after.snapshot;
  const { items: _, ...changed } = context;
  const event = { at: dueAt, type: 'TimeReached', today: context.today, freshId: context.items[0]!.id };
  const written = await database.transaction(SYSTEM, (tx) =>
    tx.execute(ONE_STATEMENT, [
      dueAt,
      value,
      JSON.stringify(changed),
      MACHINE_VERSION,
      after.nextAction!.at,
      after.nextAction!.why,
      after.queue!.rank,
      JSON.stringify(after.queue!.reasons),
      JSON.stringify(event),
    ]),
  );
  if (written !== cases) throw new Error(`${written} of ${cases} cases written`);
}

const ONE_STATEMENT = `
with due as materialized (
  select id from dunning_case where next_action_at <= $1::timestamptz order by next_action_at, id for update skip locked
), c as (
  update dunning_case c set state = $2, value = to_jsonb($2::text), context = c.context || $3::jsonb, seq = c.seq + 1,
    machine_version = $4, entered_at = $1::timestamptz, next_action_at = $5, next_action = $6, waiting_for = null, queue_rank = $7,
    queue_reasons = $8::jsonb, updated_at = now()
  from due where c.id = due.id
  returning c.id, c.seq, c.strategy_version_id, c.team_id, c.agent_id, c.legal_visible, c.case_number
), f as materialized (
  select c.*, d.name from c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
), e as (
  insert into case_event (case_id, seq, type, payload, at, actor_id, actor_role, machine_version, strategy_version_id, state_after)
  select id, seq, 'TimeReached', $9::jsonb, $1::timestamptz, null, 'system', $4, strategy_version_id, $2 from f
), o as (
  insert into outbox (topic, team_id, agent_id, legal, admin, case_id, payload)
  select 'case.moved', team_id, agent_id, legal_visible, false, id, jsonb_build_object('caseId', id,
    'caseNumber', 'C-' || lpad(case_number::text, 6, '0'), 'debtorName', name, 'state', $2::text, 'eventType', 'TimeReached',
    'seq', seq, 'by', null)
  from f
)
insert into audit_entry (actor_id, actor_role, action, account_id, subject, detail)
select null, 'system', 'case.TimeReached', id, null, jsonb_build_object('seq', seq, 'state', $2::text) from f`;
