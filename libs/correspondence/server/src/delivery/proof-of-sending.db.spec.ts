import type { Strategy } from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import { FaultyMailServer } from '../testing/smtp-double';
import { DeliveryRunner } from './delivery-runner';
import { correspondenceStory, type CorrespondenceStory } from '../testing/story';

const step = { mandatory: false, shiftToWorkingDay: false };
/** A reminder, a formal notice that must have left, and the referral. */
const STRATEGY: Strategy = {
  minimumContactDelayDays: 2,
  veryLate: 'climb',
  callAttempts: 3,
  noticePeriodDays: 8,
  steps: [
    { ...step, key: 'reminder', offsetDays: 3, channel: 'email', template: 'reminder', severity: 1 },
    {
      ...step,
      key: 'formalNotice',
      offsetDays: 10,
      channel: 'registeredLetter',
      template: 'formal-notice',
      severity: 4,
      mandatory: true,
    },
    { ...step, key: 'referral', offsetDays: 20, channel: 'referral', template: null, severity: 5 },
  ],
};

describe('what becomes of what a case wrote', () => {
  let story: CorrespondenceStory;
  beforeAll(async () => {
    story = await correspondenceStory('2026-09-01', STRATEGY);
  });
  afterAll(() => story.end());
  beforeEach(() => story.clock.set(new Date('2026-09-01T08:00:00.000Z')));
  afterEach(async () => expect(await story.broken()).toEqual([]));

  const agent = () => story.viewer(story.portfolio.agent('north'));
  const lead = () => story.viewer(story.portfolio.lead('north'));
  const notice = async (of: Parameters<CorrespondenceStory['documents']>[0]) =>
    (await story.documents(of)).find(({ stepKey }) => stepKey === 'formalNotice')!;
  const post = async (of: Parameters<CorrespondenceStory['documents']>[0]) => {
    const { id } = await notice(of);
    expect(await story.deliveries.markSent(lead(), [id], '1A12345678901')).toMatchObject({ __typename: 'Done' });
  };

  it('a notice that was written and not posted holds back the referral, however long', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(60);
    expect(await story.caseOf(one)).toMatchObject({ state: 'formalNotice', waitingFor: 'proofOfSending' });
    expect(await notice(one)).toMatchObject({ deliveryStatus: 'toSend' });
    expect(story.wanted.filter(({ caseId }) => caseId === one.id)).toEqual([]);
  });

  it('posted with its number, it is followed by the referral after the notice period', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(30);
    await post(one);
    expect(await story.told(one)).toEqual(['StepSent formalNotice']);
    await story.days(7);
    expect(await story.caseOf(one)).toMatchObject({
      state: 'formalNotice',
      context: { unsent: null, noticeSentOn: '2026-10-01' },
    });
    await story.days(1);
    expect(await story.caseOf(one)).toMatchObject({ state: 'referred' });
  });

  it('an unsent notice is cancelled when a person hands the case over, and that is on record', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(12);
    const fileId = newId();
    const call = { callId: newId(), rightParty: true, reasonForDelay: null };
    await story.apply(story.portfolio.agent('north'), one, { type: 'Escalated', ...call, fileId, reason: 'refuses' });
    expect(await story.caseOf(one)).toMatchObject({ state: 'referred' });
    expect(await notice(one)).toMatchObject({ deliveryStatus: 'cancelled', error: 'referred', sentAt: null });
  });

  it('a debtor without an address becomes a task, and the case hears of it once', async () => {
    const one = await story.opened('2026-08-31', { address: [] });
    await story.days(20);
    expect(await story.told(one)).toEqual(['StepNotSent formalNotice noAddress']);
    expect(await story.caseOf(one)).toMatchObject({
      waitingFor: 'proofOfSending',
      context: { unsent: { stepKey: 'formalNotice', problem: 'noAddress' } },
    });
    const { id } = await notice(one);
    expect(await story.deliveries.resolve(agent(), id, 'sendAgain')).toMatchObject({ code: 'no-address' });
    // a step that may not be skipped is not dropped either
    expect(await story.deliveries.resolve(agent(), id, 'drop')).toMatchObject({ code: 'mandatory' });
    await story.query(`update debtor set address = '{5 rue Neuve,38000 Grenoble}' where id = $1`, [one.debtorId]);
    expect(await story.deliveries.resolve(agent(), id, 'sendAgain')).toMatchObject({ __typename: 'Done' });
    // a page without an address in its window is not posted: it was written anew
    expect(await notice(one)).toMatchObject({
      deliveryStatus: 'toSend',
      recipient: expect.stringContaining('5 rue Neuve'),
    });
    await post(one);
    expect(await story.told(one)).toEqual(['StepNotSent formalNotice noAddress', 'StepSent formalNotice']);
  });

  it('a notice that comes back is no proof any more', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(12);
    await post(one);
    const { id } = await notice(one);
    expect(await story.deliveries.resolve(agent(), id, 'cameBack')).toMatchObject({ __typename: 'Done' });
    expect(await notice(one)).toMatchObject({ deliveryStatus: 'failed', problem: 'bounced' });
    await story.days(30);
    expect(await story.caseOf(one)).toMatchObject({
      waitingFor: 'proofOfSending',
      context: { unsent: { problem: 'bounced' }, noticeSentOn: null },
    });
  });

  it('a withdrawn notice is written again once the case is back, with what is open then', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(12);
    const hold = { id: newId(), kind: 'manual' as const, reason: 'talks', until: '2026-09-20' };
    await story.apply(story.portfolio.agent('north'), one, { type: 'HoldPlaced', hold });
    expect(await notice(one)).toMatchObject({ deliveryStatus: 'cancelled', error: 'held' });
    await story.pay(one, 50_000);
    await story.days(12);
    expect(await notice(one)).toMatchObject({
      deliveryStatus: 'toSend',
      demanded: [{ minor: 200_000, currency: 'EUR' }],
    });
  });

  it('a letter that waits to be posted is written anew when its figures change, and is still the same step', async () => {
    const one = await story.opened('2026-08-31');
    await story.days(12);
    const before = await notice(one);
    await story.pay(one, 100_000);
    expect(await story.stale.refresh()).toBeGreaterThan(0);
    expect(await story.stale.refresh()).toBe(0);
    const after = await notice(one);
    expect(after).toMatchObject({ deliveryStatus: 'toSend', demanded: [{ minor: 150_000, currency: 'EUR' }] });
    // who had printed the former page is told that it is no longer the one to post
    expect(await story.deliveries.markSent(lead(), [before.id], null)).toMatchObject({ code: 'already-gone' });
    await post(one);
    expect(await story.told(one)).toEqual(['StepSent formalNotice']);
  });

  it('one message for a debtor and step leads with the highest level and lists every open item', async () => {
    const invoices = [
      { number: 'OLD', dueOn: '2026-08-31', minor: 10_000 },
      { number: 'NEW', dueOn: '2026-09-08', minor: 20_000 },
    ];
    const one = await story.opened('2026-08-31', { invoices });
    await story.days(14);
    expect(await story.documents(one)).toMatchObject([
      { stepKey: 'formalNotice', demanded: [{ minor: 30_000, currency: 'EUR' }] },
      { stepKey: 'reminder', demanded: [{ minor: 10_000, currency: 'EUR' }] },
    ]);
  });

  it('an e-mail whose connection was lost is in doubt: never sent again by itself, a person says what became of it (T8)', async () => {
    const one = await story.opened('2026-08-31');
    const server = await new FaultyMailServer().start();
    const runner = new DeliveryRunner(
      story.db,
      story.clock,
      { server: { url: server.url, from: 'factures@relance.example' } },
      story.guards,
    );
    await story.days(3);
    await story.query(
      `update delivery set status = 'cancelled' where status = 'toSend' and channel = 'email' and account_id <> $1`,
      [one.id],
    );
    server.faults.push('dropAfterData');
    expect(await runner.runOnce()).toMatchObject({ inDoubt: 1, sent: 0 });
    await story.teller.tellAll();
    expect(await runner.runOnce()).toMatchObject({ inDoubt: 0, sent: 0 });
    await server.stop();
    expect(server.received).toBe(1);
    expect(await story.told(one)).toEqual(['StepNotSent reminder inDoubt']);
    const [mail] = await story.documents(one);
    expect(await story.deliveries.resolve(agent(), mail!.id, 'arrived')).toMatchObject({ __typename: 'Done' });
    expect(await story.told(one)).toEqual(['StepNotSent reminder inDoubt', 'StepSent reminder']);
  });

  it('is told by whoever comes by, never twice, and not to a case that has no use for it', async () => {
    const [one, paid] = [
      await story.opened('2026-08-31', { email: null }),
      await story.opened('2026-08-31', { email: null }),
    ];
    await story.days(4);
    expect(await story.told(one)).toEqual(['StepNotSent reminder noAddress']);
    await story.query(`update delivery set told = null where account_id = any ($1::uuid[])`, [[one.id, paid.id]]);
    await Promise.all([story.teller.tellAll(), story.teller.tellAll()]);
    expect(await story.told(one)).toHaveLength(2);
    expect(await story.teller.tellAll()).toBe(0);
  });

  it('is written by two people and the run at once without a deadlock', async () => {
    const cases = await Promise.all(Array.from({ length: 6 }, () => story.opened('2026-08-31')));
    await story.days(12);
    const ids = await Promise.all(cases.map(async (one) => (await notice(one)).id));
    const hold = (n: number) => ({ id: newId(), kind: 'manual' as const, reason: `x${n}`, until: null });
    const results = await Promise.all([
      story.deliveries.markSent(lead(), ids, null),
      story.deliveries.markSent(agent(), [...ids].reverse(), null),
      ...cases.map((one, n) => story.apply(story.portfolio.agent('north'), one, { type: 'HoldPlaced', hold: hold(n) })),
      story.teller.tellAll(),
    ]);
    expect(results).toHaveLength(9);
    for (const one of cases) {
      const { deliveryStatus } = await notice(one);
      expect((await story.told(one)).filter((said) => said === 'StepSent formalNotice')).toHaveLength(
        deliveryStatus === 'posted' ? 1 : 0,
      );
    }
  });
});
