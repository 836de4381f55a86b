import { Database, SYSTEM } from '@relance/platform/server';
import { CaseFacts } from '../case/case-facts';
import { CaseRanking } from '../case/case-ranking';
import { EffectRegistry } from '../case/effect-registry';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { DueRun } from './due-run';

/** Booked on the day; from the 6th on the reminder is due, from the 13th the first call. */
const BOOKED = '2026-03-02T09:00:00.000Z';
const REMINDER = '2026-03-06T05:00:00.000Z';
const CALL = '2026-03-13T05:00:00.000Z';

describe('the due run', () => {
  let ground: DunningGround;
  beforeEach(async () => {
    ground = await dunningGround(BOOKED);
  });
  afterEach(() => ground.end());

  const states = () =>
    ground.query<{ state: string; cases: number }>(
      `select state, count(*) as cases from dunning_case group by state order by state`,
    );
  const taken = () =>
    ground.query<{ seq: number; cases: number }>(
      `select seq, count(*) as cases from case_event where type = 'TimeReached' group by seq order by seq`,
    );

  it('advances each case that is due once, and only those', async () => {
    await ground.book(30, '2026-03-02');
    await ground.book(10, '2026-05-02');
    expect(await ground.run.run({ asOf: REMINDER, batchSize: 7 })).toMatchObject({ due: 30, advanced: 30, failed: 0 });
    expect(await ground.run.run({ asOf: REMINDER })).toMatchObject({ due: 0, advanced: 0 });
    expect(await states()).toEqual([
      { state: 'notYetDue', cases: 10 },
      { state: 'reminding', cases: 30 },
    ]);
    expect(ground.wanted.map(({ action }) => action.type)).toEqual(Array(30).fill('issueDocument'));
    expect(await ground.broken()).toEqual([]);
  });

  it('puts cases whose call is due into their agent’s queue, the larger amount first', async () => {
    const [small = ''] = await ground.book(1, '2026-03-02', 5_000);
    const [large = ''] = await ground.book(1, '2026-03-02', 900_000);
    await ground.run.run({ asOf: REMINDER });
    expect(await ground.run.run({ asOf: CALL })).toMatchObject({ advanced: 2 });
    const queue = await ground.query<{ id: string }>(
      `select id from dunning_case where agent_id = $1 and queue_rank is not null order by queue_rank desc, id`,
      [ground.north.personId],
    );
    expect(queue.map(({ id }) => id)).toEqual([large, small]);
  });

  it('never takes a case twice, however many runs work at once', async () => {
    await ground.book(400, '2026-03-02');
    const reports = await Promise.all(
      Array.from({ length: 4 }, () => ground.run.run({ asOf: REMINDER, batchSize: 25 })),
    );
    expect(reports.reduce((sum, { advanced }) => sum + advanced, 0)).toBe(400);
    expect(await taken()).toEqual([{ seq: 3, cases: 400 }]);
    expect(ground.wanted).toHaveLength(400);
    expect(await ground.broken()).toEqual([]);
  });

  it('goes no further than its limit', async () => {
    await ground.book(20, '2026-03-02');
    expect(await ground.run.run({ asOf: REMINDER, limit: 8, batchSize: 5 })).toMatchObject({ advanced: 8 });
    expect(await taken()).toEqual([{ seq: 3, cases: 8 }]);
  });

  it('leaves nothing half done when it is killed between claiming and committing', async () => {
    await ground.book(60, '2026-03-02');
    const doomed = await Database.open({ url: ground.appUrl, applicationName: 'doomed' });
    const registry = new EffectRegistry();
    // the moment all rows are written and nothing is committed: the server ends the worker's connections
    registry.register(['issueDocument'], async () => {
      await ground.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed'`);
    });
    const run = DueRun.on(doomed, new CaseFacts(ground.strategies, registry, new CaseRanking()));
    await expect(run.run({ asOf: REMINDER, batchSize: 20 })).rejects.toThrow();
    await doomed.close().catch(() => undefined);
    const committed = (await taken()).reduce((sum, { cases }) => sum + cases, 0);
    const { advanced } = await ground.run.run({ asOf: REMINDER });
    expect(committed + advanced).toBe(60);
    expect(await taken()).toEqual([{ seq: 3, cases: 60 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('sets a case aside that fails, with its error, and the rest goes on', async () => {
    const ids = await ground.book(12, '2026-03-02');
    const registry = new EffectRegistry();
    registry.register(['issueDocument'], async (_, effects) => {
      if (effects.some(({ caseId }) => caseId === ids[5])) throw new Error('no template');
    });
    const run = DueRun.on(ground.database, new CaseFacts(ground.strategies, registry, new CaseRanking()));
    expect(await run.run({ asOf: REMINDER, batchSize: 4 })).toMatchObject({ advanced: 11, failed: 1 });
    expect(await ground.query(`select case_id, error, attempts from case_failure`)).toEqual([
      { case_id: ids[5], error: 'Error: no template', attempts: 1 },
    ]);
    expect(await run.run({ asOf: REMINDER })).toMatchObject({ due: 0 });
    const later = '2026-03-06T06:00:00.000Z';
    expect(await run.run({ asOf: later })).toMatchObject({ due: 1, failed: 1 });
    expect(await ground.run.run({ asOf: '2026-03-06T09:00:00.000Z' })).toMatchObject({ advanced: 1, failed: 0 });
    expect(await ground.query(`select * from case_failure`)).toEqual([]);
    expect(await ground.broken()).toEqual([]);
  });

  it('is outrun by a payment: the case that was paid in the meantime is not reminded', async () => {
    const [caseId = ''] = await ground.book(1, '2026-03-02');
    await ground.pay(caseId, 10_000);
    expect(await ground.run.run({ asOf: REMINDER })).toMatchObject({ due: 0 });
    expect(await states()).toEqual([{ state: 'paid', cases: 1 }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('sees nothing without a scope', async () => {
    await ground.book(1, '2026-03-02');
    const nobody = { role: 'agent' as const, personId: null, teamIds: [] };
    const rows = await ground.database.transaction(nobody, (tx) => tx.query(`select id from dunning_case`));
    expect(rows).toEqual([]);
    const all = await ground.database.transaction(SYSTEM, (tx) => tx.query(`select id from dunning_case`));
    expect(all).toHaveLength(1);
  });
});
