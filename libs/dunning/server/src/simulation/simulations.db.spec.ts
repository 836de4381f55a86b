import {
  BUSINESS_FR,
  type ContactRules,
  DEFAULT_SIMULATION_MODEL,
  type SimulationModel,
} from '@relance/dunning/domain';
import { newId } from '@relance/kernel';
import type { Role, Viewer } from '@relance/platform/server';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import { ContactRulesRegistry } from './contact-rules.registry';
import { Rehearsal } from './rehearsal.service';
import { SimulationResolver } from './simulation.resolver';
import { Simulations } from './simulations.service';
import type { SimulationWish } from './start-simulation';

const NOW = '2026-03-02T09:00:00.000Z';
const ANYTIME: ContactRules = {
  mayContact: (_, at) => ({ rule: null, nextAllowed: at }),
  retryAt: (at) => new Date(Date.parse(at) + 86_400_000).toISOString(),
};

/** Luck is drawn from the invoices' random ids: where a letter must come, nobody pays or is reached before it. */
const NOBODY_ANSWERS: SimulationModel = {
  ...DEFAULT_SIMULATION_MODEL,
  payment: [{ fromDaysPastDue: 0, percentPerDay: 0 }],
  calls: { ...DEFAULT_SIMULATION_MODEL.calls, answered: 0 },
};

describe('simulations that people ask for', () => {
  let ground: DunningGround;
  let resolver: SimulationResolver;
  let versionId: string;
  let north: Viewer;
  let south: Viewer;

  beforeEach(async () => {
    ground = await dunningGround(NOW);
    resolver = new SimulationResolver(ground.database, ground.clock);
    await ground.book(8, '2026-02-20');
    const [version] = await ground.query<{ id: string }>(
      `select v.id from strategy_version v join strategy s on s.id = v.strategy_id where s.key = 'business-fr'`,
    );
    versionId = version!.id;
    north = await viewer('lead', ground.north.teamIds[0]!);
    south = await viewer('lead', ground.south.teamIds[0]!);
  });
  afterEach(() => ground.end());

  async function viewer(role: Role, teamId: string | null): Promise<Viewer> {
    const login = newId();
    const [person] = await ground.query<{ id: string }>(
      `insert into person (login, name, role, team_id) values ($1, $1, $2, $3) returning id`,
      [login, role, teamId],
    );
    const actor = { role, personId: person!.id, teamIds: teamId ? [teamId] : [] };
    return { actor, login, name: login, language: 'en', sessionKey: login };
  }

  function worker(): Simulations {
    const rules = new ContactRulesRegistry();
    rules.register(async () => ANYTIME);
    return new Simulations(ground.database, new Rehearsal(ground.database, ground.clock, ground.strategies, rules));
  }

  const wish = (more: Partial<SimulationWish> = {}): SimulationWish => ({
    versionIds: [versionId],
    mode: 'forward',
    fromOn: '2026-03-02',
    toOn: '2026-05-31',
    seed: 3,
    model: null,
    ...more,
  });

  async function started(who: Viewer, more: Partial<SimulationWish> = {}): Promise<string> {
    const answer = (await resolver.startSimulation(who, wish(more))) as { __typename: string; id: string };
    expect(answer.__typename).toBe('Simulation');
    return answer.id;
  }

  it('are done by a worker, once, and told while they are', async () => {
    const id = await started(north);
    const [first, second] = await Promise.all([worker().runOne(), worker().runOne()]);
    expect([first, second].sort()).toEqual([false, true]);
    const shown = await resolver.simulation(north, id);
    expect(shown).toMatchObject({ status: 'done', progress: 100, error: null });
    const [result] = (await resolver.results(north.actor, { id }))!;
    expect(result!.days).toHaveLength(91);
    expect(result!.cases).toBe(8);
    expect((await resolver.cannotProve(north.actor, { id })).map(({ code }) => code)).toContain('modelIsAssumed');
    const told = await ground.query<{ status: string; agent_id: string }>(
      `select payload ->> 'status' as status, agent_id from outbox where topic = 'simulation.progress' order by seq`,
    );
    expect(told.map(({ status }) => status)).toEqual(['waiting', 'running', 'done']);
    expect(new Set(told.map((row) => row.agent_id))).toEqual(new Set([north.actor.personId]));
    expect(await ground.broken()).toEqual([]);
  });

  it('look at the asking lead’s own team; the other lead finds no case, and nothing of it', async () => {
    const mine = await started(north);
    const theirs = await started(south);
    const working = worker();
    while (await working.runOne());
    expect((await resolver.results(north.actor, { id: mine }))![0]!.cases).toBe(8);
    expect((await resolver.results(south.actor, { id: theirs }))![0]!.cases).toBe(0);
    expect(await resolver.simulation(south, mine)).toBeNull();
    expect(await resolver.results(south.actor, { id: mine })).toBeNull();
    expect((await resolver.simulations(south)).map(({ id }) => id)).toEqual([theirs]);
    expect(await resolver.cancelSimulation(south, mine)).toMatchObject({ __typename: 'NotAllowed' });
    const admin = await viewer('admin', null);
    expect((await resolver.simulations(admin)).map(({ id }) => id)).toEqual([theirs, mine]);
  });

  it('are not for agents', async () => {
    const agent = await viewer('agent', ground.north.teamIds[0]!);
    expect(await resolver.startSimulation(agent, wish())).toMatchObject({ __typename: 'NotAllowed' });
    const id = await started(north);
    expect(await resolver.cancelSimulation(agent, id)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('name the field that is at fault, and then nothing waits', async () => {
    const wrong: [Partial<SimulationWish>, string][] = [
      [{ versionIds: [] }, 'versionIds'],
      [{ versionIds: [versionId, versionId] }, 'versionIds'],
      [{ versionIds: [newId()] }, 'versionIds'],
      [{ mode: 'sideways' }, 'mode'],
      [{ toOn: '2026-03-01' }, 'toOn'],
      [{ toOn: '2040-01-01' }, 'toOn'],
      [{ fromOn: '2026-03-01' }, 'fromOn'],
      [{ mode: 'history' }, 'fromOn'],
      [{ model: { payment: [] } }, 'model.payment'],
    ];
    for (const [more, field] of wrong) {
      expect(await resolver.startSimulation(north, wish(more))).toMatchObject({ __typename: 'InputProblem', field });
    }
    expect(await resolver.simulations(north)).toEqual([]);
  });

  it('may not pile up', async () => {
    for (let i = 0; i < 5; i++) await started(north);
    expect(await resolver.startSimulation(north, wish())).toMatchObject({ code: 'tooMany' });
    await started(south);
  });

  it('can be cancelled until they end, not after', async () => {
    const id = await started(north);
    expect(await resolver.cancelSimulation(north, id)).toMatchObject({ __typename: 'Done' });
    expect(await worker().runOne()).toBe(false);
    expect(await resolver.simulation(north, id)).toMatchObject({ status: 'cancelled' });
    expect(await resolver.cancelSimulation(north, id)).toMatchObject({ __typename: 'NotPossible' });
  });

  it('are given back by a worker that stops, and taken up from one that died', async () => {
    const id = await started(north, { toOn: '2035-03-02' });
    expect(await worker().runOne({ stopped: () => true })).toBe(true);
    expect(await resolver.simulation(north, id)).toMatchObject({ status: 'waiting', progress: 0 });
    await ground.query(
      `update simulation set status = 'running', claimed_by = $1, seen_at = now() - interval '2 minutes'`,
      [newId()],
    );
    expect(await worker().runOne()).toBe(true);
    expect(await resolver.simulation(north, id)).toMatchObject({ status: 'done' });
  });

  it('rehearse the past, and a strategy that is not the cases’ own', async () => {
    const definition = { ...BUSINESS_FR.definition, steps: BUSINESS_FR.definition.steps.slice(0, 3) };
    const [draft] = await ground.query<{ id: string }>(
      `with s as (insert into strategy (key, name_fr, name_en) values ('short', 'Court', 'Short') returning id)
       insert into strategy_version (strategy_id, version, status, definition) select id, 1, 'draft', $1::jsonb from s returning id`,
      [JSON.stringify(definition)],
    );
    const both = { versionIds: [versionId, draft!.id], model: NOBODY_ANSWERS };
    const past = await started(north, { ...both, mode: 'history', fromOn: '2026-02-01', toOn: '2026-04-30' });
    const ahead = await started(north, both);
    const working = worker();
    while (await working.runOne());
    for (const id of [past, ahead]) {
      expect(await resolver.simulation(north, id)).toMatchObject({ status: 'done', error: null });
      const [long, short] = (await resolver.results(north.actor, { id }))!;
      expect(short!.totals.actions.letter).toBe(0);
      expect(long!.totals.actions.letter).toBeGreaterThan(0);
    }
  });

  it('say in words why they failed', async () => {
    const id = await started(north);
    await ground.query(`update dunning_case set context = context || '{"zone": "Nowhere/Else"}'`);
    expect(await worker().runOne()).toBe(true);
    const shown = await resolver.simulation(north, id);
    expect(shown).toMatchObject({ status: 'failed' });
    expect(shown!.error).toMatch(/nowhere\/else/i);
  });
});
