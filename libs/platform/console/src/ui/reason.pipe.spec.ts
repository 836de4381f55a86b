import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts/texts.route';
import { Texts } from '../texts/texts.service';
import { reasonText } from './reason.pipe';

describe('a reason that comes as data', () => {
  let texts: Texts;

  beforeEach(async () => {
    localStorage.setItem('relance.language', 'fr');
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    texts = TestBed.inject(Texts);
    await texts.addScope('ui', { fr: () => import('../texts/fr.json'), en: () => import('../texts/en.json') });
  });

  it('becomes a sentence in the language of the reader, and changes with it', async () => {
    const reason = { code: 'callStep', params: { step: 'secondCall', since: '2020-01-31' } };
    expect(reasonText(reason, texts)).toBe('Deuxième appel à passer depuis le 31/01/2020');
    await texts.use('en');
    expect(reasonText(reason, texts)).toBe('Second call owed since 31/01/2020');
  });

  it('counts as the language counts', () => {
    const overdue = (items: number) =>
      reasonText({ code: 'overdue', params: { items, amounts: [{ minor: 1000, currency: 'EUR' }] } }, texts);
    expect(overdue(1)).toBe('1 pièce échue, 10,00\u00a0€');
    expect(overdue(2)).toBe('2 pièces échues, 10,00\u00a0€');
  });

  it('never adds up currencies', () => {
    const amounts = [
      { minor: 1000, currency: 'EUR' },
      { minor: 500, currency: 'CHF' },
    ];
    expect(reasonText({ code: 'overdue', params: { items: 2, amounts } }, texts)).toContain(
      '10,00\u00a0€, 5,00\u00a0CHF',
    );
  });

  it('shows its code when it has no words yet', () => {
    expect(reasonText({ code: 'somethingNew', params: {} }, texts)).toBe('somethingNew');
  });
});
