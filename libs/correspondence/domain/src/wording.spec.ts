import { sayAmounts, sayDate, sayIban, sayMoney, sayShortDate } from './wording';
import { isMailbox } from './email-address';

describe('amounts in words', () => {
  it('follow each language’s conventions', () => {
    expect(sayMoney({ minor: 123456789, currency: 'EUR' }, 'fr')).toBe('1\u202f234\u202f567,89\u00a0€');
    expect(sayMoney({ minor: 123456789, currency: 'EUR' }, 'en')).toBe('€1,234,567.89');
    expect(sayMoney({ minor: 5, currency: 'GBP' }, 'en')).toBe('£0.05');
    expect(sayMoney({ minor: 150000, currency: 'CHF' }, 'fr')).toBe('1\u202f500,00\u00a0CHF');
    expect(sayMoney({ minor: 1500, currency: 'JPY' }, 'en')).toBe('JPY\u00a01,500');
  });
  it('are named one after the other', () => {
    const amounts = [1, 2, 3].map((n) => ({ minor: n * 100, currency: 'EUR' }));
    expect(sayAmounts(amounts, 'en')).toBe('€1.00, €2.00 and €3.00');
  });
});

describe('dates in words', () => {
  it('say the first of the month in French', () => {
    expect(sayDate('2026-12-01', 'fr')).toBe('1er\u00a0décembre\u00a02026');
    expect(sayDate('2026-12-01', 'en')).toBe('1\u00a0December\u00a02026');
    expect(sayShortDate('2026-02-09', 'en')).toBe('9\u00a0Feb\u00a02026');
  });
});

describe('an IBAN on paper', () => {
  it('stands in groups of four', () => expect(sayIban('BE68539007547034')).toBe('BE68\u00a05390\u00a00754\u00a07034'));
});

describe('a mailbox', () => {
  it.each(['a@b.example', "o'neil+x@mail.b-c.example"])('may be %s', (address) =>
    expect(isMailbox(address)).toBe(true),
  );
  it.each([
    '',
    'a',
    'a@b',
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example, c@d.example',
    '<a@b.example>',
    'a..b@c.example',
    'a@-b.example',
  ])('is not %j', (address) => expect(isMailbox(address)).toBe(false));
});
