import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const MONDAY = '2026-11-23T09:00:00.000Z';
const TASKS = `query ($problem: String) { deliveryTasks(problem: $problem) { rows { problem holdsUp debtorName caseNumber address text
  document { id caseId kind recipient deliveryStatus } } nextCursor } deliveryTaskCounts { problem count } }`;
const RESULT = `__typename ... on UserError { code message } ... on InputProblem { field }`;
const RESOLVE = `mutation ($id: ID!, $resolution: String!) { resolveDelivery(documentId: $id, resolution: $resolution) { ${RESULT} } }`;
const MARK = `mutation ($ids: [ID!]!, $note: String) { markSent(documentIds: $ids, note: $note) { ${RESULT} } }`;
const ADD = `mutation ($id: ID!, $input: ContactInput!) { addContact(caseId: $id, input: $input) { __typename } }`;
const OUTGOING = `query { outgoing { rows { document { caseId recipient deliveryStatus } } } }`;

interface Tasks {
  deliveryTasks: { rows: { problem: string; debtorName: string; document: { id: string; caseId: string } }[] };
  deliveryTaskCounts: { problem: string; count: number }[];
}

describe('deliveries that need a person, over the api', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let nora: Caller;
  let sam: Caller;
  let legal: Caller;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('nora', 'lead', nord);
    await api.person('sam', 'lead', sud);
    await api.person('lex', 'legal');
    const invoices = [1, 2].map((n) => ({
      account: `N-${n}`,
      debtor: `Nordique ${n}`,
      invoice: `FN-${n}`,
      due: '2026-11-12',
      amount: `${n}00.50`,
      phone: `014268530${n}`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, MONDAY);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, nora, sam, legal] = [await caller('alice'), await caller('nora'), await caller('sam'), await caller('lex')];
  });
  afterAll(() => api.stop());

  const tasks = (by: Caller, problem: string | null = null) => by.read<Tasks>(TASKS, { problem });

  it('are listed and counted for whoever may see to them, and for nobody else', async () => {
    const found = await tasks(nora);
    expect(found.deliveryTaskCounts).toEqual([{ problem: 'noAddress', count: 2 }]);
    expect(found.deliveryTasks.rows).toMatchObject([
      { problem: 'noAddress', holdsUp: false, text: null, document: { kind: 'email', recipient: null } },
      { problem: 'noAddress' },
    ]);
    expect(await tasks(nora, 'inDoubt')).toMatchObject({ deliveryTasks: { rows: [] } });
    expect(await tasks(nora, 'unheardOf')).toMatchObject({ deliveryTasks: { rows: [] } });
    for (const other of [sam, legal]) {
      expect(await tasks(other)).toEqual({ deliveryTasks: { rows: [], nextCursor: null }, deliveryTaskCounts: [] });
    }
  });

  it('are sent once the address is known; the screens concerned hear of it', async () => {
    const [task] = (await tasks(nora)).deliveryTasks.rows;
    const { id, caseId } = task!.document;
    const [hears, doesNot] = [await Listening.as(nora.visitor), await Listening.as(sam.visitor)];
    expect(await nora.one('resolveDelivery', RESOLVE, { id, resolution: 'sendAgain' })).toMatchObject({
      __typename: 'NotPossible',
      code: 'no-address',
    });
    expect(await sam.one('resolveDelivery', RESOLVE, { id, resolution: 'sendAgain' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    const input = { name: 'Anne', role: 'accountsPayable', email: 'anne@nordique.example' };
    expect(await nora.one('addContact', ADD, { id: caseId, input })).toMatchObject({ __typename: 'Contact' });
    expect(await nora.one('resolveDelivery', RESOLVE, { id, resolution: 'sendAgain' })).toMatchObject({
      __typename: 'Done',
    });
    await hears.until(() => hears.of('delivery.changed').length > 0);
    expect(hears.of('delivery.changed')[0]!.payload).toMatchObject({ caseId, documentId: id });
    expect(doesNot.of('delivery.changed')).toEqual([]);
    await hears.leave();
    await doesNot.leave();
    expect((await tasks(nora)).deliveryTaskCounts).toEqual([{ problem: 'noAddress', count: 1 }]);
    expect(await nora.read(OUTGOING)).toEqual({
      outgoing: {
        rows: [{ document: { caseId, recipient: 'anne@nordique.example', deliveryStatus: 'toSend' } }],
      },
    });
  });

  it('are done by hand with a remark, or not sent at all', async () => {
    const [task] = (await tasks(nora)).deliveryTasks.rows;
    const { id } = task!.document;
    expect(await alice.one('markSent', MARK, { ids: [id], note: 'x'.repeat(501) })).toMatchObject({
      __typename: 'InputProblem',
      field: 'note',
    });
    expect(await legal.one('resolveDelivery', RESOLVE, { id, resolution: 'drop' })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await alice.one('resolveDelivery', RESOLVE, { id, resolution: 'drop' })).toMatchObject({
      __typename: 'Done',
    });
    expect((await tasks(nora)).deliveryTaskCounts).toEqual([]);
  });
});
