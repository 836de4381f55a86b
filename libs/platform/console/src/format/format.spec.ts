import {
  ageBand,
  amountText,
  decimalText,
  formatDate,
  formatInstant,
  formatMoney,
  formatPhone,
  readAmount,
} from './format';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

describe('amounts on screen', () => {
  it('writes French amounts with narrow no-break spaces', () => {
    expect(formatMoney(eur(123456), 'fr-FR')).toBe('1\u202f234,56\u00a0€');
  });

  it('writes English amounts with the symbol first', () => {
    expect(formatMoney(eur(-123456), 'en-GB')).toBe('-€1,234.56');
  });

  it('keeps every digit of the largest exact amount', () => {
    expect(decimalText(eur(Number.MAX_SAFE_INTEGER))).toBe('90071992547409.91');
    expect(formatMoney(eur(Number.MAX_SAFE_INTEGER), 'en-GB')).toBe('€90,071,992,547,409.91');
  });

  it('knows currencies without and with three decimals', () => {
    expect(decimalText({ minor: 1500, currency: 'JPY' })).toBe('1500');
    expect(decimalText({ minor: 1500, currency: 'KWD' })).toBe('1.500');
  });
});

describe('amounts typed by a person', () => {
  it.each([
    ['1234,56', 123456],
    ['1 234,56', 123456],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1234', 123400],
    ['0,5', 50],
    ['12,', 1200],
    ['1\u202f234,56\u202f€', 123456],
  ])('reads %s', (text, minor) => {
    expect(readAmount(text, 'EUR')).toBe(minor);
  });

  it.each(['', 'abc', '1,2,3', '12,345,6', '-5', '1.2345', '9999999999999999999'])('refuses %s', (text) => {
    expect(readAmount(text, 'EUR')).toBeUndefined();
  });

  it('reads back what it proposes', () => {
    for (const minor of [1, 99, 100, 123456, 100000000]) {
      expect(readAmount(amountText(eur(minor), 'fr-FR'), 'EUR')).toBe(minor);
      expect(readAmount(amountText(eur(minor), 'en-GB'), 'EUR')).toBe(minor);
    }
  });
});

describe('dates on screen', () => {
  it('shows a business date as that day in every zone', () => {
    expect(formatDate('2026-03-01', 'fr-FR')).toBe('01/03/2026');
    expect(formatDate('2026-03-01', 'en-GB', 'long')).toBe('1 March 2026');
  });

  it('shows an instant in the zone of the debtor', () => {
    expect(formatInstant('2026-07-01T22:30:00Z', 'fr-FR', 'time', 'Europe/Paris')).toBe('00:30');
  });
});

describe('phones and ages', () => {
  it('groups French numbers by two and leaves others whole', () => {
    expect(formatPhone('+33612345678')).toBe('06\u202f12\u202f34\u202f56\u202f78'.replace('06', '06'));
    expect(formatPhone('+442071838750')).toBe('+442071838750');
  });

  it('changes the band after days 0, 30, 60 and 90', () => {
    expect([0, 1, 30, 31, 60, 61, 90, 91].map(ageBand)).toEqual([
      'notDue',
      'd30',
      'd30',
      'd60',
      'd60',
      'd90',
      'd90',
      'late',
    ]);
  });
});
