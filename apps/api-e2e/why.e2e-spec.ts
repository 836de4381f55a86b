import { addDays, newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';

const START = '2026-11-10T08:00:00.000Z';
const MONDAY = '2026-11-23T09:00:00.000Z';
const BEFORE = '2026-11-12T12:00:00.000Z';
const CASES = 200;

interface Said {
  code: string;
  text: string;
}
interface Why {
  state: string;
  inQueue: boolean;
  suppressor: Said | null;
  appearsOn: string | null;
  checks: { code: string; passed: boolean; reason: Said }[];
  path: { key: string; status: string }[];
}
interface AsOf {
  state: string;
  seq: number;
  items: { number: string; open: { minor: number } }[];
  documents: { stepKey: string; channel: string; status: string }[];
  queue: { position: number; of: number } | null;
  holds: { kind: string; placedByName: string }[];
}

const WHY = `query ($id: ID!, $at: Instant) { whyHere(caseId: $id, at: $at) { state inQueue appearsOn suppressor { code text }
  checks { code passed reason { code text } } path { key status } } }`;
const AS_OF = `query ($id: ID!, $at: Instant!) { caseAsOf(caseId: $id, at: $at) { state seq items { number open { minor } }
  documents { stepKey channel status } queue { position of } holds { kind placedByName } } }`;
const HOLD = `mutation ($write: CaseWrite!, $kind: String!, $reason: String!, $until: BusinessDate, $scope: String!, $itemIds: [ID!]) {
  answer: placeHold(write: $write, kind: $kind, reason: $reason, until: $until, scope: $scope, itemIds: $itemIds) {
    __typename ... on InputProblem { field } ... on CaseMoved { case { state holds { kind until itemNumbers placedByName } } } } }`;
const INSOLVENCY = `mutation ($write: CaseWrite!, $on: BusinessDate!, $kind: String!) {
  answer: openInsolvency(write: $write, openedOn: $on, kind: $kind) { __typename ... on InputProblem { field }
    ... on CaseMoved { case { state insolvencyKind } } } }`;

describe('why a case is here, through the api', () => {
  const clock = new SetClock(new Date(START));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  const ids = new Map<string, string>();
  const id = (account: string) => ids.get(account)!;
  const why = async (by: Caller, caseId: string, at: string | null = null) =>
    (await by.read<{ whyHere: Why | null }>(WHY, { id: caseId, at })).whyHere;
  const asOf = async (by: Caller, caseId: string, at: string) =>
    (await by.read<{ caseAsOf: AsOf | null }>(AS_OF, { id: caseId, at })).caseAsOf;
  const write = async (by: Caller, caseId: string) => ({
    caseId,
    expectedVersion: (await by.seen(caseId))?.version ?? 1,
    idempotencyKey: newId(),
  });

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    const invoices = Array.from({ length: CASES }, (_, i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${i}`,
      invoice: `FN-${i}`,
      due: addDays('2026-11-12', -(i % 3)),
      amount: `${100 + i}.50`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, MONDAY);
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, sam] = [await caller('alice'), await caller('sam')];
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const row of rows) ids.set(row.number, row.id);
  });
  afterAll(() => api.stop());

  it('answers every question in the viewer’s language', async () => {
    const answer = await why(alice, id('N-0'));
    expect(answer).toMatchObject({ state: 'callDue', inQueue: true, suppressor: null });
    expect(answer!.checks.find(({ code }) => code === 'callOwed')?.reason.text).toBe('Un appel est à passer.');
    expect(answer!.path.map(({ status }) => status)).toContain('next');
    await alice.one('setLanguage', `mutation { setLanguage(language: "en") { __typename } }`, {});
    expect((await why(alice, id('N-0')))!.checks.find(({ code }) => code === 'callOwed')?.reason.text).toBe(
      'A call is owed.',
    );
  });

  it('knew before on which day the case would be in the queue', async () => {
    const before = await why(alice, id('N-0'), BEFORE);
    expect(before).toMatchObject({ inQueue: false, state: 'notYetDue', suppressor: { code: 'notYetDue' } });
    const { whyHere } = await alice.read<{ whyHere: Why }>(WHY, {
      id: id('N-0'),
      at: `${before!.appearsOn}T20:00:00.000Z`,
    });
    expect(whyHere).toMatchObject({ inQueue: true });
  });

  it('shows the case as of then: what was open, what had been written, where it stood in the queue', async () => {
    const now = await asOf(alice, id('N-199'), clock.now().toISOString());
    expect(now).toMatchObject({ state: 'callDue', items: [{ number: 'FN-199', open: { minor: 29_950 } }] });
    expect(now!.documents).toEqual([expect.objectContaining({ stepKey: 'reminder' })]);
    expect(now!.queue).toMatchObject({ of: CASES });
    expect(await asOf(alice, id('N-199'), BEFORE)).toMatchObject({ documents: [], queue: null });
    expect(await asOf(alice, id('N-199'), '2026-11-01T00:00:00.000Z')).toBeNull();
  });

  it('holds with kind, end and invoices, and names who did it', async () => {
    const caseId = id('N-1');
    const { openItems } = await alice.read<{ openItems: { id: string }[] }>(
      `query ($id: ID!) { openItems(caseId: $id) { id } }`,
      { id: caseId },
    );
    const wanted = { kind: 'commercial', reason: 'avoir', until: '2026-12-01', scope: 'items' };
    const itemIds = openItems.map((item) => item.id);
    const place = async (more: object) =>
      alice.one('answer', HOLD, { write: await write(alice, caseId), ...wanted, itemIds, ...more });
    expect(await place({ itemIds: [newId()] })).toMatchObject({ __typename: 'InputProblem', field: 'itemIds' });
    expect(await place({ until: '2026-11-22' })).toMatchObject({ __typename: 'InputProblem', field: 'until' });
    expect(await place({ kind: 'staleBankData' })).toMatchObject({ __typename: 'InputProblem', field: 'kind' });
    expect(await place({})).toMatchObject({
      __typename: 'CaseMoved',
      case: { state: 'onHold', holds: [{ kind: 'commercial', itemNumbers: ['FN-1'], placedByName: 'alice' }] },
    });
    expect(await why(alice, caseId)).toMatchObject({
      inQueue: false,
      suppressor: { code: 'onHold' },
      appearsOn: '2026-12-02',
    });
    expect(await asOf(alice, caseId, clock.now().toISOString())).toMatchObject({ holds: [{ placedByName: 'alice' }] });
  });

  it('takes a collective procedure of a firm and refuses its over-indebtedness', async () => {
    const caseId = id('N-2');
    const open = async (kind: string) =>
      alice.one('answer', INSOLVENCY, { write: await write(alice, caseId), on: '2026-11-20', kind });
    expect(await open('overIndebtedness')).toMatchObject({ __typename: 'InputProblem', field: 'kind' });
    expect(await open('bankruptcy')).toMatchObject({ __typename: 'InputProblem', field: 'kind' });
    expect(await alice.seen(caseId)).toMatchObject({ state: 'callDue' });
    expect(await open('collective')).toMatchObject({ case: { state: 'insolvent', insolvencyKind: 'collective' } });
  });

  it('is nothing for the other team, and nothing of it can be written', async () => {
    const caseId = id('N-3');
    expect(await why(sam, caseId)).toBeNull();
    expect(await asOf(sam, caseId, BEFORE)).toBeNull();
    const { caseMoments } = await sam.read<{ caseMoments: unknown[] }>(
      `query ($id: ID!) { caseMoments(caseId: $id) { seq } }`,
      { id: caseId },
    );
    expect(caseMoments).toEqual([]);
    const hold = { write: await write(alice, caseId), kind: 'manual', reason: 'x', scope: 'debtor' };
    expect(await sam.one('answer', HOLD, hold)).toMatchObject({ __typename: 'NotAllowed' });
    const insolvency = { write: await write(alice, caseId), on: '2026-11-20', kind: 'collective' };
    expect(await sam.one('answer', INSOLVENCY, insolvency)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await alice.seen(caseId)).toMatchObject({ state: 'callDue' });
  });

  it('answers quickly (printed, not asserted)', async () => {
    const then = addDays(MONDAY.slice(0, 10), -1);
    const timed = async (name: string, ask: (i: number) => Promise<unknown>) => {
      const took: number[] = [];
      for (let i = 4; i < 44; i++) {
        const began = performance.now();
        await ask(i);
        took.push(performance.now() - began);
      }
      took.sort((a, b) => a - b);
      return `${name}: median ${took[20]!.toFixed(1)} ms, worst ${took.at(-1)!.toFixed(1)} ms`;
    };
    const lines = [
      await timed('whyHere now', (i) => why(alice, id(`N-${i}`))),
      await timed('whyHere in the past', (i) => why(alice, id(`N-${i}`), `${then}T12:00:00.000Z`)),
      await timed(`caseAsOf in a queue of ${CASES}`, (i) => asOf(alice, id(`N-${i}`), `${then}T12:00:00.000Z`)),
    ];
    console.log(lines.join('\n'));
    expect(lines).toHaveLength(3);
  });
});
