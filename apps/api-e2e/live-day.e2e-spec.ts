import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

describe('what one person does reaches the others without a reload', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let bruno: Caller;
  let lead: Caller;
  let brunoId: string;
  let cases: string[];

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const nord = await api.team('Nord');
    await api.person('alice', 'agent', nord);
    await api.person('lea', 'lead', nord);
    const invoices = [0, 1, 2].map((i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${i}`,
      invoice: `FN-${i}`,
      due: '2026-11-12',
      amount: `${9 - i}00.00`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    brunoId = await api.person('bruno', 'agent', nord);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, bruno, lead] = [await caller('alice'), await caller('bruno'), await caller('lea')];
    cases = (await alice.queue()).map((row) => row.caseId);
  });
  afterAll(() => api.stop());

  it('a promise: the lead sees the case move and the promise counted', async () => {
    const hears = await Listening.as(lead.visitor);
    await alice.log('makePromise', cases[0]!, { amount: { minor: 90_000, currency: 'EUR' }, dueOn: '2026-11-26' });
    await hears.until(() => hears.of('case.moved').length > 0);
    expect(hears.of('case.moved')[0]?.payload).toMatchObject({
      caseId: cases[0],
      state: 'promised',
      eventType: 'PromiseMade',
    });
    const { floor } = await lead.read<{
      floor: { agents: { name: string; promisesToday: number; promisedToday: unknown }[] }[];
    }>('{ floor { agents { name promisesToday promisedToday { minor currency } } } }');
    expect(floor[0]!.agents.find((agent) => agent.name === 'alice')).toMatchObject({
      promisesToday: 1,
      promisedToday: [{ minor: 90_000, currency: 'EUR' }],
    });
    await hears.leave();
  });

  it('a payment: the agent hears of it, and the promise is kept', async () => {
    const hears = await Listening.as(alice.visitor);
    const paid = await lead.one(
      'recordPayment',
      `mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename ... on UserError { message } } }`,
      {
        input: {
          caseId: cases[0],
          amount: { minor: 90_000, currency: 'EUR' },
          receivedOn: '2026-11-23',
          reference: 'VIR 42',
        },
      },
    );
    expect(paid.__typename).toBe('Done');
    await hears.until(() => hears.of('payment.booked').length > 0 && hears.of('case.moved').length > 0);
    expect(hears.of('payment.booked')[0]?.payload).toMatchObject({ caseId: cases[0], minor: 90_000, bounced: false });
    expect(await alice.seen(cases[0]!)).toMatchObject({ state: 'paid' });
    const { promises } = await alice.read<{ promises: { status: string }[] }>(
      `query ($id: ID!) { promises(caseId: $id) { status } }`,
      {
        id: cases[0],
      },
    );
    expect(promises).toEqual([{ status: 'kept' }]);
    await hears.leave();
  });

  it('a reassignment: both agents hear of it, and the case is in the other queue', async () => {
    const [loses, gains] = [await Listening.as(alice.visitor), await Listening.as(bruno.visitor)];
    const moved = await lead.one(
      'moveCases',
      `mutation ($ids: [ID!]!, $to: ID) { moveCases(caseIds: $ids, toAgentId: $to) { __typename ... on Reassigned { moved skipped } } }`,
      { ids: [cases[1]], to: brunoId },
    );
    expect(moved).toEqual({ __typename: 'Reassigned', moved: 1, skipped: 0 });
    for (const hears of [loses, gains]) {
      await hears.until(() => hears.of('case.reassigned').length > 0);
      expect(hears.of('case.reassigned')[0]?.payload).toMatchObject({ caseIds: [cases[1]], toAgentId: brunoId });
      await hears.leave();
    }
    expect((await bruno.queue()).map((row) => row.caseId)).toEqual([cases[1]]);
    expect((await alice.queue()).map((row) => row.caseId)).not.toContain(cases[1]);
  });

  it('a broken promise: the next working day its case is the first to call', async () => {
    await alice.log('makePromise', cases[2]!, { amount: { minor: 70_000, currency: 'EUR' }, dueOn: '2026-11-25' });
    await liveUntil(api, clock, '2026-11-30T09:00:00.000Z');
    const again = new Caller(await api.loggedIn('alice'), () => clock.now());
    const queue = await again.queue();
    expect(queue[0]).toMatchObject({ caseId: cases[2] });
    expect(queue[0]!.reasons[0]).toMatchObject({ code: 'brokenPromise' });
  });
});
