import { SYSTEM, writeOutbox } from '@relance/platform/server';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

describe('live screens', () => {
  let api: RunningApi;
  let nord: string;
  let sud: string;
  let lead: Visitor;
  let otherLead: Visitor;
  let agent: Visitor;
  let agentId: string;
  const open: Listening[] = [];

  beforeAll(async () => {
    api = await RunningApi.start();
    nord = await api.team('Nord');
    sud = await api.team('Sud');
    await api.person('lea', 'lead', nord);
    await api.person('luc', 'lead', sud);
    agentId = await api.person('alice', 'agent', nord);
    lead = await api.loggedIn('lea');
    otherLead = await api.loggedIn('luc');
    agent = await api.loggedIn('alice');
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.leave();
  });
  afterAll(() => api.stop());

  const listen = async (visitor: Visitor, handshake = {}) => {
    const listening = await Listening.as(visitor, handshake);
    open.push(listening);
    return listening;
  };
  const change = (caseId: string, team = nord, times = 1) =>
    api.database.transaction(SYSTEM, (tx) =>
      writeOutbox(
        tx,
        Array.from({ length: times }, () => ({
          topic: 'floor.changed' as const,
          payload: { agentId, caseId },
          audience: { teamId: team, agentId: team === nord ? agentId : null },
        })),
      ),
    );
  const cases = (listening: Listening) => listening.of('floor.changed').map(({ payload }) => payload.caseId);

  it('tells the team’s lead and the agent, and nobody else', async () => {
    const [hears, hearsToo, doesNot] = [await listen(lead), await listen(agent), await listen(otherLead)];
    await change('one');
    await change('other', sud);
    await hears.until(() => hears.heard.length > 0);
    await hearsToo.until(() => hearsToo.heard.length > 0);
    await doesNot.until(() => doesNot.heard.length > 0);
    expect([cases(hears), cases(hearsToo), cases(doesNot)]).toEqual([['one'], ['one'], ['other']]);
  });

  it('tells who was away what was missed, in order, once each', async () => {
    const before = await listen(lead);
    await change('first');
    await before.until(() => cases(before).includes('first'));
    await before.leave();
    for (const name of ['a', 'b', 'c']) await change(name);
    const after = await before.back();
    open.push(after);
    expect(after.reload).toBe(false);
    const seen = new Set(before.heard.map((message) => message.seq));
    expect(cases(after).filter((_, i) => !seen.has(after.heard[i]!.seq))).toEqual(['a', 'b', 'c']);
  });

  it('misses nothing of a transaction that was still open when the screen left, whatever the order of commits', async () => {
    const screen = await listen(lead);
    let hasWritten = (): void => undefined;
    let commit = (): void => undefined;
    const written = new Promise<void>((resolve) => (hasWritten = resolve));
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    const slow = api.database.transaction(SYSTEM, async (tx) => {
      await writeOutbox(tx, [
        { topic: 'floor.changed', payload: { agentId, caseId: 'slow' }, audience: { teamId: nord } },
      ]);
      hasWritten();
      await mayCommit;
    });
    await written;
    await change('fast');
    await screen.until(() => cases(screen).includes('fast'));
    await screen.leave();
    commit();
    await slow;
    const back = await screen.back();
    open.push(back);
    expect(cases(back)).toContain('slow');
  });

  it('asks for a reload when too much was missed, or the cursor is none of ours', async () => {
    const before = await listen(lead);
    await before.leave();
    await change('many', nord, 600);
    const after = await before.back();
    open.push(after);
    expect({ reload: after.reload, heard: after.heard.length }).toEqual({ reload: true, heard: 0 });
    expect((await listen(lead, { cursor: "1' or 1=1" })).reload).toBe(true);
    expect((await listen(lead, { cursor: '700.1000' })).reload).toBe(true);
  });

  it('tells everything again after its own connection to the database was cut', async () => {
    const screen = await listen(lead);
    await api.owner
      .query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relance-listen'
      and datname = current_database()`);
    await change('meanwhile');
    await screen.until(() => cases(screen).includes('meanwhile'));
  });

  it('closes the socket when its person is disabled, and lets nobody in without a session or from another site', async () => {
    const bruno = await api.person('bruno', 'agent', nord);
    await api.person('root', 'admin');
    const visitor = await api.loggedIn('bruno');
    const screen = await listen(visitor);
    const admin = await api.loggedIn('root');
    await admin.ask('mutation ($id: ID!) { disablePerson(id: $id) { __typename } }', { id: bruno });
    await screen.until(() => !screen.connected);
    expect(screen.ended).toBe(true);
    await expect(Listening.as(visitor)).rejects.toThrow('unauthenticated');
    await expect(Listening.as(api.visitor())).rejects.toThrow('unauthenticated');
    await expect(Listening.as(lead, {}, { origin: 'https://evil.example' })).rejects.toThrow();
  });
});
