import { BUSINESS_FR } from '@relance/dunning/domain';
import { type Actor, SYSTEM, type Viewer } from '@relance/platform/server';
import { CreditorHolds } from '../due-run/creditor-holds';
import { CaseBatch } from '../due-run/case-batch';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { Proposals } from './proposals.service';
import { RunsResolver } from './runs.resolver';

/** Booked on the day; from the 6th on the reminder is due. */
const BOOKED = '2026-03-02T09:00:00.000Z';
const REMINDER = '2026-03-06T05:00:00.000Z';

/** The usual path, but for a person who looks at each reminder before it goes out. */
const CONFIRMED = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.map((step) =>
    step.offsetDays > 0 && step.channel === 'email' ? { ...step, who: 'confirmed' as const } : step,
  ),
};

describe('a run that people watch', () => {
  let ground: DunningGround;
  let runs: RunsResolver;
  let lead: Actor;
  let otherLead: Actor;
  const as = (actor: Actor) => ({ actor, language: 'en' }) as Viewer;

  beforeEach(async () => {
    ground = await dunningGround(BOOKED);
    const { database, clock, strategies, facts, north, south } = ground;
    runs = new RunsResolver(database, clock, strategies, new Proposals(database, clock, facts, strategies));
    lead = { ...north, role: 'lead' };
    otherLead = { ...south, role: 'lead' };
    await database.transaction(SYSTEM, (tx) => strategies.versionFor(tx));
    await ground.query(
      `update strategy_version v set status = 'retired' from strategy s where s.id = v.strategy_id and s.key = $1`,
      [BUSINESS_FR.key],
    );
    await ground.query(
      `insert into strategy_version (strategy_id, version, status, definition, published_at)
       select id, 2, 'published', $2::jsonb, now() from strategy where key = $1`,
      [BUSINESS_FR.key, JSON.stringify(CONFIRMED)],
    );
  });
  afterEach(() => ground.end());

  const proposed = (actor: Actor) => runs.proposals(actor, null, null, 50, null);
  async function refs(actor: Actor) {
    const { rows } = await proposed(actor);
    return rows.map(({ caseId, stepKey, version }) => ({ caseId, stepKey, version }));
  }
  async function propose(cases: number): Promise<string[]> {
    const ids = await ground.book(cases, '2026-03-02');
    ground.clock.set(new Date(REMINDER));
    await ground.run.run({ asOf: REMINDER });
    return ids;
  }

  it('leaves its figures behind, and tells leads and admins', async () => {
    await propose(12);
    const { rows } = await runs.runs(lead, 20, null);
    expect(rows).toMatchObject([{ waiting: 12, due: 12, advanced: 12, failed: 0, lost: false }]);
    expect(rows[0]!.finishedAt).not.toBeNull();
    const told = await ground.query<{ admin: boolean; teams: number; payload: object }>(
      `select bool_or(admin) as admin, count(team_id) as teams from outbox where topic = 'run.progress'`,
    );
    expect(told).toEqual([{ admin: true, teams: 2 }]);
    expect(await runs.runState(lead)).toMatchObject({ dueNow: 0, proposals: 12, failures: 0 });
    expect(await runs.runState(otherLead)).toMatchObject({ proposals: 0 });
  });

  it('is lost when its worker says nothing any more, and goes through its pages', async () => {
    for (const age of [3, 2, 1]) {
      await ground.query(
        `insert into due_run (worker_id, host, started_at, seen_at) values (gen_random_uuid(), 'here', now() - $1 * interval '1 hour', now() - interval '2 minutes')`,
        [age],
      );
    }
    const first = await runs.runs(lead, 2, null);
    expect(first.rows.map(({ lost }) => lost)).toEqual([true, true]);
    const second = await runs.runs(lead, 2, first.nextCursor);
    expect(second.rows).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
  });

  it('proposes and writes nothing before a person has said yes; then writes at once what is left', async () => {
    const [removed = ''] = await propose(5);
    expect(ground.wanted).toEqual([]);
    const { rows, total } = await proposed(ground.north);
    expect(total).toBe(5);
    expect(rows[0]).toMatchObject({ stepKey: 'reminder', channel: 'email', daysPastDue: 4, agentName: 'North' });
    expect(rows[0]!.why[0]).toMatchObject({ code: 'reminding' });
    const all = await refs(lead);
    const [one, rest] = [
      all.filter(({ caseId }) => caseId === removed),
      all.filter(({ caseId }) => caseId !== removed),
    ];
    expect(await runs.declineProposals(as(lead), one, 'Talked to them', false, '2026-03-10')).toMatchObject({
      done: 1,
    });
    expect(await runs.confirmProposals(as(lead), rest)).toMatchObject({ done: 4, skipped: 0 });
    expect(ground.wanted.filter(({ action }) => action.type === 'issueDocument')).toHaveLength(4);
    expect(await proposed(lead)).toMatchObject({ total: 0 });
    ground.clock.set(new Date('2026-03-11T05:00:00.000Z'));
    await ground.run.run({ asOf: '2026-03-11T05:00:00.000Z' });
    expect((await refs(lead)).map(({ caseId }) => caseId)).toEqual([removed]);
    expect(await ground.broken()).toEqual([]);
  });

  it('does nothing twice: what was decided meanwhile is skipped', async () => {
    await propose(3);
    const seen = await refs(lead);
    expect(await runs.confirmProposals(as(lead), seen)).toMatchObject({ done: 3, skipped: 0 });
    expect(await runs.confirmProposals(as(lead), seen)).toMatchObject({ done: 0, skipped: 3 });
    expect(ground.wanted.filter(({ action }) => action.type === 'issueDocument')).toHaveLength(3);
  });

  it('takes a proposal back when the money comes', async () => {
    const [paid = ''] = await propose(2);
    await ground.pay(paid, 10_000);
    expect((await refs(lead)).map(({ caseId }) => caseId)).not.toContain(paid);
  });

  it('lets agents read, leads decide, and shows the other team nothing', async () => {
    await propose(2);
    const seen = await refs(ground.north);
    expect(seen).toHaveLength(2);
    expect(await runs.confirmProposals(as(ground.north), seen)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await runs.declineProposals(as(ground.north), seen, 'No', true, null)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await proposed(otherLead)).toEqual({ rows: [], nextCursor: null, total: 0 });
    expect(await runs.confirmProposals(as(otherLead), seen)).toMatchObject({ done: 0, skipped: 2 });
    expect(await proposed(lead)).toMatchObject({ total: 2 });
  });

  it('asks for a reason and a day', async () => {
    await propose(1);
    const seen = await refs(lead);
    const decline = (reason: string, skip: boolean, until: string | null) =>
      runs.declineProposals(as(lead), seen, reason, skip, until);
    expect(await decline(' ', true, null)).toMatchObject({ __typename: 'InputProblem', field: 'reason' });
    expect(await decline('Later', false, null)).toMatchObject({ __typename: 'InputProblem', field: 'until' });
    expect(await decline('Later', false, '2026-03-05')).toMatchObject({ __typename: 'InputProblem', field: 'until' });
    expect(await decline('Known here', true, null)).toMatchObject({ done: 1 });
  });

  it('tries a case that was set aside again when a lead says so, not when another team’s does', async () => {
    const [failing = ''] = await propose(1);
    await ground.query(
      `insert into case_failure (case_id, error, retry_at) values ($1, 'no template', now() + interval '1 day')`,
      [failing],
    );
    expect(await runs.caseFailures(lead)).toMatchObject([{ caseId: failing, error: 'no template', attempts: 1 }]);
    expect(await runs.caseFailures(otherLead)).toEqual([]);
    expect(await runs.retryFailure(as(otherLead), failing)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await runs.retryFailure(as(ground.north), failing)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await runs.retryFailure(as(lead), failing)).toMatchObject({ __typename: 'Done' });
    expect(await ground.query(`select 1 as one from case_failure where retry_at <= now()`)).toHaveLength(1);
  });
});

describe('a creditor nobody may be pressed for', () => {
  let ground: DunningGround;
  let holds: CreditorHolds;
  beforeEach(async () => {
    ground = await dunningGround(BOOKED);
    holds = new CreditorHolds(ground.database, new CaseBatch(ground.database, ground.facts));
  });
  afterEach(() => ground.end());

  const creditor = (set: string) => ground.query(`update creditor set ${set}`);
  const states = () => ground.query<{ state: string }>(`select state, count(*) as cases from dunning_case group by 1`);

  it('writes no letter while its bank data are too old, and goes on when they are fresh', async () => {
    await ground.book(7, '2026-03-02');
    // Monday’s data on Friday: four working days have begun since
    await creditor(`bank_data_max_age_days = 3, bank_data_as_of = '2026-03-02'`);
    const held = await ground.run.run({ asOf: REMINDER, batchSize: 3 });
    expect(held).toMatchObject({ due: 0, effects: {} });
    expect(ground.wanted.filter(({ action }) => action.type === 'issueDocument')).toEqual([]);
    expect(await states()).toEqual([{ state: 'onHold', cases: 7 }]);
    await creditor(`bank_data_as_of = '2026-03-05'`);
    expect(await holds.round(REMINDER)).toEqual({ placed: 0, ended: 7, failed: 0 });
    expect(await ground.run.run({ asOf: REMINDER })).toMatchObject({ advanced: 7 });
    expect(ground.wanted.filter(({ action }) => action.type === 'issueDocument')).toHaveLength(7);
    expect(await ground.broken()).toEqual([]);
  });

  it('is held by its round even where nothing is due, once', async () => {
    await ground.book(4, '2026-03-02');
    await ground.run.run({ asOf: REMINDER });
    await creditor(`closed_at = '${BOOKED}'`);
    expect(await holds.round(REMINDER)).toEqual({ placed: 4, ended: 0, failed: 0 });
    expect(await holds.round(REMINDER)).toEqual({ placed: 0, ended: 0, failed: 0 });
    expect(await states()).toEqual([{ state: 'onHold', cases: 4 }]);
    await creditor('closed_at = null');
    expect(await holds.round(REMINDER)).toEqual({ placed: 0, ended: 4, failed: 0 });
    expect(await states()).toEqual([{ state: 'reminding', cases: 4 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('keeps both holds apart', async () => {
    await ground.book(2, '2026-02-16');
    await creditor(`closed_at = '${BOOKED}', bank_data_max_age_days = 1, bank_data_as_of = '2026-02-01'`);
    expect(await holds.round(REMINDER)).toMatchObject({ placed: 4 });
    await creditor('closed_at = null');
    expect(await holds.round(REMINDER)).toMatchObject({ ended: 2 });
    expect(await states()).toEqual([{ state: 'onHold', cases: 2 }]);
    expect(await ground.run.run({ asOf: REMINDER })).toMatchObject({ effects: {} });
    expect(await ground.broken()).toEqual([]);
  });
});
