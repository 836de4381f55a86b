import { BUSINESS_FR, CASE_STATES, caseMachine, type Strategy } from '@relance/dunning/domain';
import { DueRun, Invariants, Replay, StrategyStore } from '@relance/dunning/server';
import { addDays } from '@relance/kernel';
import { SetClock, SYSTEM } from '@relance/platform/server';
import { ACTS, type Scene, type Subject } from './support/acts';
import { Caller } from './support/call-operations';
import { RunningApi } from './support/running-api';
import { MORNING, NINE, type Path, shortestPaths, type Step, TIME } from './support/shortest-paths';

const FIRST_DAY = '2026-09-01';
const LONGEST = 7;
const PEOPLE = [
  ['ann', 'agent'],
  ['lea', 'lead'],
  ['lex', 'legal'],
  ['alix', 'admin'],
  ['omar', 'admin'],
] as const;

/** A path on its way: one case. */
interface Walk {
  path: Path;
  subject: Subject;
  next: number;
}

/** Where nothing is open, nothing can be paid, written off or settled: the machine takes it, the ledger never says it. */
const CLOSED = ['paid', 'settled', 'writtenOff'];
/** The French default, with a note, a letter and a last warning that wait for a person's yes. */
const STRATEGY: Strategy = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.flatMap((step) => {
    if (step.key === 'friendlyNote' || step.key === 'secondReminder') return [{ ...step, who: 'confirmed' as const }];
    const warning = { ...step, key: 'lastWarning', offsetDays: 42, channel: 'letter' as const, mandatory: false };
    return step.key === 'formalNotice'
      ? [step, { ...warning, template: 'formal-notice', who: 'confirmed' as const }]
      : [step];
  }),
};

const IMPOSSIBLE = CLOSED.flatMap((state) =>
  ['PaymentAllocated', 'WrittenOff', 'SettlementPaid'].map((event) => `${state} ${event}`),
);
/** Comes with a new version of the product, not from anybody. */
const BY_UPGRADE = 'MachineMigrated';

describe('every transition of the machine, by the shortest path to it, through the api', () => {
  const clock = new SetClock(new Date(FIRST_DAY + NINE));
  const paths = shortestPaths(STRATEGY, FIRST_DAY, LONGEST);
  let api: RunningApi;
  let scene: Scene;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const teamId = await api.team('Nord');
    for (const [login, role] of PEOPLE) {
      await api.person(login, role, role === 'agent' || role === 'lead' ? teamId : null);
    }
    await api.owner.query(`insert into contact_policy (key, definition) values ('any', $1)`, [
      {
        key: 'any',
        windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }],
        publicHolidays: 'allowed',
        limits: [],
        waits: [],
        consent: [],
      },
    ]);
    await api.database.transaction(SYSTEM, (tx) => api.app.get(StrategyStore, { strict: false }).publishDefaults(tx));
    const people = await atWork();
    await publish(people, 'business-fr', null);
    const twinId = await publish(people, 'twin', { nameFr: 'Jumelle', nameEn: 'Twin' });
    scene = { api, clock, teamId, twinId, ...people };
  });
  afterAll(() => api.stop());

  it('has a path to each of them', () => {
    const reached = new Set(paths.map(({ from, event }) => `${from} ${event}`));
    const all = CASE_STATES.flatMap((state) =>
      Object.keys(caseMachine.config.states![state]!.on as object).map((event) => `${state} ${event}`),
    );
    expect(all.filter((one) => !reached.has(one) && !IMPOSSIBLE.includes(one) && !one.endsWith(BY_UPGRADE))).toEqual(
      [],
    );
  });

  it('ends where the machine says, all of them side by side, day by day', async () => {
    const walks: Walk[] = paths.map((path, i) => ({
      path,
      subject: { id: '', account: `P-${i}`, invoices: 0, payments: [] },
      next: 0,
    }));
    const wrong: string[] = [];
    for (let day = FIRST_DAY; walks.some(unfinished); day = addDays(day, 1)) {
      if (day !== FIRST_DAY) await morning(day);
      for (const walk of walks) await today(walk, day, wrong);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('breaks no invariant on the way', async () => {
    const results = await api.app.get(Invariants, { strict: false }).verify();
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect((await api.app.get(Replay, { strict: false }).run()).mismatches).toEqual([]);
  });

  /** Sessions do not last for days. */
  async function atWork(): Promise<Pick<Scene, 'agent' | 'lead' | 'legal' | 'admin'>> {
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    return {
      agent: await caller('ann'),
      lead: await caller('lea'),
      legal: await caller('lex'),
      admin: await caller('alix'),
    };
  }

  /** One admin drafts, another one publishes: the next version of that strategy, or a new one. Returns the strategy's id. */
  async function publish(
    { admin }: Pick<Scene, 'admin'>,
    key: string,
    names: { nameFr: string; nameEn: string } | null,
  ): Promise<string> {
    const omar = new Caller(await api.loggedIn('omar'), () => clock.now());
    const SAVED = `__typename ... on UserError { code message } ... on StrategyUnsound { problems { code step message } } ... on StrategySaved { strategy { id strategyId } }`;
    const one = async (by: Caller, name: string, mutation: string, variables: Record<string, unknown>) => {
      const answer = await by.one(name, mutation, variables);
      expect({ ...answer, strategy: null }).toEqual({ __typename: 'StrategySaved', strategy: null });
      return answer['strategy'] as { id: string; strategyId: string };
    };
    const { strategies } = await admin.read<{ strategies: { id: string; key: string }[] }>(`{ strategies { id key } }`);
    const { id } = await one(
      admin,
      'draftStrategy',
      `mutation ($basedOn: ID, $key: String, $nameFr: String, $nameEn: String, $definition: JSON) {
         draftStrategy(basedOn: $basedOn, key: $key, nameFr: $nameFr, nameEn: $nameEn, definition: $definition) { ${SAVED} } }`,
      names
        ? { key, ...names, definition: STRATEGY }
        : { basedOn: strategies.find((one) => one.key === key)!.id, definition: STRATEGY },
    );
    await one(admin, 'submitStrategy', `mutation ($id: ID!) { submitStrategy(versionId: $id) { ${SAVED} } }`, { id });
    const published = await one(
      omar,
      'publishStrategy',
      `mutation ($id: ID!) { publishStrategy(versionId: $id, decisions: []) { ${SAVED} } }`,
      { id },
    );
    return published.strategyId;
  }

  const unfinished = ({ path, next }: Walk): boolean => next < path.steps.length;

  async function morning(day: string): Promise<void> {
    for (const time of [MORNING, NINE]) {
      clock.set(new Date(day + time));
      const { failed } = await api.app.get(DueRun, { strict: false }).run({ asOf: day + time });
      expect(failed).toBe(0);
    }
    Object.assign(scene, await atWork());
  }

  /** Does the acts of the day and compares where the case is after each. */
  async function today(walk: Walk, day: string, wrong: string[]): Promise<void> {
    const { steps } = walk.path;
    while (unfinished(walk) && steps[walk.next]!.on === day) {
      const step = steps[walk.next++]!;
      if (step.act === TIME) {
        await compare(walk, step, wrong);
        continue;
      }
      const answer = await ACTS[step.act]!.perform(scene, walk.subject).catch((error: Error) => {
        wrong.push(`${said(walk)}: ${error.message}`);
      });
      if (!walk.subject.id) await find(walk.subject);
      if (answer && 'code' in answer) wrong.push(`${said(walk)}: ${step.act} answered ${JSON.stringify(answer)}`);
      await compare(walk, step, wrong);
    }
  }

  async function find(subject: Subject): Promise<void> {
    const { rows } = await api.owner.query<{ id: string }>(`select id from account where number = $1`, [
      subject.account,
    ]);
    subject.id = rows[0]!.id;
  }

  async function compare(walk: Walk, step: Step, wrong: string[]): Promise<void> {
    const { rows } = await api.owner.query<{ state: string }>(`select state from dunning_case where id = $1`, [
      walk.subject.id,
    ]);
    if (rows[0]?.state !== step.state) wrong.push(`${said(walk)}: ${rows[0]?.state}, not ${step.state}`);
  }

  const said = ({ path, next }: Walk): string =>
    `${path.from} ${path.event}: ${path.steps
      .slice(0, next)
      .map(({ act }) => act)
      .join(' → ')}`;
});
