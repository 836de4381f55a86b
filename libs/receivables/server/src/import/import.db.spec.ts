import { readMapping } from '@relance/receivables/domain';
import { refusalsOf } from './import.query';
import { receivablesGround, type ReceivablesGround } from '../testing/receivables-ground';
import { SYSTEM } from '@relance/platform/server';
import { agedBalances } from '../ledger/aging.query';

const HEAD = 'client;nom;siren;facture;date;echeance;montant;regle le;telephone\n';
const MAPPING = readMapping({
  format: 'csv',
  separator: ';',
  decimal: ',',
  dateOrder: 'DMY',
  columns: {
    accountNumber: 'client',
    debtorName: 'nom',
    siren: 'siren',
    invoiceNumber: 'facture',
    issueDate: 'date',
    dueDate: 'echeance',
    amount: 'montant',
    settledDate: 'regle le',
    contactPhone: 'telephone',
  },
});

describe('importing a ledger', () => {
  let ground: ReceivablesGround;
  beforeEach(async () => {
    ground = await receivablesGround();
  });
  afterEach(() => ground.end());
  const ledger = (rows: string, more = {}) => ground.importText(HEAD + rows, { mapping: MAPPING, ...more });
  const refusals = (id: string) => ground.database.transaction(SYSTEM, (tx) => refusalsOf(tx, id, 100, -1));

  it('books documents, makes accounts, debtors and contacts, deals cases to the team, and says what it assumed', async () => {
    const outcome = await ledger(
      'C1;Café;732829320;F1;01/05/2026;31/05/2026;100,00;;01 42 68 53 00\nC1;Café;;F2;01/06/2026;;50,00;15/06/2026;\nC2;Bar;;A1;02/06/2026;;-20,00;;\n',
    );
    expect(outcome.counts).toEqual({ read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 });
    expect(outcome.totals).toEqual({
      EUR: { invoices: 15000, creditNotes: 2000, payments: 5000, allocated: 5000, open: 8000 },
    });
    expect(outcome.warnings.map((it) => it.code)).toEqual(
      expect.arrayContaining(['currency-assumed', 'country-assumed', 'due-date-from-terms']),
    );
    expect(
      await ground.query(`select number, kind, open_minor, due_on, due_source from open_item order by number`),
    ).toEqual([
      { number: 'A1', kind: 'creditNote', open_minor: 2000, due_on: '2026-07-02', due_source: 'terms' },
      { number: 'F1', kind: 'invoice', open_minor: 10000, due_on: '2026-05-31', due_source: 'stated' },
      { number: 'F2', kind: 'invoice', open_minor: 0, due_on: '2026-07-01', due_source: 'terms' },
    ]);
    expect(await ground.query(`select name, phone from contact`)).toEqual([
      { name: '+33142685300', phone: '+33142685300' },
    ]);
    expect(ground.keeper.opened.map((it) => it.agentId)).toEqual([
      ground.north.agent.personId,
      ground.north.agent.personId,
    ]);
    expect(ground.keeper.changes.map((it) => [it.kind, it.itemIds.length]).sort()).toEqual([
      ['creditNoteBooked', 1],
      ['invoiceBooked', 1],
    ]);
  });

  it('changes nothing the second time, not even by two at once', async () => {
    const rows = 'C1;Café;;F1;01/05/2026;31/05/2026;100,00;02/06/2026;\nC2;Bar;;F1;01/05/2026;;7,00;;\n';
    const outcomes = await Promise.all([ledger(rows, { creditorKey: 'NEW' }), ledger(rows, { creditorKey: 'NEW' })]);
    expect(outcomes.map((it) => it.counts.created).sort()).toEqual([0, 2]);
    expect(outcomes.map((it) => it.counts.unchanged).sort()).toEqual([0, 2]);
    expect(await ground.query(`select count(*)::int as n from ledger_entry`)).toEqual([{ n: 5 }]);
  });

  it('learns what was missing, books the payment a later export tells, and refuses what contradicts the books', async () => {
    await ledger('C1;C1;;F1;01/05/2026;;100,00;;\nC1;;;F2;01/05/2026;31/05/2026;60,00;;\n');
    ground.keeper.changes.length = 0;
    const outcome = await ledger(
      'C1;Café;732829320;F1;01/05/2026;10/06/2026;100,00;20/06/2026;\nC1;;;F2;01/05/2026;30/06/2026;60,00;;\nC1;;;F2;02/05/2026;31/05/2026;60,00;;\n',
    );
    expect(outcome.counts).toEqual({ read: 3, created: 0, updated: 1, unchanged: 0, refused: 2 });
    expect((await refusals(outcome.importId)).map((it) => [it.line, it.field, it.code])).toEqual([
      [3, 'dueDate', 'already-booked-differently'],
      [4, 'invoiceNumber', 'twice-in-file'],
    ]);
    expect(await ground.query(`select name, siren from debtor`)).toEqual([{ name: 'Café', siren: '732829320' }]);
    expect(await ground.query(`select open_minor, due_on::text as due_on from open_item where number = 'F1'`)).toEqual([
      { open_minor: 0, due_on: '2026-06-10' },
    ]);
    expect(ground.keeper.changes.map((it) => it.kind)).toEqual(['ledgerCorrected', 'paymentAllocated']);
    const other = await ledger('C1;Café;552100554;F3;01/05/2026;;1,00;;\n');
    expect((await refusals(other.importId)).map((it) => it.code)).toEqual(['account-of-another-debtor']);
  });

  it('does not book again what bounced since', async () => {
    const rows = 'C1;Café;;F1;01/05/2026;;100,00;;\n';
    await ledger(rows);
    const settled = 'C1;Café;;F1;01/05/2026;;100,00;10/06/2026;\n';
    await ledger(settled);
    const [payment] = await ground.query<{ id: string }>(`select id from payment`);
    await ground.payments.bounce(ground.north.lead, payment!.id, '2026-06-12', 'AM04');
    expect((await ledger(settled)).counts).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await ground.query(`select open_minor from open_item`)).toEqual([{ open_minor: 10000 }]);
  });

  it('undoes a dry run but tells everything, refused rows too', async () => {
    const outcome = await ledger('C1;Café;;F1;01/05/2026;;100,00;;\nC1;Café;;F2;bad;;1,00;;\n', { dryRun: true });
    expect(outcome.counts).toMatchObject({ created: 1, refused: 1 });
    expect((await refusals(outcome.importId)).map((it) => [it.line, it.field, it.messageFr])).toEqual([
      [3, 'issueDate', '«\u00a0bad\u00a0» n’est pas une date (DMY).'],
    ]);
    expect(
      await ground.query(
        `select (select count(*) from account)::int as accounts, (select status from import_batch) as status`,
      ),
    ).toEqual([{ accounts: 0, status: 'done' }]);
  });

  it('refuses a file that does not say how to read it, and keeps that in the journal', async () => {
    await expect(ground.importText('client;facture;date;montant\nC1;F1;01/02/2026;1,00\n')).rejects.toMatchObject({
      code: 'ambiguous-date',
      where: { field: 'dateOrder' },
    });
    expect(await ground.query(`select status, error->>'code' as code from import_batch`)).toEqual([
      { status: 'refused', code: 'ambiguous-date' },
    ]);
  });

  it('rebuilds a past day whatever came later, the same as the ledger rows say', async () => {
    await ledger(
      'C1;Café;;F1;01/03/2026;31/03/2026;100,00;20/06/2026;\nC1;Café;;F2;01/06/2026;30/06/2026;40,00;;\nC1;Café;;A1;15/04/2026;;-5,00;;\n',
    );
    const [may] = await ground.database.transaction(SYSTEM, (tx) =>
      agedBalances(tx, { asOf: '2026-05-15', creditorKey: 'MAIN', accountId: null }),
    );
    expect(may).toMatchObject({
      notDue: { amount: 0 },
      buckets: [{ amount: 0 }, { amount: 10000, items: 1 }, { amount: 0 }, { amount: 0 }],
      credits: -500,
      unapplied: 0,
      total: 9500,
    });
    const [june] = await ground.database.transaction(SYSTEM, (tx) =>
      agedBalances(tx, { asOf: '2026-06-30', creditorKey: null, accountId: null }),
    );
    expect(june).toMatchObject({ notDue: { amount: 4000, items: 1 }, credits: -500, total: 3500 });
  });

  it('shows a person only the imports that are theirs', async () => {
    await ledger('C1;Café;;F1;01/03/2026;;1,00;;\n', { actor: ground.north.lead });
    const seen = (actor: typeof ground.north.lead) =>
      ground.database.transaction(actor, (tx) => tx.query(`select 1 from import_batch`));
    expect([(await seen(ground.north.lead)).length, (await seen(ground.south.lead)).length]).toEqual([1, 0]);
    const items = (actor: typeof ground.north.lead) =>
      ground.database.transaction(actor, (tx) => tx.query(`select 1 from open_item`));
    expect([(await items(ground.north.agent)).length, (await items(ground.south.agent)).length]).toEqual([1, 0]);
  });
});
