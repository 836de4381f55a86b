import { spokenCount, spokenDate, spokenInvoices, spokenMoney, spokenName, spokenPhone } from './speak';
import { fillText, placeholdersOf, SCRIPT_VARIABLES } from './variables';

describe('values as they are spoken', () => {
  it('are amounts of each language, several currencies one after the other', () => {
    const amounts = [
      { minor: 123_456, currency: 'EUR' },
      { minor: 20_000, currency: 'CHF' },
    ];
    expect(spokenMoney(amounts.slice(0, 1))).toEqual({ fr: '1\u202f234,56\u00a0€', en: '€1,234.56' });
    expect(spokenMoney(amounts)).toEqual({
      fr: '1\u202f234,56\u00a0€ et 200,00\u00a0CHF',
      en: '€1,234.56 and CHF\u00a0200.00',
    });
    expect(spokenMoney([{ minor: 500, currency: 'JPY' }])?.fr).toMatch(/^500\u00a0/);
    expect(spokenMoney([])).toBeUndefined();
  });

  it('are dates, invoices, counts and numbers', () => {
    expect(spokenDate('2026-12-01')).toEqual({ fr: 'le 1er décembre 2026', en: '1 December 2026' });
    expect(spokenDate('2026-12-11', 'on')).toEqual({ fr: 'le 11 décembre 2026', en: 'on 11 December 2026' });
    expect(spokenInvoices(['F-1', 'F-2'])).toEqual({ fr: 'les factures F-1 et F-2', en: 'invoices F-1 and F-2' });
    expect(spokenCount(1)).toEqual({ fr: 'une facture', en: 'one invoice' });
    expect(spokenCount(3)?.fr).toBe('3\u00a0factures');
    expect(spokenPhone('+33450000000')).toEqual({
      fr: '04\u00a050\u00a000\u00a000\u00a000',
      en: '+33\u00a04\u00a050\u00a000\u00a000\u00a000',
    });
    expect(spokenPhone('+442071234567')?.fr).toBe('+442071234567');
  });

  it('are names, never numbers', () => {
    expect(spokenName(' Anne Morel ')?.fr).toBe('Anne Morel');
    for (const nobody of ['+33142685300', '01 42 68 53 00', '', null]) expect(spokenName(nobody)).toBeUndefined();
  });
});

describe('texts', () => {
  it('are filled once: a value is never looked at again, an unknown name stays to be seen', () => {
    const text = { fr: '{contactName}, {debtorName}, {shoeSize}', en: '' };
    const values = { contactName: { fr: '{agentName}', en: '' }, debtorName: { fr: '$&', en: '' } };
    expect(fillText(text, values, 'fr')).toBe('{agentName}, $&, {shoeSize}');
  });

  it('have a fallback for every variable, in both languages, without a hole of its own', () => {
    for (const { name, fallback, example, label } of SCRIPT_VARIABLES) {
      for (const text of [fallback, example, label]) {
        expect([name, text.fr.trim(), text.en.trim()]).not.toContain('');
        expect(placeholdersOf(text.fr + text.en)).toEqual([]);
      }
    }
    expect(fillText({ fr: 'Il reste {amountOverdue}.', en: '' }, {}, 'fr')).toBe('Il reste le montant du relevé.');
  });
});
