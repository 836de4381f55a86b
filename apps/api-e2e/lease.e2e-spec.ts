import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const AGENTS = 12;

describe('who has which case', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let agents: Caller[];
  let lead: Caller;
  let stranger: Caller;
  let cases: string[];

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('lea', 'lead', nord);
    await api.person('sam', 'agent', sud);
    await importLedger(
      api,
      'NORD',
      nord,
      Array.from({ length: AGENTS + 2 }, (_, i) => ({
        account: `N-${i}`,
        debtor: `Nordique ${i}`,
        invoice: `FN-${i}`,
        due: '2026-11-12',
        amount: '250.00',
      })),
    );
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    for (let i = 0; i < AGENTS; i++) await api.person(`agent-${i}`, 'agent', nord);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    agents = await Promise.all(Array.from({ length: AGENTS }, (_, i) => caller(`agent-${i}`)));
    [lead, stranger] = [await caller('lea'), await caller('sam')];
    cases = (await lead.queue('(pool: true)')).map((row) => row.caseId);
  });
  afterAll(() => api.stop());

  it('agents who ask for the next case at the same moment each get another one', async () => {
    expect(cases).toHaveLength(AGENTS + 2);
    const taken = await Promise.all(agents.map((agent) => agent.next()));
    expect(taken).not.toContain(null);
    expect(new Set(taken).size).toBe(AGENTS);
    const held = (await lead.queue('(pool: true)')).filter((row) => row.heldBy !== null);
    expect(held).toHaveLength(AGENTS);
  });

  it('a second agent reads and does not write; a lead may take over, which is audited', async () => {
    const [first, second] = [agents[0]!, agents[1]!];
    const caseId = cases[0]!;
    expect(await lead.one('takeOver', TAKE_OVER, { id: caseId })).toMatchObject({ __typename: 'CaseOpened' });
    expect(await first.open(caseId)).toMatchObject({
      cockpit: { writable: false, lease: { mine: false, holderName: 'lea' } },
    });
    expect(await second.one('takeOver', TAKE_OVER, { id: caseId })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await first.log('logNoAnswer', caseId, { voicemail: false })).toMatchObject({
      __typename: 'HeldByColleague',
      holderName: 'lea',
    });
    expect(await first.startCall(caseId, '+33142685300')).toMatchObject({ __typename: 'HeldByColleague' });
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entry where action = 'calls.takeOver' and account_id = $1`,
      [caseId],
    );
    expect(rows).toEqual([{ n: 1 }]);
    expect(await stranger.open(caseId)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stranger.one('takeOver', TAKE_OVER, { id: caseId })).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('a lease is renewed while the screen is open, and free two and a half minutes after the last sign of life', async () => {
    const [first, second] = [agents[0]!, agents[1]!];
    const caseId = cases[1]!;
    await lead.one('takeOver', TAKE_OVER, { id: caseId });
    await lead.one('releaseCase', `mutation ($id: ID!) { releaseCase(caseId: $id) { ok } }`, { id: caseId });
    expect(await first.open(caseId)).toMatchObject({ cockpit: { writable: true, lease: { mine: true } } });
    const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1_000));
    later(140);
    expect(await first.stay(caseId)).toMatchObject({ lease: { mine: true } });
    later(140);
    expect(await second.open(caseId)).toMatchObject({ cockpit: { writable: false } });
    later(11);
    expect(await second.open(caseId)).toMatchObject({ cockpit: { writable: true, lease: { mine: true } } });
    expect(await first.stay(caseId)).toMatchObject({ lease: { mine: false } });
  });

  it('the lead sees live who is on what, and another team does not', async () => {
    const [hears, strange] = [await Listening.as(lead.visitor), await Listening.as(stranger.visitor)];
    const caseId = cases[2]!;
    await lead.one('takeOver', TAKE_OVER, { id: caseId });
    await hears.until(() => hears.of('floor.changed').some(({ payload }) => payload.caseId === caseId));
    const { floor } = await lead.read<{ floor: { teamName: string; agents: { name: string; presence: string }[] }[] }>(
      '{ floor { teamName agents { name presence } } }',
    );
    expect(floor.map((team) => team.teamName)).toEqual(['Nord']);
    expect(floor[0]!.agents.filter((agent) => agent.presence === 'onCase').length).toBeGreaterThan(0);
    expect(strange.heard).toEqual([]);
    await hears.leave();
    await strange.leave();
  });
});

const TAKE_OVER = `mutation ($id: ID!) { takeOver(caseId: $id) { __typename } }`;
