import { CASE_ACTION_TYPES, type CaseEffect, MACHINE_VERSION } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { Database } from '@relance/platform/server';
import { CaseFacts } from '../case/case-facts';
import { CaseRanking } from '../case/case-ranking';
import { EffectRegistry } from '../case/effect-registry';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { CaseBatch } from './case-batch';
import { DueRun } from './due-run';
import { MachineMigration } from './machine-migration';

const BOOKED = '2026-03-02T09:00:00.000Z';
const REMINDER = '2026-03-06T05:00:00.000Z';

describe('two workers and two agents at once', () => {
  let ground: DunningGround;
  beforeEach(async () => {
    ground = await dunningGround(BOOKED);
  });
  afterEach(() => ground.end());

  /** A worker with connections of its own, as on another machine. */
  async function worker() {
    const database = await Database.open({ url: ground.appUrl, applicationName: 'another-worker' });
    const wanted: CaseEffect[] = [];
    const registry = new EffectRegistry();
    registry.register(CASE_ACTION_TYPES, async (_, effects) => void wanted.push(...effects));
    const facts = new CaseFacts(ground.strategies, registry, new CaseRanking());
    return { database, facts, wanted, run: DueRun.on(database, facts) };
  }

  function promise(caseId: string, expectedVersion: number) {
    return ground.service.apply(ground.north, {
      caseId,
      expectedVersion,
      idempotencyKey: newId(),
      intent: {
        type: 'PromiseMade',
        callId: newId(),
        rightParty: true,
        reasonForDelay: 'forgotten',
        promise: { id: newId(), amount: { minor: 10_000, currency: 'EUR' }, dueOn: '2026-03-20', graceDays: 2 },
      },
    });
  }

  it('move each case by each fact once: whoever comes second sees a conflict', async () => {
    const ids = await ground.book(120, '2026-03-02');
    ground.clock.set(new Date(REMINDER));
    const workers = [await worker(), await worker()];
    const chosen = ids.filter((_, i) => i % 3 === 0);
    const agent = async () => {
      const kinds: string[] = [];
      for (const id of chosen) kinds.push((await promise(id, 2)).kind);
      return kinds;
    };
    const [first, second, ...reports] = await Promise.all([
      agent(),
      agent(),
      ...workers.map(({ run }) => run.run({ asOf: REMINDER, batchSize: 10 })),
    ]);
    for (const { database } of workers) await database.close();
    const promised = [...first, ...second].filter((kind) => kind === 'moved').length;
    expect([...first, ...second].filter((kind) => kind !== 'moved' && kind !== 'conflict')).toEqual([]);
    const advanced = reports.reduce((sum, report) => sum + (report as { advanced: number }).advanced, 0);
    const [count] = await ground.query(
      `select count(*) filter (where type = 'PromiseMade') as promises, count(*) filter (where type = 'TimeReached') as times,
         count(distinct case_id) filter (where type = 'TimeReached') as cases from case_event`,
    );
    expect(count).toEqual({ promises: promised, times: advanced, cases: advanced });
    // a case that had promised in time is not written to; every other is, once
    const letters = [...workers.flatMap(({ wanted }) => wanted)].filter(
      ({ action }) => action.type === 'issueDocument',
    );
    expect(new Set(letters.map(({ caseId }) => caseId)).size).toBe(letters.length);
    expect(letters.length).toBe(advanced);
    expect(promised + advanced).toBeGreaterThanOrEqual(120);
    expect(await ground.broken()).toEqual([]);
  });

  it('bring the cases of an older machine to the present one, each once', async () => {
    await ground.book(40, '2026-03-02');
    await ground.query(`update dunning_case set machine_version = 1`);
    const workers = [await worker(), await worker()];
    const migrated = await Promise.all(
      workers.map(({ database, facts }) => new MachineMigration(new CaseBatch(database, facts)).run()),
    );
    for (const { database } of workers) await database.close();
    expect(migrated.reduce((sum, cases) => sum + cases, 0)).toBe(40);
    expect(
      await ground.query(`select machine_version as version, count(*) as cases from dunning_case group by 1`),
    ).toEqual([{ version: MACHINE_VERSION, cases: 40 }]);
    expect(
      await ground.query(`select seq, count(*) as cases from case_event where type = 'MachineMigrated' group by 1`),
    ).toEqual([{ seq: 3, cases: 40 }]);
  });

  it('bring such a case to the present machine before the next fact, whoever brings that', async () => {
    const [one = '', other = ''] = await ground.book(2, '2026-03-02');
    await ground.query(`update dunning_case set machine_version = 1`);
    expect(await promise(one, 2)).toMatchObject({ kind: 'moved', seq: 4, state: 'promised' });
    await ground.pay(other, 10_000);
    const types = await ground.query<{ type: string }>(
      `select distinct seq, type from case_event where seq > 2 order by seq, type`,
    );
    expect(types.map(({ type }) => type)).toEqual(['MachineMigrated', 'PaymentAllocated', 'PromiseMade']);
  });
});
