import fc from 'fast-check';
import { addMoney, money, MoneyError, parseDecimal, sumByCurrency, toDecimalString } from './money';

const amount = fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 });
const currency = fc.constantFrom('EUR', 'GBP', 'JPY', 'KWD');

describe('money', () => {
  it('is written with the currency’s digits', () => {
    expect(toDecimalString(money(53423, 'EUR'))).toBe('534.23');
    expect(toDecimalString(money(-5, 'EUR'))).toBe('-0.05');
    expect(toDecimalString(money(1200, 'JPY'))).toBe('1200');
    expect(toDecimalString(money(1, 'KWD'))).toBe('0.001');
  });

  it('reads back what it writes, for every amount and currency', () => {
    fc.assert(
      fc.property(amount, currency, (minor, code) => {
        expect(parseDecimal(toDecimalString(money(minor, code)), code)).toBe(minor);
      }),
    );
  });

  it.each(['', 'abc', '1,5', '1e3', '0x10', 'NaN', 'Infinity', '1.005', '--1', '1 000', '99999999999999999'])(
    'does not read %j as euros',
    (text) => {
      expect(parseDecimal(text, 'EUR')).toBeUndefined();
    },
  );

  it('reads zeros beyond the currency’s digits, and no other digit', () => {
    expect(parseDecimal('1.5000', 'EUR')).toBe(150);
    expect(parseDecimal('12.', 'EUR')).toBe(1200);
    expect(parseDecimal('-0.00', 'EUR')).toBe(0);
    expect(parseDecimal('1.5', 'JPY')).toBeUndefined();
  });

  it('never adds two currencies', () => {
    expect(() => addMoney(money(1, 'EUR'), money(1, 'USD'))).toThrow(MoneyError);
    expect(sumByCurrency([money(1, 'USD'), money(2, 'EUR'), money(3, 'USD')])).toEqual([
      money(2, 'EUR'),
      money(4, 'USD'),
    ]);
  });

  it('refuses what is no exact integer and what is no currency', () => {
    expect(() => money(0.1 + 0.2, 'EUR')).toThrow(MoneyError);
    expect(() => money(2 ** 53, 'EUR')).toThrow(MoneyError);
    expect(() => money(1, 'euro')).toThrow(MoneyError);
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER, 'EUR'), money(1, 'EUR'))).toThrow(MoneyError);
  });
});
