import { SetClock } from '@relance/platform/server';
import { newId } from '@relance/kernel';
import { type Answer, Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

describe('two people, one case, through the api and sockets', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let lea: Caller;
  let paul: Caller;
  let nora: Caller;
  let stranger: Caller;
  let admin: Caller;
  let ids: Record<string, string>;
  let cases: string[];
  const open: Listening[] = [];

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await importLedger(
      api,
      'NORD',
      nord,
      Array.from({ length: 6 }, (_, i) => ({
        account: `P-${i}`,
        debtor: `Polaire ${i}`,
        invoice: `FP-${i}`,
        due: '2026-11-12',
        amount: '250.00',
        phone: '+33142685300',
      })),
    );
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    // after the ledger: the cases are nobody's
    ids = {
      lea: await api.person('lea', 'agent', nord),
      paul: await api.person('paul', 'agent', nord),
      nora: await api.person('nora', 'lead', nord),
      sam: await api.person('sam', 'lead', sud),
      root: await api.person('root', 'admin'),
    };
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [lea, paul, nora, stranger, admin] = (await Promise.all(['lea', 'paul', 'nora', 'sam', 'root'].map(caller))) as [
      Caller,
      Caller,
      Caller,
      Caller,
      Caller,
    ];
    cases = (await nora.queue('(pool: true)')).map((row) => row.caseId);
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.leave();
  });
  afterAll(() => api.stop());

  const listen = async (caller: Caller) => {
    const listening = await Listening.as(caller.visitor, { screenId: caller.screenId });
    open.push(listening);
    return listening;
  };
  const openCase = (caller: Caller, caseId: string) =>
    caller.one(
      'openCase',
      `mutation ($id: ID!, $screen: ID!) { openCase(caseId: $id, screenId: $screen) { __typename ... on CaseOpened { cockpit { writable } } } }`,
      { id: caseId, screen: caller.screenId },
    );
  const addNote = (caller: Caller, caseId: string, text: string, key = newId()) =>
    caller.one(
      'addNote',
      `mutation ($id: ID!, $text: String!, $key: String!) { addNote(caseId: $id, text: $text, idempotencyKey: $key) {
         __typename ... on CaseNote { id text personName } ... on UserError { code } } }`,
      { id: caseId, text, key },
    );

  it('who looks is told to those who look, to nobody of another team, and ends with the socket', async () => {
    const caseId = cases[0]!;
    const [hears, strange] = [await listen(lea), await listen(stranger)];
    await openCase(lea, caseId);
    const second = await Listening.as(paul.visitor, { screenId: paul.screenId });
    expect(await openCase(paul, caseId)).toMatchObject({ cockpit: { writable: false } });
    await hears.until(() => hears.of('presence.changed').some(({ payload }) => payload.caseId === caseId));
    expect((await lea.stay(caseId)).others).toEqual([{ name: 'paul', holds: false }]);
    expect(await stranger.stay(caseId)).toBeNull();
    const heard = hears.of('presence.changed').length;
    await second.leave();
    await hears.until(() => hears.of('presence.changed').length > heard);
    expect((await lea.stay(caseId)).others).toEqual([]);
    expect(strange.heard).toEqual([]);
  });

  it('whoever has the case open hears what happens to it, also when it is nobody’s', async () => {
    const caseId = cases[1]!;
    const [hears, strange] = [await listen(lea), await listen(stranger)];
    await openCase(lea, caseId);
    expect(await addNote(paul, caseId, ' Le siège a déménagé. ')).toMatchObject({
      __typename: 'CaseNote',
      text: 'Le siège a déménagé.',
    });
    await hears.until(() => hears.of('note.added').some(({ payload }) => payload.byName === 'paul'));
    await nora.one(
      'recordPayment',
      `mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename } }`,
      { input: { caseId, amount: { minor: 5_000, currency: 'EUR' }, receivedOn: '2026-11-20', reference: 'FP' } },
    );
    await hears.until(() =>
      hears.of('payment.booked').some(({ payload }) => payload.minor === 5_000 && payload.byName === 'nora'),
    );
    await hears.until(() => hears.of('case.moved').some(({ payload }) => payload.caseId === caseId));
    expect(strange.heard).toEqual([]);
  });

  it('a note is written once for each key, and not on a case out of reach', async () => {
    const key = newId();
    const first = await addNote(paul, cases[2]!, 'Rappeler le comptable', key);
    expect(await addNote(paul, cases[2]!, 'Rappeler le comptable', key)).toEqual(first);
    expect(await addNote(paul, cases[2]!, 'Autre chose', key)).toMatchObject({ code: 'keyReused' });
    expect(await addNote(paul, cases[2]!, '  ')).toMatchObject({ __typename: 'InputProblem' });
    expect(await addNote(stranger, cases[2]!, 'Bonjour')).toMatchObject({ __typename: 'NotAllowed' });
    const { timeline } = await paul.read<{
      timeline: { rows: { kind: string; actorName: string; detail: { note: string } }[] };
    }>(`query ($id: ID!) { timeline(caseId: $id) { rows { kind actorName detail } } }`, { id: cases[2]! });
    expect(timeline.rows.filter((row) => row.kind === 'note')).toEqual([
      { kind: 'note', actorName: 'paul', detail: { note: 'Rappeler le comptable' } },
    ]);
    const { rows } = await api.owner.query(
      `select count(*)::int as n from audit_entry where action = 'calls.addNote' and account_id = $1`,
      [cases[2]],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('one asks, the other gives: both hear it, and a lead who takes over is heard at once', async () => {
    const caseId = cases[3]!;
    const [holder, asker] = [await listen(lea), await listen(paul)];
    await openCase(lea, caseId);
    await openCase(paul, caseId);
    expect(await paul.one('askForCase', ASK, { id: caseId })).toMatchObject({
      __typename: 'CaseAsked',
      holderName: 'lea',
    });
    expect(await stranger.one('askForCase', ASK, { id: caseId })).toMatchObject({ __typename: 'NotAllowed' });
    await holder.until(() => holder.of('lease.asked').some(({ payload }) => payload.byName === 'paul'));
    const [request] = (await lea.stay(caseId)).requests;
    expect(await stranger.one('giveCase', GIVE, { id: request!.id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await lea.one('giveCase', GIVE, { id: request!.id })).toEqual({ __typename: 'Done' });
    await asker.until(() =>
      asker.of('lease.answered').some(({ payload }) => payload.given && payload.byName === 'lea'),
    );
    expect(await lea.log('logNoAnswer', caseId, { voicemail: false })).toMatchObject({
      __typename: 'HeldByColleague',
      holderName: 'paul',
    });
    const before = asker.of('floor.changed').length;
    await nora.one('takeOver', `mutation ($id: ID!) { takeOver(caseId: $id) { __typename } }`, { id: caseId });
    await asker.until(() => asker.of('floor.changed').length > before);
    expect(await paul.stay(caseId)).toMatchObject({ lease: { mine: false, holderName: 'nora' } });
  });

  it('an edit in place says what it saw: the second one gets both values, and insists', async () => {
    const caseId = cases[4]!;
    const { contacts } = await lea.read<{ contacts: { id: string; version: number; name: string; phone: string }[] }>(
      `query ($id: ID!) { contacts(caseId: $id) { id version name phone } }`,
      { id: caseId },
    );
    const { id, version, phone } = contacts[0]!;
    const change = (
      by: Caller,
      name: string,
      expectedVersion: number | null,
      email: string | null = null,
    ): Promise<Answer> =>
      by.one(
        'changeContact',
        `mutation ($id: ID!, $input: ContactInput!) { changeContact(id: $id, input: $input) {
           __typename ... on Contact { version } ... on UserError { code } ... on EditConflict { currentVersion changedBy theirs { field value } } } }`,
        { id, input: { name, role: 'accountsPayable', phone, email, preferred: true, expectedVersion } },
      );
    const [one, two] = await Promise.all([change(lea, 'Anne Leroy', version), change(paul, 'A. Leroy', version)]);
    expect([one.__typename, two.__typename].sort()).toEqual(['Contact', 'EditConflict']);
    const [lost, by] = one.__typename === 'EditConflict' ? [one, lea] : [two, paul];
    const kept = by === lea ? 'A. Leroy' : 'Anne Leroy';
    expect(lost).toMatchObject({ changedBy: by === lea ? 'paul' : 'lea', currentVersion: version + 1 });
    expect(lost['theirs']).toContainEqual({ field: 'name', value: kept });
    expect(await change(by, 'Anne Leroy-Petit', lost['currentVersion'] as number)).toMatchObject({
      version: version + 2,
    });
    expect(await change(by, 'x', null)).toMatchObject({ __typename: 'InputProblem' });
    expect(await change(stranger, 'x', 1)).toMatchObject({ __typename: 'NotAllowed' });

    const address = (by: Caller, lines: string[], expectedVersion: number) =>
      by.one(
        'saveAddress',
        `mutation ($id: ID!, $lines: [String!]!, $seen: Int!) { saveAddress(caseId: $id, lines: $lines, expectedVersion: $seen) {
           __typename ... on EditConflict { changedBy theirs { field value } } } }`,
        { id: caseId, lines, seen: expectedVersion },
      );
    const { account } = await lea.read<{ account: { debtor: { version: number } } }>(
      `query ($id: ID!) { account(caseId: $id) { debtor { version } } }`,
      { id: caseId },
    );
    expect(await address(lea, ['1 rue A', '59000 Lille'], account.debtor.version)).toEqual({ __typename: 'Done' });
    expect(await address(paul, ['2 rue B'], account.debtor.version)).toEqual({
      __typename: 'EditConflict',
      changedBy: 'lea',
      theirs: [{ field: 'lines', value: '1 rue A\n59000 Lille' }],
    });
  });

  it('what comes next is shown without being leased, and an outcome sent later leases none', async () => {
    const preview = await lea.read<{ nextPreview: { case: { id: string }; lease: null; writable: boolean } | null }>(
      `{ nextPreview { case { id } lease { mine } writable } }`,
    );
    expect(preview.nextPreview).toMatchObject({ lease: null });
    const before = await api.owner.query(`select 1 from lease where person_id = $1`, [ids['lea']]);
    expect(await lea.next()).toBe(preview.nextPreview!.case.id);
    expect((await stranger.read<{ nextPreview: unknown }>(`{ nextPreview { case { id } } }`)).nextPreview).toBeNull();
    expect(before.rowCount).toBeLessThanOrEqual(1);
    const logged = await lea.log('logNoAnswer', preview.nextPreview!.case.id, { voicemail: false }, { stay: true });
    expect(logged).toMatchObject({ __typename: 'OutcomeLogged', nextCaseId: null });
    const after = await api.owner.query(`select 1 from lease where person_id = $1`, [ids['lea']]);
    expect(after.rowCount).toBe(0);
  });

  it('logging out and being disabled free the case at once', async () => {
    const [first, second] = [cases[4]!, cases[5]!];
    const again = new Caller(await api.loggedIn('lea'), () => clock.now());
    await openCase(again, first);
    await openCase(paul, second);
    const reader = await listen(nora);
    await openCase(nora, second);
    await lea.visitor.ask('mutation { logout { ok } }');
    const held = async () =>
      (await api.owner.query(`select case_id from lease where person_id = any ($1)`, [[ids['lea'], ids['paul']]]))
        .rowCount;
    expect(await held()).toBe(2);
    await again.visitor.ask('mutation { logout { ok } }');
    expect(await held()).toBe(1);
    await admin.visitor.ask('mutation ($id: ID!) { disablePerson(id: $id) { __typename } }', { id: ids['paul'] });
    expect(await held()).toBe(0);
    await reader.until(() =>
      reader.of('floor.changed').some(({ payload }) => payload.agentId === ids['paul'] && payload.caseId === null),
    );
    expect((await nora.stay(second)).others).toEqual([]);
  });
});

const ASK = `mutation ($id: ID!) { askForCase(caseId: $id) { __typename ... on CaseAsked { holderName } ... on UserError { code } } }`;
const GIVE = `mutation ($id: ID!) { giveCase(requestId: $id) { __typename ... on UserError { code } } }`;
