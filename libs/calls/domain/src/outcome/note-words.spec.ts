import { NOTE_WORD_DEFAULTS, noteWarnings, noteWordsFault } from './note-words';

const words = (note: string) => noteWarnings(note, NOTE_WORD_DEFAULTS);

describe('words that should not stand in a note', () => {
  it('are named with why, each once, as they were written', () => {
    expect(words('La comptable est une Menteuse, vraiment menteuse : dépression selon elle.')).toEqual([
      { word: 'Menteuse', why: 'insult' },
      { word: 'dépression', why: 'health' },
    ]);
    expect(words('He is a liar and lazy.')).toEqual([
      { word: 'liar', why: 'insult' },
      { word: 'lazy', why: 'judgement' },
    ]);
  });

  it('are whole words: what only begins or ends like one is left alone', () => {
    expect(words('Le contrat du 12/03, condition de règlement, concert, maladresse, romarin.')).toEqual([]);
    expect(words('Comptable absente, rappelle mardi à 10 h. Virement de 1 200 € annoncé.')).toEqual([]);
  });

  it('are found behind an apostrophe', () => {
    expect(words('Parle d’hôpital')).toEqual([{ word: 'd’hôpital', why: 'health' }]);
  });

  it('are a list that can be checked: no word twice, none too short, a reason that is known', () => {
    expect(noteWordsFault(NOTE_WORD_DEFAULTS)).toBeNull();
    const fine = { language: 'fr', word: 'truc*', why: 'insult' } as const;
    expect(noteWordsFault([fine, fine])).toBe(0 + 1);
    expect(noteWordsFault([{ ...fine, word: 'x' }])).toBe(0);
    expect(noteWordsFault([{ ...fine, word: 'Truc' }])).toBe(0);
    expect(noteWordsFault([{ ...fine, why: 'because' as never }])).toBe(0);
  });
});
