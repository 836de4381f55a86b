import request from 'supertest';
import { Listening } from './support/listening';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

jest.setTimeout(60_000);

const LEDGER =
  'client;nom;facture;date;echeance;montant TTC;telephone\nC1;Café Lyon;F-1001;25/04/2026;25/05/2026;1 200,00;01 42 68 53 00\nC1;Café Lyon;F-1002;13/05/2026;;80,50;\nC2;Bar;F-1003;40/05/2026;;10,00;\n';

describe('importing by screen', () => {
  let api: RunningApi;
  let lead: Visitor;
  let agent: Visitor;
  let other: Visitor;
  beforeAll(async () => {
    api = await RunningApi.start();
    const north = await api.team('Nord');
    const south = await api.team('Sud');
    await api.person('lea', 'lead', north);
    await api.person('amine', 'agent', north);
    await api.person('sofia', 'lead', south);
    [lead, agent, other] = [await api.loggedIn('lea'), await api.loggedIn('amine'), await api.loggedIn('sofia')];
  });
  afterAll(() => api.stop());

  const send = (who: Visitor, path: string, file: string) =>
    request(api.origin)
      .post(path)
      .set('cookie', who.cookie ?? '')
      .set('content-type', 'application/octet-stream')
      .set('apollo-require-preflight', 'true')
      .send(Buffer.from(file));
  const caseOf = async (number: string) =>
    (await api.owner.query<{ id: string }>(`select id from account where number = $1`, [number])).rows[0]!.id;

  it('shows how the file would be read, and writes nothing', async () => {
    const { status, body } = await send(lead, '/imports/preview?fileName=clients.csv', LEDGER);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: 'csv',
      mapping: {
        separator: ';',
        decimal: ',',
        dateOrder: 'DMY',
        columns: { accountNumber: 'client', amount: 'montant TTC' },
      },
      error: null,
    });
    expect(body.rows[0].row).toMatchObject({ number: 'F-1001', amount: 120000, issuedOn: '2026-04-25' });
    expect(body.rows[2].refusal).toMatchObject({ line: 4, field: 'issueDate', code: 'bad-date' });
    expect((await api.owner.query(`select count(*)::int as n from import_batch`)).rows).toEqual([{ n: 0 }]);
  });

  it('asks when the file can be read two ways, and takes the answer as a mapping that can be kept', async () => {
    const { body } = await send(lead, '/imports/preview', 'client;facture;date;montant\nC1;F1;01/02/2026;5,00\n');
    expect(body.mapping).toBeNull();
    expect(body.proposal.questions).toEqual([
      expect.objectContaining({
        code: 'ambiguous-date',
        field: 'dateOrder',
        choices: ['DMY', 'MDY'],
        messageFr: expect.stringContaining('01/02/2026'),
      }),
    ]);
    const mapping = { ...body.proposal.draft, dateOrder: 'DMY' };
    const saved = await lead.ask(
      `mutation ($mapping: JSON!) { saveImportMapping(name: "Compta", mapping: $mapping) { name mapping } }`,
      { mapping },
    );
    expect(saved.data).toMatchObject({ saveImportMapping: { name: 'Compta', mapping: { dateOrder: 'DMY' } } });
    const wrong = await lead.ask(`mutation { saveImportMapping(name: "x", mapping: { format: "pdf" }) { name } }`);
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'bad-mapping' });
  });

  it('tries, then imports; the refused rows come as a file; the debtor is there with contact, items and case', async () => {
    const tried = await send(lead, '/imports/run?fileName=clients.csv&dryRun=true', LEDGER);
    expect(tried.body).toMatchObject({ read: 3, created: 2, refused: 1 });
    expect((await api.owner.query(`select count(*)::int as n from open_item`)).rows).toEqual([{ n: 0 }]);
    const { status, body } = await send(lead, '/imports/run?fileName=clients.csv', LEDGER);
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'csv', read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 });
    const result = await lead.ask(
      `query ($id: ID!) { import(id: $id) { status created refused fileName warnings error } importRefusals(id: $id) { line field code messageFr } imports { rows { id dryRun } } }`,
      { id: body.importId },
    );
    expect(result.data).toMatchObject({
      import: { status: 'done', created: 2, refused: 1, fileName: 'clients.csv', error: null },
      importRefusals: [
        {
          line: 4,
          field: 'issueDate',
          code: 'bad-date',
          messageFr: '«\u00a040/05/2026\u00a0» n’est pas une date (DMY).',
        },
      ],
      imports: { rows: [{ id: body.importId, dryRun: false }, { dryRun: true }] },
    });
    const file = await lead.get(`/imports/${body.importId}/result.csv`);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringContaining('attachment'),
    });
    expect(file.text).toContain('"4";"issueDate";"bad-date"');
    const seen = await agent.ask(
      `query ($id: ID!) { account(caseId: $id) { number debtor { name } creditor { key } } contacts(caseId: $id) { phone } openItems(caseId: $id) { number open { minor currency } dueSource } ledger(caseId: $id) { kind itemNumber amount { minor } } }`,
      { id: await caseOf('C1') },
    );
    expect(seen.data).toMatchObject({
      account: { number: 'C1', debtor: { name: 'Café Lyon' } },
      contacts: [{ phone: '+33142685300' }],
      openItems: [
        { number: 'F-1001', open: { minor: 120000, currency: 'EUR' }, dueSource: 'stated' },
        { number: 'F-1002', dueSource: 'terms' },
      ],
    });
  });

  it('tells whoever started it how far it is, and no other lead', async () => {
    const [mine, theirs] = [await Listening.as(lead), await Listening.as(other)];
    await send(lead, '/imports/run?fileName=again.csv', LEDGER);
    await mine.until(() => mine.of('import.progress').some(({ payload }) => payload.status === 'done'));
    expect(theirs.of('import.progress')).toEqual([]);
    await mine.leave();
    await theirs.leave();
  });

  it('refuses a whole file in words, and says so in the journal', async () => {
    const { status, body } = await send(
      lead,
      '/imports/run?fileName=x.xml',
      '<?xml version="1.0"?><!DOCTYPE a><Invoice/>',
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({
      importId: expect.any(String),
      error: { code: 'xml-doctype', messageFr: expect.any(String) },
    });
    const { data } = await lead.ask(`query ($id: ID!) { import(id: $id) { status error } }`, { id: body.importId });
    expect(data).toMatchObject({ import: { status: 'refused', error: { code: 'xml-doctype' } } });
  });

  it('is for leads and admins only, and nobody sees another’s import or another team’s ledger', async () => {
    expect((await send(agent, '/imports/run', LEDGER)).status).toBe(403);
    expect((await send(api.visitor(), '/imports/run', LEDGER)).status).toBe(401);
    const [batch] = (await api.owner.query<{ id: string }>(`select id from import_batch where status = 'done' limit 1`))
      .rows;
    expect((await other.get(`/imports/${batch!.id}/result.csv`)).status).toBe(404);
    const id = await caseOf('C1');
    const hidden = await other.ask(
      `query ($id: ID!, $batch: ID!) { import(id: $batch) { id } account(caseId: $id) { id } openItems(caseId: $id) { id } contacts(caseId: $id) { id } aging(asOf: "2026-06-01") { currency } }`,
      { id, batch: batch!.id },
    );
    expect(hidden.data).toEqual({ import: null, account: null, openItems: [], contacts: [], aging: [] });
    const paid = await other.ask(
      `mutation ($id: ID!) { recordPayment(input: { caseId: $id, amount: { minor: 100, currency: "EUR" }, receivedOn: "2026-06-01", reference: "x" }) { __typename } }`,
      { id },
    );
    expect(paid.data).toEqual({ recordPayment: { __typename: 'NotAllowed' } });
  });

  it('takes a payment by hand and shows the balance it leaves', async () => {
    const id = await caseOf('C1');
    const ask = (minor: number) =>
      lead.ask(
        `mutation ($id: ID!, $minor: Minor!) { recordPayment(input: { caseId: $id, amount: { minor: $minor, currency: "EUR" }, receivedOn: "2026-06-01", reference: "virement F-1001" }) { __typename ... on UserError { code message } } }`,
        { id, minor },
      );
    expect((await ask(120000)).data).toEqual({ recordPayment: { __typename: 'Done' } });
    expect((await ask(120000)).data).toEqual({
      recordPayment: {
        __typename: 'NotPossible',
        code: 'already-booked',
        message: 'Ce paiement est déjà comptabilisé.',
      },
    });
    expect((await ask(-5)).data).toMatchObject({ recordPayment: { __typename: 'InputProblem' } });
    const { data } = await lead.ask(
      `{ aging(asOf: "2026-06-01") { currency notDue { amount { minor } items } buckets { fromDay toDay amount { minor } } total { minor } } unappliedPayments { rows { id } } }`,
    );
    expect(data).toMatchObject({
      aging: [{ currency: 'EUR', notDue: { amount: { minor: 8050 }, items: 1 }, total: { minor: 8050 } }],
      unappliedPayments: { rows: [] },
    });
  });
});
