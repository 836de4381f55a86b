import { visitText, writeVisitSheet, type VisitFacts } from './visit-sheet';

const facts = (more: Partial<VisitFacts> = {}): VisitFacts => ({
  language: 'fr',
  writtenOn: '2026-11-21',
  creditorName: 'Papeteries du Lac SAS',
  debtor: { name: 'Imprimerie Morel', kind: 'business', address: ['3 place du Marché', '69001 Lyon'], siren: null },
  accountNumber: 'CL-0042',
  caseNumber: 'C-000123',
  agentName: 'Léa Petit',
  contacts: [{ name: 'Anne Morel', phone: '+33478000000', email: null }],
  items: [
    {
      number: 'F-1',
      issuedOn: '2026-09-01',
      dueOn: '2026-10-01',
      open: { minor: 123_456, currency: 'EUR' },
      paymentReference: null,
      charge: null,
    },
  ],
  unapplied: [{ minor: 500, currency: 'EUR' }],
  history: [
    { on: '2026-11-12', type: 'PromiseMade', amount: { minor: 100_000, currency: 'EUR' } },
    { on: '2026-11-02', type: 'NoAnswer', amount: null },
  ],
  ...more,
});

describe('a visit sheet', () => {
  it('says where to go, whom to ask for, what is open and what happened', () => {
    const text = visitText(writeVisitSheet(facts()));
    expect(text).toContain('Fiche de visite – Imprimerie Morel');
    expect(text).toContain('Adresse\nImprimerie Morel\n3 place du Marché\n69001 Lyon');
    expect(text).toContain('Anne Morel · +33\u00a04\u00a078\u00a000\u00a000\u00a000');
    expect(text).toContain('- F-1 · 01/10/2026 · 51\u00a0jours · 1\u202f234,56\u00a0€');
    expect(text).toContain('- 12/11/2026 · Promesse de paiement · 1\u202f000,00\u00a0€');
  });

  it('says what is not known, in the visitor’s language', () => {
    const bare = { debtor: { ...facts().debtor, address: [] }, contacts: [], history: [] };
    const text = visitText(writeVisitSheet(facts({ language: 'en', ...bare })));
    expect(text).toContain('Address unknown');
    expect(text).toContain('Nobody known');
    expect(text).toContain('No exchange noted');
  });

  it('is not written when nothing is open', () => {
    expect(() => writeVisitSheet(facts({ items: [] }))).toThrow(RangeError);
  });
});
