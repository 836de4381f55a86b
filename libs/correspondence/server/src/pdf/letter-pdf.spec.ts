import { writeLetter, type LetterFacts } from '@relance/correspondence/domain';
import { PDFDocument } from 'pdf-lib';
import { letterPdf } from './letter-pdf';
import { drawable } from './win-ansi';

const at = new Date('2026-11-21T09:00:00Z');

function facts(items: number, more: Partial<LetterFacts> = {}): LetterFacts {
  return {
    template: 'formal-notice',
    channel: 'registeredLetter',
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
    items: Array.from({ length: items }, (_, n) => ({
      number: `F-2026-${n + 1}`,
      issuedOn: '2026-08-15',
      dueOn: '2026-09-30',
      open: { minor: 123456 + n, currency: 'EUR' },
      paymentReference: null,
      charge: null,
    })),
    unapplied: [],
    ...more,
  };
}

const pdfOf = (input: LetterFacts) => letterPdf(writeLetter(input), input, at);

describe('the page of a document', () => {
  it('is one A4 page for a few items and as many as it needs for two hundred', async () => {
    const one = await PDFDocument.load(await pdfOf(facts(3)));
    expect(one.getPageCount()).toBe(1);
    expect(one.getPage(0).getSize()).toEqual({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) });
    const many = await PDFDocument.load(await pdfOf(facts(200)));
    expect(many.getPageCount()).toBeGreaterThan(4);
    expect(many.getPageCount()).toBeLessThan(9);
  });

  it('carries title, author and language, and is the same bytes for the same letter and instant', async () => {
    const bytes = await pdfOf(facts(2));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toContain('MISE EN DEMEURE');
    expect(document.getAuthor()).toBe('Papeteries du Lac SAS');
    expect(document.getCreationDate()).toEqual(at);
    expect((await pdfOf(facts(2))).equals(bytes)).toBe(true);
  });
});

describe('what the built-in fonts can draw', () => {
  it('keeps French and the euro, brings other Latin letters to their base, and never fails', () => {
    expect(drawable('Œuvre d’été : 1\u202f234,56\u00a0€')).toBe('Œuvre d’été : 1\u00a0234,56\u00a0€');
    expect(drawable('Łódź Şişli Škoda')).toBe('Lódz Sisli Škoda');
    expect(drawable('a\r\nb\u0000 Ω')).toBe('a  b  ?');
  });
});
