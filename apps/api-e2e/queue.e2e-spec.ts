import { RankRound } from '@relance/calls/server';
import { Invariants } from '@relance/dunning/server';
import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const LATER = '2026-11-26T08:00:00.000Z';

interface Row {
  caseId: string;
  version: number;
  debtorName: string;
  score: number;
  reasons: { code: string; points: number; text: string }[];
  pinned: { byName: string; reason: string } | null;
  phone: string | null;
  snoozedUntil: string | null;
}

describe('the ranked queue, through GraphQL', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let lea: Caller;
  let hugo: Caller;
  let nora: Caller;
  let sam: Caller;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('lea', 'agent', nord);
    await importLedger(
      api,
      'NORD',
      nord,
      [10, 90_000, 500].map((amount, i) => ({
        account: `N-${i}`,
        debtor: `Nordique ${i}`,
        invoice: `FN-${i}`,
        due: '2026-11-12',
        amount: `${amount}.00`,
        phone: `014268530${i}`,
      })),
    );
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    await api.person('hugo', 'agent', nord);
    await api.person('nora', 'lead', nord);
    await api.person('sam', 'agent', sud);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [lea, hugo, nora, sam] = [await caller('lea'), await caller('hugo'), await caller('nora'), await caller('sam')];
    await rank();
  });
  afterAll(() => api.stop());

  const rank = () => api.app.get(RankRound, { strict: false }).run({ asOf: clock.now().toISOString() });
  const queue = async (who: Caller, args = ''): Promise<Row[]> =>
    (
      await who.read<{ queue: { rows: Row[] } }>(
        `{ queue${args} { rows { caseId version debtorName score reasons { code points text } pinned { byName reason } phone snoozedUntil } } }`,
      )
    ).queue.rows;
  const names = async (who: Caller, args = '') => (await queue(who, args)).map(({ debtorName }) => debtorName);
  const broken = async () =>
    (await api.app.get(Invariants, { strict: false }).verify()).filter(({ ok }) => !ok).map(({ id }) => id);

  it('says each case’s reasons with their points, whose sum is its score', async () => {
    const rows = await queue(lea);
    expect(rows.map(({ debtorName }) => debtorName)).toEqual(['Nordique 1', 'Nordique 2', 'Nordique 0']);
    for (const { score, reasons } of rows) expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
    expect(rows[0]).toMatchObject({
      phone: '+33142685301',
      reasons: expect.arrayContaining([{ code: 'overdue', points: 40, text: expect.stringContaining('90') }]),
    });
    expect(await names(lea, '(sort: amount)')).toEqual(['Nordique 1', 'Nordique 2', 'Nordique 0']);
    expect(await names(lea, '(filter: { maxAmount: 50000 }, sort: name)')).toEqual(['Nordique 0', 'Nordique 2']);
    expect(await names(lea, '(filter: { text: "0142685302" })')).toEqual(['Nordique 2']);
    expect(await names(sam)).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('puts off several calls at once, each for itself, and takes them back', async () => {
    const [first, second, third] = await queue(lea);
    const snooze = (who: Caller, cases: object[]) =>
      who.one(
        'snoozeCases',
        `mutation ($cases: [SnoozeInput!]!, $until: Instant!) { snoozeCases(cases: $cases, until: $until, reason: "On holiday") {
          __typename ... on Snoozed { done token refused { caseId debtorName message } } ... on UserError { code } ... on InputProblem { field } } }`,
        { cases, until: LATER },
      );
    const unsnooze = (who: Caller, token: unknown) =>
      who.one(
        'unsnoozeCases',
        `mutation ($token: ID!) { unsnoozeCases(token: $token) { __typename ... on UserError { code } } }`,
        { token },
      );
    // a colleague is on the third
    await nora.open(third!.caseId);
    const asked = [first!, second!, third!].map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
    asked[1]!.expectedVersion += 5;
    const answer = await snooze(lea, asked);
    expect(answer).toMatchObject({ __typename: 'Snoozed', done: 1 });
    expect(answer['refused']).toHaveLength(2);
    expect(await names(lea)).toEqual(['Nordique 2', 'Nordique 0']);
    expect(await queue(lea, '(filter: { snoozed: true })')).toMatchObject([
      { debtorName: 'Nordique 1', snoozedUntil: LATER },
    ]);
    expect(await lea.read(`{ agenda(from: "2026-11-26", to: "2026-11-26") { kind debtorName note at } }`)).toEqual({
      agenda: [{ kind: 'snooze', debtorName: 'Nordique 1', note: 'On holiday', at: LATER }],
    });
    // what is another team's does not exist, and tells no name
    expect(await snooze(sam, asked.slice(0, 1))).toMatchObject({ done: 0, refused: [{ debtorName: '' }] });
    for (const who of [hugo, sam])
      expect(await unsnooze(who, answer['token'])).toMatchObject({ __typename: 'NotAllowed' });
    expect(await unsnooze(lea, answer['token'])).toMatchObject({ __typename: 'Done' });
    await rank();
    expect(await names(lea)).toEqual(['Nordique 1', 'Nordique 2', 'Nordique 0']);
    const again = await snooze(lea, [{ caseId: first!.caseId, expectedVersion: first!.version + 2 }]);
    clock.set(new Date(clock.now().getTime() + 11_000));
    expect(await unsnooze(lea, again['token'])).toMatchObject({ __typename: 'NotPossible', code: 'tooLate' });
    expect(await broken()).toEqual([]);
  });

  it('is led: pins by leads alone, weights by leads alone', async () => {
    const [{ caseId } = { caseId: '' }] = (await queue(lea)).slice(-1);
    const pin = (who: Caller) =>
      who.one('pinCase', `mutation ($id: ID!) { pinCase(caseId: $id, reason: "The creditor asked") { __typename } }`, {
        id: caseId,
      });
    for (const who of [lea, sam]) expect(await pin(who)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await pin(nora)).toMatchObject({ __typename: 'Done' });
    expect((await queue(lea))[0]).toMatchObject({ caseId, pinned: { byName: 'nora', reason: 'The creditor asked' } });
    const { rankWeights } = await nora.read<{ rankWeights: object[] }>(
      `{ rankWeights { version status weights { code points full } } }`,
    );
    expect(rankWeights).toMatchObject([{ version: 1, status: 'inForce' }]);
    const { errors } = await lea.visitor.ask(`{ rankWeights { version } }`);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await broken()).toEqual([]);
  });

  it('is kept as views: one’s own, and those the team shares', async () => {
    const save = (who: Caller, view: object) =>
      who.one(
        'saveView',
        `mutation ($view: SavedViewInput!) { saveView(view: $view) { __typename ... on SavedView { id name shared mine ownerName filter }
          ... on InputProblem { code field } } }`,
        { view: { shared: false, filter: { debtorKinds: ['public'] }, sort: 'age', pool: false, ...view } },
      );
    const views = async (who: Caller) =>
      (await who.read<{ savedViews: { name: string; mine: boolean }[] }>(`{ savedViews { name mine } }`)).savedViews;
    const own = await save(lea, { name: ' Mairies ' });
    expect(own).toMatchObject({
      __typename: 'SavedView',
      name: 'Mairies',
      mine: true,
      filter: { debtorKinds: ['public'] },
    });
    expect(await save(lea, { name: 'mairies' })).toMatchObject({ code: 'nameTaken', field: 'name' });
    expect(await save(lea, { name: '' })).toMatchObject({ field: 'name' });
    const [hears, hearsNot] = [await Listening.as(lea.visitor), await Listening.as(sam.visitor)];
    expect(await save(sam, { name: 'Sud', shared: true })).toMatchObject({ shared: true });
    await hearsNot.until(() => hearsNot.of('view.changed').length > 0);
    expect(await save(hugo, { name: 'Mairies', shared: true })).toMatchObject({ shared: true });
    await hears.until(() => hears.of('view.changed').length > 0);
    expect([hears, hearsNot].map((one) => one.of('view.changed').length)).toEqual([1, 1]);
    await Promise.all([hears.leave(), hearsNot.leave()]);
    expect(await views(lea)).toEqual([
      { name: 'Mairies', mine: true },
      { name: 'Mairies', mine: false },
    ]);
    expect(await views(sam)).toEqual([{ name: 'Sud', mine: true }]);
    expect(await save(hugo, { id: own['id'], name: 'Stolen' })).toMatchObject({ __typename: 'NotAllowed' });
    const remove = (who: Caller) =>
      who.one('deleteView', `mutation ($id: ID!) { deleteView(id: $id) { __typename } }`, { id: own['id'] });
    expect(await remove(hugo)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await remove(lea)).toMatchObject({ __typename: 'Done' });
    expect(await views(lea)).toEqual([{ name: 'Mairies', mine: false }]);
  });

  it('knows languages and skills of people', async () => {
    await api.person('root', 'admin');
    const admin = await api.loggedIn('root');
    const person = `mutation ($id: ID!, $input: PersonInput!) { changePerson(id: $id, input: $input) { __typename
      ... on Person { languages skills } ... on InputProblem { field } } }`;
    const { rows } = await api.owner.query<{ id: string; team_id: string }>(
      `select id, team_id from person where login = 'hugo'`,
    );
    const change = async (more: object) =>
      (
        await admin.ask<{ changePerson: object }>(person, {
          id: rows[0]!.id,
          input: { login: 'hugo', name: 'Hugo', role: 'agent', teamId: rows[0]!.team_id, language: 'fr', ...more },
        })
      ).data.changePerson;
    expect(await change({ languages: ['en', 'de', 'en'], skills: ['publicBuyers'] })).toMatchObject({
      languages: ['en', 'de'],
      skills: ['publicBuyers'],
    });
    expect(await change({})).toMatchObject({ languages: ['en', 'de'], skills: ['publicBuyers'] });
    expect(await change({ languages: ['English'] })).toMatchObject({ field: 'languages' });
  });
});
