import { newId } from '@relance/kernel';
import type { Actor, Viewer } from '@relance/platform/server';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { CaseRanking } from '../case/case-ranking';
import { ExplainResolver } from './explain.resolver';

const NOW = '2026-03-02T09:00:00.000Z';
/** Two days after the reminder; the first call is asked for on the tenth day. */
const LATER = '2026-03-05T09:00:00.000Z';

describe('why a case is here, at any moment', () => {
  let ground: DunningGround;
  let explain: ExplainResolver;
  /** Due on 23 February: called from 9 March on. The amounts rank them. */
  const ids: string[] = [];
  const as = (actor: Actor) => ({ actor, language: 'en' }) as Viewer;
  const runTo = async (at: string) => {
    ground.clock.set(new Date(at));
    await ground.run.run({ asOf: at });
  };

  beforeAll(async () => {
    ground = await dunningGround(NOW);
    explain = new ExplainResolver(ground.database, ground.clock, ground.strategies, new CaseRanking());
    for (const minor of [10_000, 90_000, 400_000]) ids.push(...(await ground.book(1, '2026-02-23', minor)));
    await runTo(NOW);
    await runTo(LATER);
  });
  afterAll(() => ground.end());

  it('says now what it waits for and the day on which it appears', async () => {
    const why = await explain.whyHere(ground.north, ids[0]!, null);
    expect(why).toMatchObject({
      caseId: ids[0],
      inQueue: false,
      suppressor: { code: 'noCallOwed', params: { step: 'firstCall' } },
    });
    const appears = why!.appearsOn!;
    const then = await explain.whyHere(ground.north, ids[0]!, `${appears}T12:00:00.000Z`);
    expect(then).toMatchObject({ inQueue: true, state: 'callDue', suppressor: null });
  });

  it('is in the queue on the day it said when the worker has lived until then', async () => {
    const { appearsOn } = (await explain.whyHere(ground.north, ids[0]!, null))!;
    await runTo(`${appearsOn}T12:00:00.000Z`);
    for (const id of ids) expect(await explain.whyHere(ground.north, id, null)).toMatchObject({ inQueue: true });
  });

  it('says what was the case at a past moment', async () => {
    expect(await explain.whyHere(ground.north, ids[0]!, LATER)).toMatchObject({ inQueue: false, state: 'reminding' });
    expect(await explain.whyHere(ground.north, ids[0]!, '2026-03-01T12:00:00.000Z')).toBeNull();
  });

  it('tells the place in the agent’s queue then, although cases have left it since', async () => {
    const then = ground.clock.now().toISOString();
    const places = () => Promise.all(ids.map((id) => explain.caseAsOf(as(ground.north), id, then)));
    const before = (await places()).map((seen) => [seen?.queue?.position, seen?.queue?.of]);
    expect(before).toEqual([
      [3, 3],
      [2, 3],
      [1, 3],
    ]);
    ground.clock.set(new Date(ground.clock.now().getTime() + 3_600_000));
    await ground.service.apply(ground.north, {
      caseId: ids[2]!,
      expectedVersion: null,
      idempotencyKey: null,
      intent: {
        type: 'HoldPlaced',
        hold: { id: newId(), kind: 'manual', reason: 'fair', until: null, placedBy: ground.north.personId },
      },
    });
    expect((await places()).map((seen) => [seen?.queue?.position, seen?.queue?.of])).toEqual(before);
    const now = ground.clock.now().toISOString();
    expect((await explain.caseAsOf(as(ground.north), ids[1]!, now))?.queue).toMatchObject({ position: 1, of: 2 });
    expect((await explain.caseAsOf(as(ground.north), ids[2]!, now))?.queue).toBeNull();
  });

  it('names who placed the hold that keeps it out', async () => {
    expect(await explain.whyHere(ground.north, ids[2]!, null)).toMatchObject({
      suppressor: { code: 'onHold', params: { reason: 'fair', by: 'North' } },
      appearsOn: null,
      appearsWhen: { code: 'hold' },
    });
    expect(await explain.caseAsOf(as(ground.north), ids[2]!, ground.clock.now().toISOString())).toMatchObject({
      state: 'onHold',
      holds: [{ kind: 'manual', reason: 'fair', placedByName: 'North', itemNumbers: [], debtorWide: false }],
    });
  });

  it('has what was open then, not what is open now', async () => {
    const before = ground.clock.now().toISOString();
    ground.clock.set(new Date(ground.clock.now().getTime() + 3_600_000));
    await ground.pay(ids[0]!, 4_000);
    const now = ground.clock.now().toISOString();
    const open = async (at: string) =>
      (await explain.caseAsOf(as(ground.north), ids[0]!, at))?.items.map(({ open, total }) => [
        open.minor,
        total.minor,
      ]);
    expect(await open(before)).toEqual([[10_000, 10_000]]);
    expect(await open(now)).toEqual([[6_000, 10_000]]);
  });

  it('knows every moment at which it moved', async () => {
    const moments = await explain.caseMoments(ground.north, ids[2]!);
    expect(moments.map(({ seq }) => seq)).toEqual(moments.map((_, i) => i + 1));
    expect(moments.at(-1)).toMatchObject({ type: 'HoldPlaced', stateAfter: 'onHold' });
  });

  it('reads a case that an older version of the machine stored', async () => {
    const [old = ''] = await ground.book(1, '2026-02-23');
    await ground.query(
      `update dunning_case set machine_version = 1, context = context - array['profile', 'repeats', 'unsent', 'noticeSentOn',
         'proposal', 'outcomes', 'insolvencyKind', 'mergedInto', 'postponedUntil', 'resumeAt'] where id = $1`,
      [old],
    );
    const why = await explain.whyHere(ground.north, old, null);
    expect(why?.checks.map(({ code }) => code)).toContain('confirmed');
    expect(why?.path.map(({ status }) => status)).toContain('next');
  });

  it('is nothing for the other team', async () => {
    const { south } = ground;
    expect(await explain.whyHere(south, ids[0]!, null)).toBeNull();
    expect(await explain.whyHere(south, ids[0]!, LATER)).toBeNull();
    expect(await explain.caseAsOf(as(south), ids[0]!, LATER)).toBeNull();
    expect(await explain.caseMoments(south, ids[0]!)).toEqual([]);
    expect(await explain.whyHere(south, 'no-id', null)).toBeNull();
  });
});
