import iconv from 'iconv-lite';
import { readMapping } from './csv-mapping';
import { proposeMapping } from './propose-mapping';

const propose = (text: string) => proposeMapping(Buffer.from(text), true);

describe('proposing how to read a ledger', () => {
  it('proposes everything when the file proves it: a day of 26 settles the order of dates', () => {
    const { mapping, ignored } = propose(
      'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed\r\nA-1,0007,1/26/2013,2/25/2013,61.74,Yes\r\n',
    );
    expect(mapping).toMatchObject({
      encoding: 'utf-8',
      separator: ',',
      decimal: '.',
      dateOrder: 'MDY',
      columns: {
        accountNumber: 'customerID',
        invoiceNumber: 'invoiceNumber',
        issueDate: 'InvoiceDate',
        dueDate: 'DueDate',
        amount: 'InvoiceAmount',
      },
    });
    expect(ignored).toEqual(['Disputed']);
  });
  it('knows French and German headings, decimal commas, and the encoding of old exports', () => {
    const french = iconv.encode(
      'N° client;Raison sociale;N° facture;Date facture;Échéance;Montant TTC\nC1;Café;F1;25/12/2025;31/01/2026;1 234,50\n',
      'windows-1252',
    );
    expect(proposeMapping(french, true).mapping).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      decimal: ',',
      dateOrder: 'DMY',
    });
    const german = propose(
      'Kundennummer\tRechnungsnummer\tRechnungsdatum\tFälligkeit\tBetrag\nK1\tR1\t01.02.2026\t03.03.2026\t1.234,50\n',
    );
    expect(german.mapping).toMatchObject({ separator: '\t', decimal: ',', dateOrder: 'DMY' });
  });
  it('asks when dates, amounts or columns can be read two ways, naming the field', () => {
    const asked = propose('client;facture;date;montant;montant ttc\nC1;F1;01/02/2026;1.234;1.234\n');
    expect(asked.mapping).toBeNull();
    expect(asked.questions.map((it) => [it.code, it.field])).toEqual([
      ['ambiguous-column', 'amount'],
      ['ambiguous-date', 'dateOrder'],
      ['ambiguous-decimal', 'decimal'],
    ]);
  });
  it('asks for what it does not find', () => {
    expect(propose('a;b\n1;2\n').questions.map((it) => it.field)).toEqual([
      'invoiceNumber',
      'issueDate',
      'amount',
      'accountNumber',
    ]);
  });
  it('does not take a numbered country for a country', () => {
    expect(
      propose('countryCode,customer,invoice,date,amount\n406,A,1,2026-01-31,1.50\n').draft.columns.country,
    ).toBeUndefined();
  });
});

describe('a declared mapping', () => {
  it('is refused naming the field at fault', () => {
    expect(() => readMapping({ format: 'csv', separator: ';', decimal: '.', dateOrder: 'DYM', columns: {} })).toThrow(
      expect.objectContaining({ code: 'bad-mapping', where: { field: 'dateOrder' } }),
    );
  });
});
