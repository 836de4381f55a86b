import { newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { type Answer, Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';

const MONDAY = '2026-11-23T09:00:00.000Z';
const INBOX = `query ($status: String) { legalInbox(status: $status) { rows {
  id caseId caseVersion debtorName status reason escalatedByName decisionReason open { minor currency } } } }`;
const FILE = `query ($id: ID!) { legalFile(id: $id) { row { id status } case { id state version } account { number debtor { name } }
  contacts { phone } items { number open { minor } } ledger { kind amount { minor } } documents { id stepKey deliveryStatus sha256 }
  calls { outcome note personName } promises { status amount { minor } } disputes { status itemNumbers } } }`;
const DOCUMENTS = `query ($id: ID!) { documents(caseId: $id) { id kind stepKey subject language deliveryStatus recipient demanded { minor currency } } }`;
const RESULT = `__typename ... on UserError { code message } ... on InputProblem { field }`;
const ACCEPT = `mutation ($write: CaseWrite!, $file: ID!) { acceptFile(write: $write, fileId: $file) { ${RESULT} ... on CaseMoved { case { state } } } }`;
const RETURN = `mutation ($write: CaseWrite!, $file: ID!, $reason: String!) { returnFile(write: $write, fileId: $file, reason: $reason) {
  ${RESULT} ... on CaseMoved { case { state } } } }`;
const RESOLVE = `mutation ($write: CaseWrite!, $dispute: ID!, $word: String!) { resolveDispute(write: $write, disputeId: $dispute, resolution: $word) {
  ${RESULT} ... on CaseMoved { case { state } } } }`;
const MARK = `mutation ($ids: [ID!]!, $number: String) { markSent(documentIds: $ids, trackingNumber: $number) { ${RESULT} ... on Done { ok } } }`;

interface Row {
  id: string;
  caseId: string;
  caseVersion: number;
}
interface Document {
  id: string;
  stepKey: string;
  deliveryStatus: string;
}

describe('from a letter to the legal staff, over the api', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let legal: Caller;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lex', 'legal');
    const invoices = [1, 2, 3, 4].map((n) => ({
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
    [alice, sam, legal] = [await caller('alice'), await caller('sam'), await caller('lex')];
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  const id = (account: string) => ids.get(account)!;
  const write = async (caseId: string, by: Caller) => ({
    caseId,
    expectedVersion: (await by.seen(caseId))?.version ?? 1,
    idempotencyKey: newId(),
  });
  const inbox = async (by: Caller, status = 'submitted') =>
    (await by.read<{ legalInbox: { rows: Row[] } }>(INBOX, { status })).legalInbox.rows;
  const documents = async (by: Caller, caseId: string) =>
    (await by.read<{ documents: Document[] }>(DOCUMENTS, { id: caseId })).documents;
  async function escalated(account: string): Promise<Row> {
    await alice.open(id(account));
    const answer = await alice.log('escalateCase', id(account), { reason: 'refusesToPay' }, { note: 'will not pay' });
    expect(answer).toMatchObject({ __typename: 'OutcomeLogged', case: { state: 'referred' } });
    return (await inbox(legal)).find((row) => row.caseId === id(account))!;
  }

  it('has the letters of a case, their pages, and marks them sent by hand', async () => {
    const caseId = id('N-1');
    const [reminder] = await documents(alice, caseId);
    expect(reminder).toMatchObject({ kind: 'email', language: 'fr', demanded: [{ minor: 10_050, currency: 'EUR' }] });
    const path = `/documents/${reminder!.id}.pdf`;
    const page = await alice.visitor.get(path);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((page.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');

    expect(await documents(sam, caseId)).toEqual([]);
    expect((await sam.visitor.get(path)).status).toBe(404);
    expect((await api.visitor().get(path)).status).toBe(401);
    expect(await sam.one('markSent', MARK, { ids: [reminder!.id] })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await alice.one('markSent', MARK, { ids: [reminder!.id] })).toMatchObject({ __typename: 'Done', ok: true });
    expect(await documents(alice, caseId)).toMatchObject([{ deliveryStatus: 'sent' }]);
  });

  it('brings an escalation to the legal staff live, as a whole file', async () => {
    const hears = await Listening.as(legal.visitor);
    const row = await escalated('N-1');
    await hears.until(() => hears.of('legal.changed').length > 0);
    expect(hears.of('legal.changed')[0]!.payload).toMatchObject({
      fileId: row.id,
      debtorName: 'Nordique 1',
      status: 'submitted',
    });
    await hears.leave();
    expect(row).toMatchObject({
      debtorName: 'Nordique 1',
      status: 'submitted',
      escalatedByName: 'alice',
      open: [{ minor: 10_050 }],
    });
    const { legalFile } = await legal.read<{ legalFile: unknown }>(FILE, { id: row.id });
    expect(legalFile).toMatchObject({
      row: { status: 'submitted' },
      case: { id: id('N-1'), state: 'referred' },
      account: { number: 'N-1', debtor: { name: 'Nordique 1' } },
      contacts: [{ phone: '+33142685301' }],
      items: [{ number: 'FN-1', open: { minor: 10_050 } }],
      ledger: [{ kind: 'invoice' }],
      documents: [{ stepKey: 'reminder', deliveryStatus: 'sent' }],
      calls: [{ outcome: 'escalation', note: 'will not pay', personName: 'alice' }],
      promises: [],
      disputes: [],
    });
    expect(await sam.read(FILE, { id: row.id })).toEqual({ legalFile: null });
    expect(await inbox(sam)).toEqual([]);
  });

  it('lets the legal staff alone accept or return it, with a reason', async () => {
    const row = await escalated('N-2');
    for (const other of [alice, sam]) {
      const variables = { write: await write(row.caseId, alice), file: row.id };
      expect(await other.one('acceptFile', ACCEPT, variables)).toMatchObject({ __typename: 'NotAllowed' });
    }
    const blank = { write: await write(row.caseId, legal), file: row.id, reason: ' ' };
    expect(await legal.one('returnFile', RETURN, blank)).toMatchObject({ __typename: 'InputProblem', field: 'reason' });
    const given = { ...blank, write: await write(row.caseId, legal), reason: 'Bon de livraison manquant' };
    const returned: Answer = await legal.one('returnFile', RETURN, given);
    expect(returned).toMatchObject({ __typename: 'CaseMoved' });
    expect(await legal.one('returnFile', RETURN, given)).toEqual(returned);
    expect(await inbox(legal, 'returned')).toMatchObject([{ id: row.id, decisionReason: 'Bon de livraison manquant' }]);
    expect((await alice.seen(row.caseId))?.state).not.toBe('referred');

    const accepted = await escalated('N-3');
    const variables = { write: await write(accepted.caseId, legal), file: accepted.id };
    expect(await legal.one('acceptFile', ACCEPT, variables)).toMatchObject({ case: { state: 'inLegal' } });
    expect(await inbox(legal, 'accepted')).toMatchObject([{ id: accepted.id }]);
  });

  it('ends a dispute with a word, for those who may', async () => {
    const caseId = id('N-4');
    await alice.open(caseId);
    const { openItems } = await alice.read<{ openItems: { id: string }[] }>(
      `query ($id: ID!) { openItems(caseId: $id) { id } }`,
      { id: caseId },
    );
    const raised = await alice.log(
      'raiseDispute',
      caseId,
      { category: 'price', itemIds: openItems.map((item) => item.id) },
      { note: 'wrong price' },
    );
    expect(raised).toMatchObject({ case: { state: 'disputed' } });
    const open = `{ openDisputes { caseId dispute { id note amounts { minor } } } }`;
    type Open = { openDisputes: { caseId: string; dispute: { id: string } }[] };
    const [found] = (await alice.read<Open>(open)).openDisputes;
    expect(found).toMatchObject({ caseId, dispute: { note: 'wrong price', amounts: [{ minor: 40_050 }] } });
    expect((await sam.read<Open>(open)).openDisputes).toEqual([]);
    const variables = { write: await write(caseId, alice), dispute: found!.dispute.id, word: 'rejected' };
    expect(await sam.one('resolveDispute', RESOLVE, variables)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await alice.one('resolveDispute', RESOLVE, variables)).toMatchObject({ __typename: 'CaseMoved' });
    expect((await alice.read<Open>(open)).openDisputes).toEqual([]);
  });
});
