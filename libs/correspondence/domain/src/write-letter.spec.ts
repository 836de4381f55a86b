import type { LetterFacts, LetterItem } from './letter';
import { plainText } from './plain-text';
import { LETTER_TEMPLATES } from './templates';
import { writeLetter } from './write-letter';

const item = (number: string, dueOn: string, minor: number, currency = 'EUR'): LetterItem => ({
  number,
  issuedOn: '2026-09-01',
  dueOn,
  open: { minor, currency },
  paymentReference: null,
  charge: null,
});

const facts = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  template: 'reminder',
  channel: 'letter',
  language: 'fr',
  writtenOn: '2026-11-21',
  creditor: {
    name: 'Papeteries du Lac SAS',
    country: 'FR',
    address: ['12 rue des Écoles', '74000 Annecy'],
    siren: '552100554',
    vatNumber: 'FR40552100554',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    email: 'accueil@papeteries.example',
    phone: '+33450000000',
  },
  debtor: {
    name: 'Imprimerie Morel',
    kind: 'business',
    address: ['3 place du Marché', '69001 Lyon'],
    siren: '732829320',
  },
  contactName: 'Anne Morel',
  accountNumber: 'CL-0042',
  caseNumber: 'C-000123',
  agentName: 'Léa Petit',
  items: [item('F-101', '2026-10-01', 123456)],
  unapplied: [],
  ...more,
});

const text = (more: Partial<LetterFacts> = {}) => plainText(writeLetter(facts(more)));

describe('a document to a debtor', () => {
  it('demands what is open, listed item by item, in the debtor’s language', () => {
    const french = writeLetter(
      facts({ items: [item('F-101', '2026-10-01', 123456), item('F-102', '2026-11-20', 5000)] }),
    );
    expect(french.demanded).toEqual([{ minor: 128456, currency: 'EUR' }]);
    expect(french.table.rows).toEqual([
      ['F-101', '01/09/2026', '01/10/2026', '51\u00a0jours', '1\u202f234,56\u00a0€'],
      ['F-102', '01/09/2026', '20/11/2026', '1\u00a0jour', '50,00\u00a0€'],
    ]);
    expect(french.table.totals).toEqual(['1\u202f284,56\u00a0€']);
    expect(french.date).toBe('Le 21\u00a0novembre\u00a02026');

    const english = text({ language: 'en' });
    expect(english).toContain('The amount outstanding today is €1,234.56.');
    expect(english).toContain('Dear Sir or Madam,');
    expect(english).not.toMatch(/Madame|facture|échéance|compte/i);
  });

  it('never sums currencies together', () => {
    const letter = writeLetter(
      facts({
        items: [item('A', '2026-10-01', 1000), item('B', '2026-10-02', 2000, 'GBP'), item('C', '2026-10-03', 500)],
      }),
    );
    expect(letter.demanded).toEqual([
      { minor: 1500, currency: 'EUR' },
      { minor: 2000, currency: 'GBP' },
    ]);
    expect(letter.table.totals).toEqual(['15,00\u00a0€', '20,00\u00a0£']);
    expect(letter.before[0]).toContain('15,00\u00a0€ et 20,00\u00a0£');
  });

  it('asks for the invoice numbers as reference, and for the account’s number when they are many', () => {
    const few = writeLetter(
      facts({ items: [{ ...item('F-1', '2026-10-01', 1), paymentReference: 'RF18F1' }, item('F-2', '2026-10-01', 1)] }),
    );
    expect(few.payment.lines.at(-1)?.value).toBe('RF18F1, F-2');
    const many = writeLetter(facts({ items: ['1', '2', '3', '4'].map((n) => item(n, '2026-10-01', 1)) }));
    expect(many.payment.lines.at(-1)?.value).toBe('CL-0042');
  });

  it('says that money received and not allocated yet will be deducted', () => {
    expect(text({ unapplied: [{ minor: 5000, currency: 'EUR' }] })).toContain(
      '50,00\u00a0€ dont l’affectation est en cours',
    );
    expect(text({ unapplied: [{ minor: 0, currency: 'EUR' }] })).not.toContain('affectation');
  });

  it('does not invent bank details the creditor has not given', () => {
    const letter = writeLetter(facts({ creditor: { ...facts().creditor, iban: null, bic: null } }));
    expect(letter.payment.note).toContain('indiqués sur nos factures');
    expect(letter.payment.lines).toHaveLength(1);
  });

  it('refuses to demand nothing', () => {
    expect(() => writeLetter(facts({ items: [] }))).toThrow(RangeError);
  });
});

describe('a formal notice (RULES 5.1)', () => {
  const notice = text({ template: 'formal-notice', channel: 'registeredLetter' });

  it('has the words, both identities, the amount and its origin, the time to pay, how to pay, what follows, date and signature', () => {
    const letter = writeLetter(facts({ template: 'formal-notice', channel: 'registeredLetter' }));
    expect(letter.subject).toBe('MISE EN DEMEURE de payer la somme de 1\u202f234,56\u00a0€');
    expect(letter.postalMention).toBe('Lettre recommandée avec avis de réception');
    expect(letter.before[0]).toContain(
      'Papeteries du Lac SAS, 12 rue des Écoles, 74000 Annecy, SIREN 552\u00a0100\u00a0554',
    );
    expect(letter.before[0]).toContain('Imprimerie Morel, 3 place du Marché, 69001 Lyon, SIREN 732\u00a0829\u00a0320');
    expect(letter.signature).toEqual(['Le service comptabilité clients', 'Papeteries du Lac SAS']);
    for (const part of [
      'F-101',
      '01/10/2026',
      '8 jours',
      'FR76\u00a03000\u00a06000',
      'service juridique',
      'article 1344 du Code civil',
    ]) {
      expect(notice).toContain(part);
    }
  });

  it('keeps the French words in an English notice under French law, and cites no French law for a foreign creditor', () => {
    expect(text({ template: 'formal-notice', language: 'en' })).toContain(
      'formal notice (mise en demeure) within the meaning of Article 1344',
    );
    for (const language of ['fr', 'en'] as const) {
      const foreign = text({ template: 'formal-notice', language, creditor: { ...facts().creditor, country: 'BE' } });
      expect(foreign).toContain('mise en demeure');
      expect(foreign).not.toMatch(/Code/);
    }
  });

  it('reserves late-payment rights between companies only', () => {
    expect(notice).toContain('L.\u00a0441-10');
    expect(text({ template: 'formal-notice', debtor: { ...facts().debtor, kind: 'public' } })).not.toContain('441-10');
  });
});

describe.each(['fr', 'en'] as const)('a consumer written to in %s', (language) => {
  it.each(LETTER_TEMPLATES)(
    'never reads of penalties, fixed sums or collection fees (%s; RULES 1.1 F11)',
    (template) => {
      const debtor = {
        name: 'Paul Durand',
        kind: 'consumer' as const,
        address: ['1 rue Basse', '38000 Grenoble'],
        siren: null,
      };
      const letter = text({ template, language, debtor });
      expect(letter).not.toMatch(
        /40(,00|\.00)?\s?€|€40|pénalit|indemnité|forfait|frais|441-10|penalt|fixed sum|compensation|fees/i,
      );
      expect(letter.length).toBeGreaterThan(300);
    },
  );
});

describe('French typography', () => {
  it.each(LETTER_TEMPLATES)('has no ordinary space before a colon and no straight apostrophe (%s)', (template) => {
    const letter = text({ template });
    expect(letter).not.toMatch(/ [:;?!]|'/);
  });
});

describe('charges on top of late invoices', () => {
  const charge: LetterItem = {
    ...item('F-1-IF', '2026-10-01', 4000),
    charge: { kind: 'fixedSum', invoiceNumber: 'F-1' },
  };

  it('stand on lines of their own, named, and are part of the sum', () => {
    const letter = writeLetter(facts({ items: [item('F-1', '2026-10-01', 10_000), charge] }));
    expect(letter.table.rows.map(([number, , , late]) => [number, late])).toEqual([
      ['F-1', '51\u00a0jours'],
      ['Indemnité forfaitaire, facture F-1', '–'],
    ]);
    expect(letter.demanded).toEqual([{ minor: 14_000, currency: 'EUR' }]);
    expect(letter.subject).toBe('Rappel\u00a0: facture F-1 échue');
    expect(letter.payment.lines.at(-1)?.value).toBe('F-1');
  });

  it.each([
    ['fr', 'Rappel\u00a0: sommes restant dues', 'Nous avons bien reçu le règlement'],
    ['en', 'Reminder: sums still outstanding', 'Thank you for paying our invoices'],
  ] as const)('once the invoice is paid, are asked for as what they are (%s)', (language, subject, begins) => {
    const letter = writeLetter(facts({ language, items: [charge] }));
    expect(letter.subject).toBe(subject);
    expect(letter.before[0]).toContain(begins);
  });

  it('are never asked of a consumer (CPCE L111-8)', () => {
    const debtor = { ...facts().debtor, kind: 'consumer' as const };
    expect(() => writeLetter(facts({ debtor, items: [charge] }))).toThrow('a consumer is not asked for charges');
  });
});
