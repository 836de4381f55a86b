import { agingCsv, type AgingWords, type CurrencyAging } from './aging-csv';

const words: AgingWords = {
  head: ['date', 'currency', 'bucket', 'amount', 'items'],
  notDue: 'Not due',
  bucket: (from, to) => (to ? `${from} to ${to}` : `over ${from}`),
  charges: 'Charges',
  credits: 'Credits',
  unapplied: '=Unapplied; cash',
  total: 'Total',
};
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const aging: CurrencyAging = {
  currency: 'EUR',
  asOf: '2013-06-30',
  notDue: { fromDay: null, toDay: null, items: 41, amount: eur(251053) },
  buckets: [
    { fromDay: 1, toDay: 30, items: 7, amount: eur(48600) },
    { fromDay: 91, toDay: null, items: 1, amount: eur(6) },
  ],
  charges: eur(4000),
  credits: eur(-100),
  unapplied: eur(0),
  total: eur(299559),
};

describe('the aged balance as CSV', () => {
  const lines = agingCsv([aging], words).split('\r\n');

  it('has one line for each bucket, with exact amounts', () => {
    expect(lines[1]).toBe('2013-06-30;EUR;Not due;2510.53;41');
    expect(lines[3]).toBe('2013-06-30;EUR;over 91;0.06;1');
    expect(lines[4]).toBe('2013-06-30;EUR;Charges;40.00;');
    expect(lines[5]).toBe('2013-06-30;EUR;Credits;-1.00;');
    expect(lines[7]).toBe('2013-06-30;EUR;Total;2995.59;');
  });

  it('quotes what would break a column and disarms what a spreadsheet would run', () => {
    expect(lines[6]).toBe(`2013-06-30;EUR;"'=Unapplied; cash";0.00;`);
  });

  it('starts with a byte order mark, so that a spreadsheet reads the accents', () => {
    expect(lines[0]).toBe('\ufeffdate;currency;bucket;amount;items');
  });
});
