import { BUSINESS_FR, type DebtorProfile, decide, type Decision, MACHINE_VERSION } from '@relance/dunning/domain';
import { StrategyStore } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { type Database, SYSTEM } from '@relance/platform/server';
import pg from 'pg';

/** Cases that were reminded and whose first call is due at `dueAt`. */
export interface DueCases {
  dueAt: string;
  /** What the machine decided last, and what it decides when the time comes: the rows that both sides write. */
  before: Decision;
  after: Decision;
}

const BOOKED = '2026-03-02';
const REMINDED = '2026-03-04T23:00:00.000Z';
const CALL_DUE = '2026-03-11T23:00:00.000Z';
const ZONE = 'Europe/Paris';
const PROFILE: DebtorProfile = { kind: 'business', language: 'fr', segment: null, reach: [] };
const TABLES = 'dunning_case, case_event, case_failure, outbox, audit_entry, account, debtor';

/** Fills emptied tables with that many due cases; every one has its own account, debtor and invoice. */
export async function fillWithDueCases(ownerUrl: string, database: Database, cases: number): Promise<DueCases> {
  const { before, after } = decisions();
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`truncate ${TABLES} cascade`);
    const strategyVersionId = await database.transaction(SYSTEM, async (tx) =>
      (await new StrategyStore().versionFor(tx))('business'),
    );
    await owner.query(
      `with k as (insert into creditor (key, name) values ('BENCH', 'Bench') on conflict (key) do update set name = 'Bench' returning id),
       t as (insert into team (name) values ('Bench') on conflict (name) do update set name = 'Bench' returning id),
       p as (insert into person (login, name, role, team_id) select 'bench', 'Bench', 'agent', id from t
         on conflict (login) do update set name = 'Bench' returning id),
       d as (insert into debtor (name, kind) select 'Debtor ' || n, 'business' from generate_series(1, $1::int) n returning id),
       a as (insert into account (creditor_id, debtor_id, number) select k.id, d.id, d.id::text from d, k returning id)
       insert into dunning_case (id, team_id, agent_id, state, value, context, machine_version, strategy_version_id, seq,
         entered_at, next_action_at, next_action, currency, overdue_minor, open_minor, oldest_due_on)
       select a.id, t.id, p.id, $2, to_jsonb($2::text), jsonb_set($3::jsonb, '{items,0,number}', to_jsonb(a.id::text)), $4, $5, 4,
         $6, $7, $8, 'EUR', 10000, 10000, $9
       from a, t, p`,
      [
        cases,
        before.snapshot.value,
        JSON.stringify(before.snapshot.context),
        MACHINE_VERSION,
        strategyVersionId,
        REMINDED,
        before.nextAction!.at,
        before.nextAction!.why,
        BOOKED,
      ],
    );
    await owner.query(`vacuum analyze dunning_case, account, debtor, case_event, outbox, audit_entry`);
    await owner.query('checkpoint');
  } finally {
    await owner.end();
  }
  return { dueAt: CALL_DUE, before, after };
}

export function decisions(): Pick<DueCases, 'before' | 'after'> {
  const strategy = BUSINESS_FR.definition;
  const at = `${BOOKED}T09:00:00.000Z`;
  const item = { id: newId(), number: '', dueOn: BOOKED, open: 10_000, currency: 'EUR' };
  let decision = decide(
    null,
    { type: 'CaseOpened', at, today: BOOKED, zone: ZONE, country: 'FR', profile: PROFILE },
    strategy,
  );
  const booked = { type: 'InvoiceBooked', at, today: BOOKED, items: [item], unapplied: [] } as const;
  decision = decide(decision.snapshot, { ...booked, items: [item], unapplied: [] }, strategy);
  const reach = (time: string, today: string): Decision =>
    decide(decision.snapshot, { type: 'TimeReached', at: time, today, freshId: newId() }, strategy);
  decision = reach('2026-03-02T23:00:00.000Z', '2026-03-03');
  decision = reach(REMINDED, '2026-03-05');
  return { before: decision, after: reach(CALL_DUE, '2026-03-12') };
}
