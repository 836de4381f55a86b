import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';

const PHONE = '+33142685300';

describe('a debtor who was called often enough', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const nord = await api.team('Nord');
    await api.person('alice', 'agent', nord);
    const invoice = { due: '2026-11-12', phone: '0142685300' };
    await importLedger(api, 'NORD', nord, [
      { ...invoice, account: 'A', debtor: 'Silent', invoice: 'F-1', amount: '9000.00' },
      { ...invoice, account: 'B', debtor: 'Wants a call', invoice: 'F-2', amount: '500.00' },
      { ...invoice, account: 'C', debtor: 'Other', invoice: 'F-3', amount: '20.00' },
    ]);
  });
  afterAll(() => api.stop());

  it('is passed over and not dialled, except at the time that was agreed', async () => {
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    const alice = async () => new Caller(await api.loggedIn('alice'), () => clock.now());
    let agent = await alice();
    const [silent, wants, other] = (await agent.queue()).map((row) => row.caseId);
    const times = ['2026-11-23T09:00:00.000Z', '2026-11-24T14:30:00.000Z', '2026-11-25T09:30:00.000Z'];
    for (const [i, time] of times.entries()) {
      await liveUntil(api, clock, time);
      agent = await alice();
      expect(await agent.log('logNoAnswer', silent!, { voicemail: false })).toMatchObject({
        __typename: 'OutcomeLogged',
      });
      const last = i === times.length - 1;
      const logged = last
        ? await agent.log('agreeCallback', wants!, { at: '2026-11-26T14:00:00.000Z' })
        : await agent.log('logNoAnswer', wants!, { voicemail: true });
      expect(logged).toMatchObject({ __typename: 'OutcomeLogged' });
    }
    await liveUntil(api, clock, '2026-11-26T14:30:00.000Z');
    agent = await alice();
    expect((await agent.queue()).map((row) => row.debtorName).sort()).toEqual(['Other', 'Silent', 'Wants a call']);
    expect(await agent.next()).toBe(wants);
    expect(await agent.next(wants)).toBe(other);
    expect(await agent.startCall(silent!, PHONE)).toMatchObject({
      __typename: 'ContactNotAllowed',
      code: 'contact-attemptsPerWeek',
    });
    expect(await agent.startCall(wants!, PHONE)).toMatchObject({ __typename: 'CallStarted' });
  });
});
