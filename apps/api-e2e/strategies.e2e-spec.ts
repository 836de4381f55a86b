import { BUSINESS_FR } from '@relance/dunning/domain';
import { StrategyMigrations } from '@relance/dunning/server';
import { SetClock } from '@relance/platform/server';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

const VERSION = `id strategyId key version status note authorName submittedByName approvedByName liveCases may
  problems { code severity step rule message } migration { status total migrated undecided failed }`;
const RESULT = `__typename ... on StrategySaved { strategy { ${VERSION} definition } } ... on UserError { code message }
  ... on InputProblem { field } ... on StrategyUnsound { problems { code step } } ... on DecisionsMissing { steps }`;
const DONE = `__typename ... on UserError { code message } ... on Done { ok }`;
const DRAFT = `mutation ($basedOn: ID, $key: String, $nameFr: String, $nameEn: String, $definition: JSON) {
  r: draftStrategy(basedOn: $basedOn, key: $key, nameFr: $nameFr, nameEn: $nameEn, definition: $definition) { ${RESULT} } }`;
const SAVE = `mutation ($id: ID!, $definition: JSON!, $note: String!) { r: saveStrategyDraft(versionId: $id, definition: $definition, note: $note) { ${RESULT} } }`;
const SUBMIT = `mutation ($id: ID!) { r: submitStrategy(versionId: $id) { ${RESULT} } }`;
const PUBLISH = `mutation ($id: ID!, $decisions: [StepDecisionInput!]!) { r: publishStrategy(versionId: $id, decisions: $decisions) { ${RESULT} } }`;

interface Version {
  id: string;
  strategyId: string;
  key: string;
  version: number;
  status: string;
  may: string[];
  definition: typeof BUSINESS_FR.definition;
}
type Answer = { __typename: string; code?: string; strategy?: Version; [field: string]: unknown };

describe('strategies, over the api', () => {
  let api: RunningApi;
  let clock: SetClock;
  const who: Record<string, Visitor> = {};

  beforeAll(async () => {
    clock = new SetClock(new Date('2026-03-02T09:00:00.000Z'));
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    for (const login of ['ada', 'omar']) await api.person(login, 'admin');
    await api.person('nora', 'lead', nord);
    await api.person('sam', 'lead', sud);
    await api.person('alice', 'agent', nord);
    await api.person('lex', 'legal');
    const invoices = ['A', 'B', 'C'].map((n) => ({
      account: n,
      debtor: `Debtor ${n}`,
      invoice: `F-${n}`,
      due: '2026-03-02',
      amount: '100.00',
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, '2026-03-06T09:00:00.000Z');
    for (const login of ['ada', 'omar', 'nora', 'sam', 'alice', 'lex']) who[login] = await api.loggedIn(login);
  });
  afterAll(() => api.stop());

  const one = async (by: string, mutation: string, variables: Record<string, unknown>): Promise<Answer> => {
    const { data, body } = await who[by]!.ask<{ r: Answer }>(mutation, variables);
    if (!data) throw new Error(body);
    return data.r;
  };
  const all = async (by: string): Promise<Version[]> => {
    const { data, body } = await who[by]!.ask<{ strategies: Version[] }>(`{ strategies { ${VERSION} definition } }`);
    if (!data) throw new Error(body);
    return data.strategies;
  };
  const published = async () =>
    (await all('ada')).find(({ key, status }) => key === 'business-fr' && status === 'published')!;

  it('are read by leads and admins alone', async () => {
    expect((await all('nora')).map(({ key, status, may }) => [key, status, may])).toEqual([
      ['business-fr', 'published', []],
      ['consumer-fr', 'published', []],
    ]);
    expect((await published()).may).toEqual(['retire']);
    for (const login of ['alice', 'lex']) {
      const { errors } = await who[login]!.ask(`{ strategies { id } }`);
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('are written by admins alone', async () => {
    const { id, strategyId } = await published();
    for (const login of ['nora', 'sam', 'alice', 'lex']) {
      const refused = { __typename: 'NotAllowed' };
      expect(await one(login, DRAFT, { basedOn: id })).toMatchObject(refused);
      expect(await one(login, PUBLISH, { id, decisions: [] })).toMatchObject(refused);
      expect(
        await one(login, `mutation ($id: ID!) { r: discardStrategyDraft(versionId: $id) { ${DONE} } }`, { id }),
      ).toMatchObject(refused);
      expect(
        await one(login, `mutation ($id: ID!) { r: retireStrategy(versionId: $id) { ${RESULT} } }`, { id }),
      ).toMatchObject(refused);
      const input = { strategyId, scope: 'segment', segment: 'vip', reason: 'x' };
      expect(
        await one(login, `mutation ($input: AssignmentInput!) { r: assignStrategy(input: $input) { ${DONE} } }`, {
          input,
        }),
      ).toMatchObject(refused);
      expect(await one(login, `mutation ($id: ID!) { r: endAssignment(id: $id) { ${DONE} } }`, { id })).toMatchObject(
        refused,
      );
      expect(
        await one(
          login,
          `mutation ($id: ID!) { r: startTrial(championId: $id, challengerId: $id, sharePercent: 5, reason: "x") { ${DONE} } }`,
          { id },
        ),
      ).toMatchObject(refused);
      expect(await one(login, `mutation ($id: ID!) { r: endTrial(id: $id) { ${DONE} } }`, { id })).toMatchObject(
        refused,
      );
    }
  });

  it('lint while one types, in the language of the person, with the texts and languages there are', async () => {
    const steps = BUSINESS_FR.definition.steps.map((step) =>
      step.key === 'reminder' ? { ...step, template: 'nothing' } : step,
    );
    const ask = (definition: unknown) =>
      who['nora']!.ask<{ lintStrategy: unknown }>(
        `query ($definition: JSON!) { lintStrategy(definition: $definition) { code severity step message } }`,
        { definition },
      );
    expect((await ask({ ...BUSINESS_FR.definition, steps })).data.lintStrategy).toEqual([
      {
        code: 'unknownText',
        severity: 'error',
        step: 'reminder',
        message: 'Il n’y a pas de modèle ni de script «\u00a0nothing\u00a0».',
      },
    ]);
    expect((await ask(BUSINESS_FR.definition)).data.lintStrategy).toEqual([]);
    expect((await ask({ steps: 3 })).data.lintStrategy).toMatchObject(
      expect.arrayContaining([{ code: 'wrongType', severity: 'error', step: null, message: expect.any(String) }]),
    );
    const { data } = await who['ada']!.ask<{
      strategyVocabulary: {
        templates: { key: string }[];
        scripts: { key: string }[];
        languages: string[];
        creditors: { name: string }[];
      };
    }>(
      `{ strategyVocabulary { templates { key channels languages } scripts { key } segments languages creditors { id key name } } }`,
    );
    expect(data.strategyVocabulary).toMatchObject({ segments: [], languages: ['fr'], creditors: [{ key: 'NORD' }] });
    expect(data.strategyVocabulary.templates.map(({ key }) => key)).toContain('formal-notice');
    expect(data.strategyVocabulary.scripts).toContainEqual({ key: 'first-call' });
  });

  it('go from one person’s draft to another’s publication, and the cases with them; the other screens hear of it', async () => {
    const before = await published();
    const screen = await Listening.as(who['omar']!);
    const { strategy: draft } = await one('ada', DRAFT, { basedOn: before.id });
    expect(draft).toMatchObject({
      version: 2,
      status: 'draft',
      authorName: 'ada',
      may: ['edit', 'discard', 'submit'],
      definition: BUSINESS_FR.definition,
    });
    const steps = BUSINESS_FR.definition.steps.filter(
      ({ key }) => key !== 'firstCall' && key !== 'secondReminder' && key !== 'secondCall',
    );
    const { id } = draft!;
    expect(
      await one('ada', SAVE, { id, definition: { ...BUSINESS_FR.definition, steps }, note: 'Sans appels.' }),
    ).toMatchObject({ strategy: { note: 'Sans appels.' } });
    expect(await one('ada', SUBMIT, { id })).toMatchObject({
      strategy: { status: 'inReview', submittedByName: 'ada', may: [] },
    });
    expect(await one('ada', PUBLISH, { id, decisions: [] })).toMatchObject({
      __typename: 'NotPossible',
      code: 'secondPerson',
    });
    const preview = await who['omar']!.ask<{ publishPreview: unknown; previewedCases: { rows: unknown[] } }>(
      `query ($id: ID!) { publishPreview(versionId: $id) { fromVersionId cases mappings { fromStep kind toStep choices cases reason { code } } }
         previewedCases(versionId: $id, kind: "needsDecision", first: 2) { rows { number debtorName state fromStep kind toStep } nextCursor } }`,
      { id },
    );
    expect(preview.data.publishPreview).toMatchObject({ fromVersionId: before.id, cases: 3 });
    expect(preview.data.previewedCases).toMatchObject({
      rows: [{ fromStep: 'firstCall', kind: 'needsDecision', toStep: null, state: 'reminding' }, {}],
      nextCursor: expect.any(String),
    });
    const others = await who['sam']!.ask<{ previewedCases: { rows: unknown[] } }>(
      `query ($id: ID!) { previewedCases(versionId: $id) { rows { number } } }`,
      { id },
    );
    expect(others.data.previewedCases.rows).toEqual([]);
    expect(await one('omar', PUBLISH, { id, decisions: [] })).toMatchObject({
      __typename: 'DecisionsMissing',
      steps: ['firstCall'],
    });
    const decisions = [{ fromStep: 'firstCall', toStep: 'formalNotice' }];
    expect(await one('omar', PUBLISH, { id, decisions })).toMatchObject({
      strategy: { status: 'published', approvedByName: 'omar', migration: { status: 'running', total: 3 } },
    });
    await screen.until(() => screen.of('strategy.changed').length > 0);
    await screen.leave();
    await api.app.get(StrategyMigrations, { strict: false }).run({ asOf: clock.now().toISOString() });
    const { data } = await who['nora']!.ask<{ strategy: unknown }>(
      `query ($id: ID!) { strategy(versionId: $id) { ${VERSION} } }`,
      { id },
    );
    expect(data.strategy).toMatchObject({
      liveCases: 3,
      migration: { status: 'done', migrated: 3, undecided: 0, failed: 0 },
    });
    expect((await all('ada')).map(({ version, status, key }) => `${key} ${version} ${status}`)).toEqual([
      'business-fr 2 published',
      'business-fr 1 retired',
      'consumer-fr 1 published',
    ]);
  });

  it('are assigned and tried by an admin, and shown with whom they apply to', async () => {
    const { strategy } = await one('ada', DRAFT, {
      key: 'short-path',
      nameFr: 'Chemin court',
      nameEn: 'Short path',
      definition: BUSINESS_FR.definition,
    });
    await one('ada', SUBMIT, { id: strategy!.id });
    await one('omar', PUBLISH, { id: strategy!.id, decisions: [] });
    const input = {
      strategyId: strategy!.strategyId,
      scope: 'segment',
      segment: 'grands-comptes',
      reason: 'Accord commercial',
    };
    expect(
      await one('ada', `mutation ($input: AssignmentInput!) { r: assignStrategy(input: $input) { ${DONE} } }`, {
        input,
      }),
    ).toMatchObject({ ok: true });
    const { data } = await who['nora']!.ask<{ strategyAssignments: unknown[]; strategyTrials: unknown[] }>(
      `{ strategyAssignments { scope target strategyKey strategyName reason createdByName }
         strategyTrials { championKey } }`,
    );
    expect(data).toEqual({
      strategyAssignments: [
        {
          scope: 'segment',
          target: 'grands-comptes',
          strategyKey: 'short-path',
          strategyName: 'Chemin court',
          reason: 'Accord commercial',
          createdByName: 'ada',
        },
      ],
      strategyTrials: [],
    });
    const trial = `mutation ($a: ID!, $b: ID!) { r: startTrial(championId: $a, challengerId: $b, sharePercent: 30, reason: "?") { ${DONE} } }`;
    expect(await one('ada', trial, { a: (await published()).strategyId, b: strategy!.strategyId })).toMatchObject({
      ok: true,
    });
    const read = await who['ada']!.ask<{ strategyTrials: unknown[] }>(
      `{ strategyTrials { championKey challengerKey sharePercent verdict difference startedByName arms { arm strategyName cases overdueCases observedCases curedShare paid { minor currency } } } }`,
    );
    expect(read.data.strategyTrials).toEqual([
      {
        championKey: 'business-fr',
        challengerKey: 'short-path',
        sharePercent: 30,
        verdict: 'tooFew',
        difference: null,
        startedByName: 'ada',
        arms: [
          {
            arm: 'champion',
            strategyName: 'Entreprises (France)',
            cases: 0,
            overdueCases: 0,
            observedCases: 0,
            curedShare: null,
            paid: [],
          },
          {
            arm: 'challenger',
            strategyName: 'Chemin court',
            cases: 0,
            overdueCases: 0,
            observedCases: 0,
            curedShare: null,
            paid: [],
          },
        ],
      },
    ]);
  });
});
