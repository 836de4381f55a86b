import { BUSINESS_FR, type Strategy } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { SYSTEM } from '@relance/platform/server';
import { type StrategyGround, strategyGround } from '../../testing/strategy-ground';
import { trials } from '../trials/trials.query';
import { armOf } from '../trials/trial-arm';
import { assignments } from './assignments.query';

const BOOKED = '2026-03-02T09:00:00.000Z';
const REMINDER = '2026-03-06T05:00:00.000Z';
const { definition } = BUSINESS_FR;

/** A path of one's own that every debtor may meet. */
const GENTLE: Strategy = { ...definition, minimumContactDelayDays: 9, steps: definition.steps.slice(0, 3) };

describe('whom a strategy applies to', () => {
  let ground: StrategyGround;
  const strategyIds: Record<string, string> = {};
  beforeEach(async () => {
    ground = await strategyGround(BOOKED);
    for (const { id, key } of await ground.query<{ id: string; key: string }>(`select id, key from strategy`)) {
      strategyIds[key] = id;
    }
    for (const key of ['gentle', 'gentler', 'gentlest']) strategyIds[key] = await publish(key);
  });
  afterEach(() => ground.end());

  async function publish(key: string, made: Strategy = GENTLE): Promise<string> {
    const request = { basedOn: null, key, nameFr: key, nameEn: key, definition: made };
    const { versionId } = (await ground.drafts.draft(ground.ada, request)) as { versionId: string };
    await ground.drafts.submit(ground.ada, versionId);
    expect(await ground.publishing.publish(ground.omar, versionId, [])).toEqual({ versionId });
    const [row] = await ground.query<{ id: string }>(`select strategy_id as id from strategy_version where id = $1`, [
      versionId,
    ]);
    return row!.id;
  }

  const assign = (key: string, input: Partial<Parameters<StrategyGround['assignments']['assign']>[1]>) =>
    ground.assignments.assign(ground.ada, {
      strategyId: strategyIds[key]!,
      scope: 'kind',
      reason: 'because',
      ...input,
    });
  const applied = (ids: readonly string[]) =>
    ground
      .query<{ key: string; why: string }>(
        `select s.key, c.strategy_why as why from unnest($1::uuid[]) with ordinality as x(id, n) join dunning_case c on c.id = x.id
         join strategy_version v on v.id = c.strategy_version_id join strategy s on s.id = v.strategy_id order by x.n`,
        [ids],
      )
      .then((rows) => rows.map(({ key, why }) => `${key} ${why}`));
  const debtorOf = async (caseId: string) =>
    (await ground.query<{ id: string }>(`select debtor_id as id from account where id = $1`, [caseId]))[0]!.id;
  const itemOf = async (caseId: string) =>
    (
      await ground.query<{ id: string }>(`select id from open_item where account_id = $1 order by due_on limit 1`, [
        caseId,
      ])
    )[0]!.id;

  /** A further invoice on an account, as an import would book it. */
  async function bookMore(accountId: string, dueOn: string, minor = 5_000): Promise<string> {
    const itemId = newId();
    await ground.database.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `insert into open_item (id, account_id, kind, number, issued_on, due_on, currency, total_minor, content_hash)
         values ($1, $2, 'invoice', $1::uuid::text, $3::date - 30, $3::date, 'EUR', $4, '')`,
        [itemId, accountId, dueOn, minor],
      );
      await tx.execute(
        `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on) values ($1, $2, 'invoice', $4, 'EUR', $3)`,
        [accountId, itemId, dueOn, minor],
      );
      const at = ground.clock.now().toISOString();
      await ground.observer.ledgerChanged(tx, [{ accountId, at, kind: 'invoiceBooked', itemIds: [itemId] }]);
    });
    return itemId;
  }

  it('is the narrowest: debtor, then segment, creditor and kind; cases move, and back when it ends', async () => {
    const ids = await ground.book(4, '2026-03-02');
    const [first = '', second = ''] = ids;
    await ground.query(`update debtor set segment = 'vip' where id = any ($1::uuid[])`, [
      [await debtorOf(first), await debtorOf(second)],
    ]);
    expect(await applied(ids)).toEqual(Array(4).fill('business-fr kind'));
    expect(await assign('gentle', { scope: 'creditor', creditorId: ground.creditorId })).toMatchObject({ ok: true });
    expect(await assign('gentler', { scope: 'segment', segment: 'vip' })).toMatchObject({ ok: true });
    expect(await assign('gentlest', { scope: 'debtor', debtorId: await debtorOf(first) })).toMatchObject({ ok: true });
    await ground.migrations.run({ asOf: REMINDER });
    expect(await applied(ids)).toEqual(['gentlest debtor', 'gentler segment', 'gentle creditor', 'gentle creditor']);
    const shown = await ground.database.transaction(ground.ada.actor, (tx) => assignments(tx, 'en'));
    expect(shown.map(({ scope, target, strategyKey }) => [scope, target, strategyKey])).toEqual([
      ['debtor', 'Debtor 1', 'gentlest'],
      ['segment', 'vip', 'gentler'],
      ['creditor', 'Main', 'gentle'],
    ]);
    for (const { id } of shown.slice(0, 2))
      expect(await ground.assignments.end(ground.omar, id)).toMatchObject({ ok: true });
    await ground.migrations.run({ asOf: REMINDER });
    expect(await applied(ids)).toEqual(Array(4).fill('gentle creditor'));
    expect(await ground.assignments.end(ground.omar, shown[0]!.id)).toMatchObject({ code: 'ended' });
    expect(await ground.query(`select distinct status from strategy_migration`)).toEqual([{ status: 'done' }]);
    expect(await ground.broken()).toEqual([]);
  });

  it('is known to a new case at once', async () => {
    await assign('gentle', { scope: 'kind', debtorKind: 'consumer' });
    await assign('gentler', { scope: 'kind', debtorKind: 'business', creditorId: ground.creditorId });
    expect(await applied(await ground.book(2, '2026-03-02'))).toEqual(['gentler kind', 'gentler kind']);
  });

  it('shows the other team’s lead no assignment of a debtor out of reach', async () => {
    const [id = ''] = await ground.book(1, '2026-03-02');
    await assign('gentle', { scope: 'debtor', debtorId: await debtorOf(id) });
    const seen = (viewer: StrategyGround['ada']) =>
      ground.database.transaction(viewer.actor, (tx) => assignments(tx, 'fr'));
    expect(await seen(ground.northLead)).toHaveLength(1);
    expect(await seen(ground.southLead)).toEqual([]);
  });

  it.each([
    [{ scope: 'kind' }, 'debtorKind'],
    [{ scope: 'creditor', creditorId: 'x' }, 'creditorId'],
    [{ scope: 'segment', segment: ' ' }, 'segment'],
    [{ scope: 'debtor', debtorId: newId() }, 'debtorId'],
    [{ scope: 'invoice', itemId: newId() }, 'itemId'],
    [{ scope: 'galaxy' }, 'scope'],
    [{ scope: 'segment', segment: 'vip', reason: '' }, 'reason'],
  ])('is refused when it does not say whom: %j', async (input, field) => {
    expect(await assign('gentle', input)).toMatchObject({ __typename: 'InputProblem', field });
  });

  it('cannot be two strategies at once, nor one that consumers must not meet', async () => {
    expect(await assign('gentle', { scope: 'segment', segment: 'vip' })).toMatchObject({ ok: true });
    expect(await assign('gentler', { scope: 'segment', segment: 'vip' })).toMatchObject({ code: 'alreadyAssigned' });
    const harsh = {
      ...definition,
      steps: definition.steps.map((step) =>
        step.key === 'formalNotice' ? { ...step, channel: 'letter' as const } : step,
      ),
    };
    strategyIds['letters'] = await publish('letters', harsh);
    expect(await assign('letters', { debtorKind: 'consumer' })).toMatchObject({ code: 'noticeNotProvable' });
    expect(await assign('letters', { debtorKind: 'business' })).toMatchObject({ ok: true });
  });

  it('lets an invoice have its own: the case goes by it while that invoice carries it', async () => {
    const [id = '', other = ''] = await ground.book(2, '2026-03-10');
    const older = await bookMore(id, '2026-03-02');
    expect(await assign('gentle', { scope: 'invoice', itemId: older })).toMatchObject({ ok: true });
    expect(await assign('gentler', { scope: 'invoice', itemId: older })).toMatchObject({ code: 'alreadyAssigned' });
    await ground.migrations.run({ asOf: BOOKED });
    expect(await applied([id, other])).toEqual(['business-fr kind', 'business-fr kind']);
    // overdue: from now on it carries the case
    await ground.run.run({ asOf: REMINDER });
    expect(await applied([id, other])).toEqual(['gentle invoice', 'business-fr kind']);
    await ground.run.run({ asOf: '2026-03-12T05:00:00.000Z' });
    ground.clock.set(new Date('2026-03-12T09:00:00.000Z'));
    // the older one is written off the books: the other carries the case, by its usual strategy
    await ground.database.transaction(SYSTEM, async (tx) => {
      await tx.execute(
        `insert into ledger_entry (account_id, item_id, kind, amount_minor, currency, booked_on) values ($1, $2, 'writeOff', -5000, 'EUR', '2026-03-12')`,
        [id, older],
      );
      await ground.observer.ledgerChanged(tx, [
        { accountId: id, at: ground.clock.now().toISOString(), kind: 'writtenOff', itemIds: [older] },
      ]);
    });
    expect(await applied([id])).toEqual(['business-fr kind']);
    const moves = await ground.query(
      `select payload->>'why' as why, strategy_version_id = (payload->>'toVersionId')::uuid as pinned from case_event
       where case_id = $1 and type = 'StrategyMigrated' order by seq`,
      [id],
    );
    expect(moves).toEqual([
      { why: 'invoice', pinned: true },
      { why: 'kind', pinned: true },
    ]);
    expect(await ground.broken()).toEqual([]);
  });

  it('follows a debtor who comes into a segment, with the next fact that says so', async () => {
    const [id = '', other = ''] = await ground.book(2, '2026-03-02');
    await assign('gentle', { scope: 'segment', segment: 'vip' });
    expect(await ground.migrations.run({ asOf: BOOKED })).toBe(0);
    await ground.query(`update debtor set segment = 'vip' where id = $1`, [await debtorOf(id)]);
    await ground.run.run({ asOf: REMINDER });
    expect(await applied([id, other])).toEqual(['gentle segment', 'business-fr kind']);
    await ground.query(`update debtor set segment = null where id = $1`, [await debtorOf(id)]);
    await ground.run.run({ asOf: '2026-03-16T05:00:00.000Z' });
    expect(await applied([id, other])).toEqual(['business-fr kind', 'business-fr kind']);
    expect(await ground.broken()).toEqual([]);
  });

  it('moves a case at once to the strategy given to the invoice that carries it, and back', async () => {
    const [id = ''] = await ground.book(1, '2026-03-02');
    await ground.run.run({ asOf: REMINDER });
    const itemId = await itemOf(id);
    expect(await assign('gentle', { scope: 'invoice', itemId })).toMatchObject({ ok: true });
    await ground.migrations.run({ asOf: REMINDER });
    expect(await applied([id])).toEqual(['gentle invoice']);
    const [{ id: assignmentId } = { id: '' }] = await ground.query<{ id: string }>(
      `select id from strategy_assignment where item_id = $1`,
      [itemId],
    );
    await ground.assignments.end(ground.ada, assignmentId);
    await ground.migrations.run({ asOf: REMINDER });
    expect(await applied([id])).toEqual(['business-fr kind']);
    expect(await ground.broken()).toEqual([]);
  });

  describe('on trial', () => {
    const start = (share = 40) =>
      ground.trials.start(ground.ada, {
        championId: strategyIds['business-fr']!,
        challengerId: strategyIds['gentle']!,
        sharePercent: share,
        reason: 'Do we need the last steps?',
      });
    const read = () =>
      ground.database.transaction(ground.ada.actor, (tx) => trials(tx, 'en', '2026-06-01T00:00:00.000Z'));

    it('gives new cases alone to the challenger, by the debtor, and keeps them there', async () => {
      const before = await ground.book(20, '2026-03-02');
      expect(await start()).toMatchObject({ ok: true });
      expect(await start()).toMatchObject({ code: 'trialRunning' });
      const after = await ground.book(60, '2026-03-02');
      const [trial] = await read();
      expect(await applied(before)).toEqual(Array(20).fill('business-fr kind'));
      const debtors = await Promise.all(after.map(debtorOf));
      expect(await applied(after)).toEqual(
        debtors.map((debtor) => (armOf(debtor, trial!.id, 40) === 'challenger' ? 'gentle trial' : 'business-fr trial')),
      );
      expect(trial!.arms.map(({ arm, cases }) => [arm, cases]).flat()).toEqual([
        'champion',
        debtors.filter((debtor) => armOf(debtor, trial!.id, 40) === 'champion').length,
        'challenger',
        debtors.filter((debtor) => armOf(debtor, trial!.id, 40) === 'challenger').length,
      ]);
      expect(await ground.trials.end(ground.omar, trial!.id)).toMatchObject({ ok: true });
      expect(await ground.trials.end(ground.omar, trial!.id)).toMatchObject({ code: 'ended' });
      expect(await applied(await ground.book(5, '2026-03-02'))).toEqual(Array(5).fill('business-fr kind'));
      await ground.migrations.run({ asOf: REMINDER });
      expect(new Set(await applied(after))).toEqual(new Set(['gentle trial', 'business-fr trial']));
    });

    it('counts what came of it, with the uncertainty, and each currency apart', async () => {
      await start(50);
      const ids = await ground.book(80, '2026-03-02');
      await ground.run.run({ asOf: REMINDER });
      ground.clock.set(new Date('2026-03-10T09:00:00.000Z'));
      const arms = await ground.query<{ id: string; arm: string }>(
        `select id, trial_arm as arm from dunning_case where id = any ($1::uuid[])`,
        [ids],
      );
      for (const { id, arm } of arms) if (arm === 'challenger') await ground.pay(id, 10_000);
      const [trial] = await read();
      const [champion, challenger] = trial!.arms;
      expect(champion).toMatchObject({ curedIn30: 0, curedShare: 0, paid: [] });
      expect(challenger).toMatchObject({
        overdueCases: challenger!.cases,
        observedCases: challenger!.cases,
        curedIn30: challenger!.cases,
        curedShare: 1,
        curedHigh: 1,
        paid: [{ minor: challenger!.cases * 10_000, currency: 'EUR' }],
      });
      expect(trial).toMatchObject({
        verdict: 'challengerBetter',
        difference: 1,
        championKey: 'business-fr',
        challengerKey: 'gentle',
      });
      expect(trial!.differenceLow).toBeGreaterThan(0.8);
    });

    it('counts nobody whose thirty days are not over', async () => {
      await start(50);
      await ground.book(50, '2026-03-02');
      await ground.run.run({ asOf: REMINDER });
      const [trial] = await ground.database.transaction(ground.ada.actor, (tx) =>
        trials(tx, 'fr', '2026-03-20T00:00:00.000Z'),
      );
      expect(trial!.arms.map(({ overdueCases, observedCases }) => overdueCases > 0 && observedCases)).toEqual([0, 0]);
      expect(trial).toMatchObject({ verdict: 'tooFew', difference: null });
    });

    it.each([
      [{ sharePercent: 0 }, 'badShare'],
      [{ sharePercent: 91 }, 'badShare'],
      [{ reason: '' }, 'needed'],
    ])('is refused with %j', async (change, code) => {
      const [championId, challengerId] = [strategyIds['business-fr']!, strategyIds['gentle']!];
      const input = { championId, challengerId, sharePercent: 20, reason: 'x', ...change };
      expect(await ground.trials.start(ground.ada, input)).toMatchObject({ code });
      expect(
        await ground.trials.start(ground.ada, { ...input, sharePercent: 20, reason: 'x', challengerId: championId }),
      ).toMatchObject({ code: 'sameStrategy' });
    });
  });
});
