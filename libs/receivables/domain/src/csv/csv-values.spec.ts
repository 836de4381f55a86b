import fc from 'fast-check';
import { toDecimalString } from '@relance/kernel';
import { parseAmount, parseDate } from './csv-values';

describe('a date under a declared order', () => {
  it('is read with or without padding and separators', () => {
    expect(parseDate('3/7/2013', 'MDY')).toBe('2013-03-07');
    expect(parseDate('3/7/2013', 'DMY')).toBe('2013-07-03');
    expect(parseDate('03.07.13', 'DMY')).toBe('2013-07-03');
    expect(parseDate('20130703', 'YMD')).toBe('2013-07-03');
    expect(parseDate('030713', 'DMY')).toBe('2013-07-03');
    expect(parseDate('2013-07-03 00:00:00', 'YMD')).toBe('2013-07-03');
  });
  it('is none when it does not exist, or was written in another order', () => {
    for (const text of ['30/02/2027', '13/13/2013', '2013-07-03', '1/2', '', '32012013', '1/2-2013'])
      expect(parseDate(text, 'DMY')).toBeUndefined();
  });
});

describe('an amount under a declared decimal mark', () => {
  it('takes every way of parting thousands and of writing the sign', () => {
    for (const text of [
      '1 234,50',
      '1.234,50',
      '1\u202f234,50',
      '1\u00a0234,5',
      "1'234,50",
      '+1234,50',
      '1 234,50 €',
      'EUR 1234,50',
    ]) {
      expect(parseAmount(text, ',', 'EUR')).toBe(123450);
    }
    for (const text of ['-1,234.50', '1,234.50-', '(1,234.50)', '\u22121234.5', '- 1,234.50'])
      expect(parseAmount(text, '.', 'USD')).toBe(-123450);
  });
  it('refuses what two readings are possible for, and rounds nothing', () => {
    for (const text of ['1,23,456.00', '12.345', '1e3', '', 'abc', '--1', '-1-', '1.2.3', '12,34.56'])
      expect(parseAmount(text, '.', 'EUR')).toBeUndefined();
    expect(parseAmount('1,234', ',', 'EUR')).toBeUndefined();
    expect(parseAmount('1,234', '.', 'EUR')).toBe(123400);
  });
  it('reads back every amount it can be given, exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'TND'), (minor, currency) => {
        const plain = toDecimalString({ minor, currency });
        expect(parseAmount(plain, '.', currency)).toBe(minor === 0 ? 0 : minor);
        expect(parseAmount(plain.replace('.', ','), ',', currency)).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});
