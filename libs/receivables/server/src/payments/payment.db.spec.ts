import { readMapping } from '@relance/receivables/domain';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';
import { unappliedPage } from './unapplied.query';

const MAPPING = readMapping({
  format: 'csv',
  separator: ';',
  decimal: '.',
  dateOrder: 'YMD',
  columns: {
    accountNumber: 'client',
    debtorName: 'nom',
    invoiceNumber: 'facture',
    issueDate: 'date',
    amount: 'montant',
  },
});
const LEDGER = `client;nom;facture;date;montant
C1;Dupont SARL;FA-2026-001;2026-01-10;100.00
C1;Dupont SARL;FA-2026-002;2026-02-10;70.00
C2;Électricité Martin;FA-2026-003;2026-02-10;70.00
C3;Autre;FA-2026-004;2026-02-10;55.00
`;

interface Entry {
  amount: string;
  text?: string;
  name?: string;
  iban?: string;
  sign?: 'CRDT' | 'DBIT';
  more?: string;
}

function statement(id: string, entries: Entry[], wrongBy = 0): string {
  const minor = entries.reduce(
    (sum, it) => sum + (it.sign === 'DBIT' ? -1 : 1) * Math.round(Number(it.amount) * 100),
    wrongBy,
  );
  const balance = (code: string, value: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${Math.abs(value / 100).toFixed(2)}</Amt><CdtDbtInd>${value < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-06-20</Dt></Dt></Bal>`;
  const body = entries.map(
    (
      it,
    ) => `<Ntry><Amt Ccy="EUR">${it.amount}</Amt><CdtDbtInd>${it.sign ?? 'CRDT'}</CdtDbtInd>${it.more ?? ''}<Sts>BOOK</Sts><BookgDt><Dt>2026-06-20</Dt></BookgDt>
      <NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${it.name ?? 'UNKNOWN'}</Nm></Dbtr>${it.iban ? `<DbtrAcct><Id><IBAN>${it.iban}</IBAN></Id></DbtrAcct>` : ''}</RltdPties>
      <RmtInf><Ustrd>${it.text ?? 'VIR'}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>${id}</Id>
    <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>${balance('OPBD', 0)}${balance('CLBD', minor)}${body.join('')}</Stmt></BkToCstmrStmt></Document>`;
}

describe('money that comes in', () => {
  let ground: ReceivablesGround;
  beforeEach(async () => {
    ground = await receivablesGround();
    await ground.importText(LEDGER, { mapping: MAPPING });
    ground.keeper.changes.length = 0;
  });
  afterEach(() => ground.end());
  const bank = (id: string, entries: Entry[], wrongBy = 0) =>
    ground.importText(statement(id, entries, wrongBy), { creditorKey: null });
  const open = async () =>
    Object.fromEntries(
      (
        await ground.query<{ number: string; open: number }>(
          `select right(number, 3) as number, open_minor as open from open_item order by number`,
        )
      ).map((it) => [it.number, it.open]),
    );
  const caseOf = async (number: string) =>
    (await ground.query<{ id: string }>(`select id from account where number = $1`, [number]))[0]!.id;
  const waiting = (actor = ground.north.lead) =>
    ground.database.transaction(actor, (tx) => unappliedPage(tx, 50, null));

  it('goes where its text, its payer or its amount says, and waits with a reason otherwise', async () => {
    const outcome = await bank('S1', [
      { amount: '100.00', text: 'VIR FA 2026 001', iban: 'FR1' },
      { amount: '70.00', name: 'ELECTRICITE MARTIN' },
      { amount: '60.00', name: 'Nobody' },
      { amount: '12.00', iban: 'FR9', name: 'Autre' },
    ]);
    expect(outcome).toMatchObject({
      format: 'camt',
      creditors: ['MAIN'],
      counts: { read: 4, created: 4, unchanged: 0 },
      totals: { EUR: { payments: 24200, allocated: 17000 } },
    });
    expect(await open()).toEqual({ '001': 0, '002': 7000, '003': 0, '004': 5500 });
    expect((await waiting()).rows.map((it) => [it['remitterName'], it['reason']])).toEqual(
      expect.arrayContaining([
        ['Nobody', { code: 'unknownPayer', params: {} }],
        ['Autre', { code: 'noMatchingItem', params: {} }],
      ]),
    );
    expect(ground.keeper.changes.map((it) => [it.kind, it.itemIds.length]).sort()).toEqual([
      ['paymentAllocated', 0],
      ['paymentAllocated', 1],
      ['paymentAllocated', 1],
    ]);
    expect(
      await ground.query(`select payload->>'minor' as minor from outbox where topic = 'payment.booked' order by seq`),
    ).toEqual([{ minor: '10000' }, { minor: '7000' }, { minor: '1200' }]);
    // a payer is known by the IBAN of an earlier payment
    await bank('S2', [{ amount: '70.00', iban: 'FR1', name: 'D. SARL PARIS' }]);
    expect(await open()).toMatchObject({ '002': 0 });
  });

  it('is booked once, however often the statement comes', async () => {
    const entries: Entry[] = [{ amount: '100.00', text: 'FA-2026-001' }, { amount: '5.00' }];
    await bank('S1', entries);
    expect((await bank('S1', entries)).counts).toMatchObject({ created: 0, unchanged: 2 });
    const twice = await Promise.all([
      bank('S3', [{ amount: '55.00', text: 'FA-2026-004' }]),
      bank('S3', [{ amount: '55.00', text: 'FA-2026-004' }]),
    ]);
    expect(twice.map((it) => it.counts.created).sort()).toEqual([0, 1]);
    expect(await ground.query(`select count(*)::int as n from payment`)).toEqual([{ n: 3 }]);
  });

  it('is refused whole when the balances do not explain it: nothing is booked', async () => {
    await expect(bank('S1', [{ amount: '100.00', text: 'FA-2026-001' }], 1)).rejects.toMatchObject({
      code: 'balance-mismatch',
    });
    expect(await ground.query(`select count(*)::int as n from payment`)).toEqual([{ n: 0 }]);
  });

  it('opens the invoice again when the bank takes it back, and lists what it cannot match', async () => {
    await bank('S1', [{ amount: '100.00', text: 'FA-2026-001', name: 'Dupont' }]);
    const outcome = await bank('S2', [
      { amount: '100.00', sign: 'DBIT', more: '<RvslInd>true</RvslInd>', name: 'Dupont' },
      { amount: '33.00', sign: 'DBIT', more: '<RvslInd>true</RvslInd>' },
    ]);
    expect(outcome.counts).toMatchObject({ created: 1, refused: 1 });
    expect(await open()).toMatchObject({ '001': 10000 });
    expect(ground.keeper.changes.at(-1)).toMatchObject({
      kind: 'paymentBounced',
      amount: { minor: 10000, currency: 'EUR' },
    });
    expect(
      await ground.query(`select sum(amount_minor)::int as sum from ledger_entry where payment_id is not null`),
    ).toEqual([{ sum: 0 }]);
  });

  it('recorded by hand is allocated as said or by the rules, and not twice by a double click', async () => {
    const caseId = await caseOf('C1');
    const draft = {
      caseId,
      amount: { minor: 7000, currency: 'EUR' },
      receivedOn: '2026-06-29',
      reference: 'cheque 12',
    };
    await ground.payments.record(ground.north.lead, draft);
    expect(await open()).toMatchObject({ '001': 10000, '002': 0 });
    await expect(ground.payments.record(ground.north.lead, draft)).rejects.toMatchObject({
      kind: 'notPossible',
      code: 'already-booked',
    });
    const [first] = await ground.query<{ id: string }>(`select id from open_item where number = 'FA-2026-001'`);
    await ground.payments.record(ground.north.lead, {
      ...draft,
      reference: 'cash',
      allocations: [{ itemId: first!.id, minor: 6000 }],
    });
    expect(await open()).toMatchObject({ '001': 4000 });
    const [row] = (await waiting()).rows;
    await ground.payments.allocate(ground.north.lead, row!.id, [{ itemId: first!.id, minor: 1000 }]);
    expect(await open()).toMatchObject({ '001': 3000 });
    expect((await waiting()).rows).toEqual([]);
  });

  it('cannot be given out twice, nor to what is not the debtor’s', async () => {
    const caseId = await caseOf('C1');
    const mine = (await ground.query<{ id: string }>(`select id from open_item where number = 'FA-2026-001'`))[0]!.id;
    const other = (await ground.query<{ id: string }>(`select id from open_item where number = 'FA-2026-003'`))[0]!.id;
    const record = (reference: string, itemId: string, minor: number) =>
      ground.payments.record(ground.north.lead, {
        caseId,
        amount: { minor: 5000, currency: 'EUR' },
        receivedOn: '2026-06-29',
        reference,
        allocations: [{ itemId, minor }],
      });
    await expect(record('a', other, 100)).rejects.toMatchObject({ kind: 'input', code: 'unknown-item' });
    await expect(record('b', mine, 5001)).rejects.toMatchObject({ code: 'more-than-paid' });
    expect(await ground.query(`select count(*)::int as n from payment`)).toEqual([{ n: 0 }]);
    await record('c', mine, 1);
    const [row] = (await waiting()).rows;
    const twice = await Promise.allSettled(
      [4999, 4999].map((minor) => ground.payments.allocate(ground.north.lead, row!.id, [{ itemId: mine, minor }])),
    );
    expect(twice.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await open()).toMatchObject({ '001': 5000 });
  });

  it('of an unknown payer becomes the debtor’s that a lead names', async () => {
    await bank('S1', [{ amount: '55.00', name: 'Holding', iban: 'FR5' }]);
    const [row] = (await waiting()).rows;
    await ground.payments.identify(ground.north.lead, row!.id, await caseOf('C3'));
    expect(await open()).toMatchObject({ '004': 0 });
    await expect(ground.payments.identify(ground.north.lead, row!.id, await caseOf('C1'))).rejects.toMatchObject({
      code: 'already-identified',
    });
  });

  it('is out of reach of another team and of agents, who get the answer for what does not exist', async () => {
    const caseId = await caseOf('C1');
    const draft = { caseId, amount: { minor: 100, currency: 'EUR' }, receivedOn: '2026-06-29', reference: 'x' };
    await bank('S1', [{ amount: '3.00', iban: 'FR7', name: 'Dupont SARL' }]);
    const [mine] = (await waiting()).rows;
    for (const actor of [ground.south.lead, ground.north.agent, ground.south.agent]) {
      await expect(ground.payments.record(actor, draft)).rejects.toMatchObject({ kind: 'notAllowed' });
      await expect(ground.payments.bounce(actor, mine!.id, '2026-06-25', 'x')).rejects.toMatchObject({
        kind: 'notAllowed',
      });
    }
    expect((await waiting(ground.south.lead)).rows).toEqual([]);
    await expect(ground.contacts.add(ground.south.agent, caseId, { name: 'X', role: '' })).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    expect(await ground.contacts.list(ground.south.agent, caseId)).toEqual([]);
  });

  it('that will not come is written off by name, by a lead', async () => {
    const caseId = await caseOf('C1');
    const ids = (await ground.query<{ id: string }>(`select id from open_item where account_id = $1`, [caseId])).map(
      (it) => it.id,
    );
    await expect(ground.settlements.waive(ground.north.agent, 'writeOff', caseId, ids, 'gone')).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await expect(ground.settlements.waive(ground.south.lead, 'writeOff', caseId, ids, 'gone')).rejects.toMatchObject({
      kind: 'notAllowed',
    });
    await ground.settlements.waive(ground.north.lead, 'writeOff', caseId, ids, 'gone');
    expect(await open()).toMatchObject({ '001': 0, '002': 0 });
    expect(ground.keeper.changes.at(-1)).toMatchObject({ kind: 'writtenOff' });
    await expect(ground.settlements.waive(ground.north.lead, 'writeOff', caseId, ids, 'gone')).rejects.toMatchObject({
      code: 'not-open',
    });
  });
});
