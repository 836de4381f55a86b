import { decided, fieldOf, missing, openQuestions, withAnswer, withColumn, type MappingDraft } from './mapping-draft';

const draft: MappingDraft = {
  format: 'csv',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  columns: { invoiceNumber: 'Facture', amount: 'Montant', issueDate: 'Date', debtorName: 'Client' },
};

describe('how a file is to be read, declared by a person', () => {
  it('asks for the order of dates when nothing proves it', () => {
    expect(missing(draft)).toEqual(['dateOrder']);
    expect(missing({ ...draft, dateOrder: 'DMY' })).toEqual([]);
  });

  it('asks who owes when no column says so', () => {
    const nobody = withColumn({ ...draft, dateOrder: 'DMY' }, 'Client', undefined);
    expect(missing(nobody)).toEqual(['accountNumber']);
  });

  it('gives a field one column only: the column it had before is left out', () => {
    const changed = withColumn(draft, 'Total TTC', 'amount');
    expect(changed.columns.amount).toBe('Total TTC');
    expect(fieldOf(changed, 'Montant')).toBeUndefined();
  });

  it('gives a column one meaning only', () => {
    const changed = withColumn(draft, 'Client', 'accountNumber');
    expect(changed.columns.debtorName).toBeUndefined();
    expect(fieldOf(changed, 'Client')).toBe('accountNumber');
  });

  it('keeps asking which of two columns is meant until a person says so, even to agree', () => {
    const which = { code: 'ambiguous-column', field: 'debtorName', choices: ['Client', 'Raison sociale'] };
    const order = { code: 'ambiguous-date', field: 'dateOrder', choices: ['DMY', 'MDY'] };
    expect(openQuestions([which, order], draft, new Set())).toEqual([which, order]);
    const agreed = withAnswer(draft, 'debtorName', 'Client');
    expect(openQuestions([which, order], agreed, new Set(['debtorName']))).toEqual([order]);
    expect(openQuestions([order], withAnswer(agreed, 'dateOrder', 'DMY'), new Set())).toEqual([]);
  });

  it('takes every change by hand as a decision', () => {
    const other = withAnswer(draft, 'debtorName', 'Raison sociale');
    expect(decided(draft, other)).toEqual(['debtorName']);
    expect(decided(draft, withAnswer(draft, 'encoding', 'windows-1252'))).toEqual(['encoding']);
  });
});
