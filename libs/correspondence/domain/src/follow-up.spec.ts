import { type Agreed, type Enclosure, followUpDraft, writeFollowUp } from './follow-up';
import type { LetterItem } from './letter';
import { plainText } from './plain-text';
import type { DocumentLanguage } from './wording';

const item = (number: string, dueOn: string, minor: number, currency = 'EUR'): LetterItem => ({
  ...{ number, issuedOn: '2026-10-01', dueOn, open: { minor, currency }, paymentReference: null, charge: null },
});
const CREDITOR = {
  ...{ name: 'Papeteries du Lac SAS', country: 'FR', address: ['12 rue des Écoles', '74000 Annecy'], siren: null },
  ...{ vatNumber: null, iban: 'FR7630006000011234567890189', bic: null, email: null, phone: null },
};
const PROMISE: Agreed = {
  kind: 'promise',
  amount: { minor: 5000, currency: 'EUR' },
  dueOn: '2026-12-01',
  instalments: [],
};

function mail(language: DocumentLanguage, agreed: Agreed | null, enclosed: Enclosure[], unapplied: number = 0) {
  const facts = {
    ...{ language, writtenOn: '2026-11-21', creditor: CREDITOR, contactName: null, agentName: 'Léa Petit' },
    ...{ accountNumber: 'CL-0042', caseNumber: 'C-000123' },
    debtor: { name: 'Imprimerie Morel', kind: 'business' as const, address: [], siren: null },
    items: [
      item('F-101', '2026-11-01', 123456),
      item('F-102', '2026-12-15', 5000),
      item('F-103', '2026-12-20', 700, 'GBP'),
    ],
    unapplied: [{ minor: unapplied, currency: 'EUR' }],
  };
  return plainText(
    writeFollowUp(facts, agreed, enclosed, followUpDraft(agreed?.kind ?? null, facts.agentName, language)),
  );
}

describe('the e-mail after a call', () => {
  it('carries the statement that was announced: number, days, amount, one total for each currency', () => {
    const french = mail('fr', null, ['statement']);
    expect(french).toContain('Voici ce que nous vous avons annoncé.');
    expect(french).toContain('le relevé de vos factures ouvertes');
    expect(french).toContain(
      '- F-101 · Émise le\u00a0: 01/10/2026 · Échéance\u00a0: 01/11/2026 · Retard\u00a0: 20\u00a0jours · Reste dû\u00a0: 1\u202f234,56\u00a0€',
    );
    expect(french).toContain(
      '- F-102 · Émise le\u00a0: 01/10/2026 · Échéance\u00a0: 15/12/2026 · Reste dû\u00a0: 50,00\u00a0€',
    );
    expect(french).toContain('Total restant dû\u00a0: 1\u202f284,56\u00a0€\nTotal restant dû\u00a0: 7,00\u00a0£');
    expect(french).not.toMatch(/bancaires| [:;!?]/);
    const english = mail('en', null, ['statement']);
    expect(english).toContain('This is what we said we would send you.');
    expect(english).toContain(
      '- F-101 · Issued: 1\u00a0Oct\u00a02026 · Due: 1\u00a0Nov\u00a02026 · Late: 20\u00a0days · Outstanding: €1,234.56',
    );
  });

  it('says of a settlement what is given up, and for what', () => {
    const settled: Agreed = {
      ...PROMISE,
      settles: { numbers: ['F-101', 'F-102'], discount: { minor: 1000, currency: 'EUR' } },
    };
    expect(mail('fr', settled, [])).toContain(
      'Ce paiement soldera les factures F-101 et F-102\u00a0: reçu à temps, il nous fera renoncer au reste, soit 10,00\u00a0€.',
    );
    expect(mail('en', settled, [])).toContain(
      'That payment settles invoices F-101 and F-102: if it comes in time, we give up the rest, €10.00.',
    );
  });

  it('carries the bank details, as on paper, and beside what was agreed', () => {
    const both = mail('fr', PROMISE, ['statement', 'bankDetails']);
    expect(both).toContain('Voici ce que nous en avons retenu.\n\nVous réglerez 50,00\u00a0€ au plus tard le 1er');
    expect(both).toContain('Nos coordonnées bancaires figurent ci-dessous');
    expect(both).toContain('IBAN\u00a0: FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189');
    expect(mail('en', null, ['bankDetails'])).toContain('Our bank details are below');
  });

  it('says what was received and is not allocated yet', () => {
    expect(mail('fr', null, ['statement'], 900)).toContain('Nous avons par ailleurs reçu 9,00\u00a0€');
    expect(mail('fr', PROMISE, [])).not.toContain('par ailleurs reçu');
  });

  it('encloses nothing that was not announced', () => {
    expect(mail('fr', PROMISE, [])).not.toMatch(/relevé|coordonnées bancaires/);
  });
});
