import { readMapping } from '../csv/csv-mapping';
import { importMessage, type ImportWarning } from './import-message';
import { LedgerRowReader } from './ledger-row';

const HEADINGS = [
  'client',
  'nom',
  'siren',
  'type',
  'facture',
  'date',
  'echeance',
  'montant',
  'devise',
  'paye',
  'regle',
  'tel',
  'delai',
];
const mapping = readMapping({
  format: 'csv',
  separator: ';',
  decimal: ',',
  dateOrder: 'DMY',
  columns: {
    accountNumber: 'client',
    debtorName: 'nom',
    siren: 'siren',
    documentKind: 'type',
    invoiceNumber: 'facture',
    issueDate: 'date',
    dueDate: 'echeance',
    amount: 'montant',
    currency: 'devise',
    paidAmount: 'paye',
    settledDate: 'regle',
    contactPhone: 'tel',
    terms: 'delai',
  },
});
const warnings: ImportWarning[] = [];
const reader = new LedgerRowReader(mapping, HEADINGS, {
  currency: 'EUR',
  country: 'FR',
  today: '2026-06-30',
  warn: (it) => warnings.push(it),
});
const GOOD: Record<string, string> = {
  client: '0042',
  nom: 'Café',
  facture: '007',
  date: '31/01/2026',
  montant: '1 200,00',
};
const read = (change: Record<string, string>) =>
  reader.read({ line: 9, cells: HEADINGS.map((it) => ({ ...GOOD, ...change })[it] ?? '') });

describe('a row of a customer ledger', () => {
  it('is read with its leading zeros, amounts in minor units', () => {
    expect(read({ delai: '45 jours' })).toMatchObject({
      line: 9,
      accountNumber: '0042',
      number: '007',
      kind: 'invoice',
      issuedOn: '2026-01-31',
      dueOn: null,
      amount: 120000,
      currency: 'EUR',
      terms: 'net-45',
    });
  });
  it('is a credit note when its amount is negative or its kind says so', () => {
    expect(read({ montant: '-5,00' })).toMatchObject({ kind: 'creditNote', amount: 500 });
    expect(read({ type: 'Avoir', montant: '5,00' })).toMatchObject({ kind: 'creditNote', amount: 500 });
  });
  it('is refused with its line, field and reason', () => {
    const cases: [Record<string, string>, string, string | null][] = [
      [{ date: '2026-01-31' }, 'bad-date', 'issueDate'],
      [{ echeance: '30/02/2026' }, 'bad-date', 'dueDate'],
      [{ montant: '1.20' }, 'bad-amount', 'amount'],
      [{ montant: '0' }, 'zero-amount', 'amount'],
      [{ montant: '' }, 'missing-value', 'amount'],
      [{ facture: ' ' }, 'missing-value', 'invoiceNumber'],
      [{ siren: '123456789' }, 'bad-siren', 'siren'],
      [{ devise: 'EURO' }, 'bad-currency', 'currency'],
      [{ type: 'Facture', montant: '-5' }, 'kind-contradicts-sign', 'amount'],
      [{ paye: '1300' }, 'paid-exceeds-amount', 'paidAmount'],
      [{ regle: '01/07/2026' }, 'paid-in-future', 'settledDate'],
      [{ client: '', nom: '' }, 'who-owes', 'accountNumber'],
      [{ delai: '45 jours fin de mois' }, 'bad-terms', 'terms'],
      [{ nom: 'x\ufffd' }, 'bad-encoding', 'debtorName'],
    ];
    for (const [change, code, field] of cases) expect(read(change)).toMatchObject({ line: 9, code, field });
    expect(reader.read({ line: 3, cells: ['a', 'b'] })).toMatchObject({
      code: 'wrong-column-count',
      params: { found: 2, expected: 13 },
    });
  });
  it('leaves out a telephone nobody can dial, and says so', () => {
    expect(read({ tel: '01 42 68 53 00' })).toMatchObject({ contactPhone: '+33142685300' });
    expect(read({ tel: 'voir accueil' })).toMatchObject({ contactPhone: null });
    expect(warnings).toEqual([{ code: 'bad-phone', params: { value: 'voir accueil' }, line: 9 }]);
  });
  it('names a declared column that is not there', () => {
    expect(
      () =>
        new LedgerRowReader(mapping, ['client'], {
          currency: 'EUR',
          country: 'FR',
          today: '2026-06-30',
          warn: () => undefined,
        }),
    ).toThrow(expect.objectContaining({ code: 'missing-heading' }));
  });
});

describe('the sentences of an import', () => {
  it('fill in their parameters in both languages', () => {
    expect(importMessage('bad-date', { value: '1/2', order: 'DMY' }, 'fr')).toBe(
      '«\u00a01/2\u00a0» n’est pas une date (DMY).',
    );
    expect(importMessage('bad-date', { value: '1/2', order: 'DMY' }, 'en')).toBe('"1/2" is not a date (DMY).');
  });
});
