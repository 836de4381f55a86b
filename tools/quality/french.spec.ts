import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frenchFiles, frenchTexts, spaced } from './french.mjs';

describe('French texts', () => {
  it('have a no-break space before a colon and within quotes, a narrow one before other marks', () => {
    expect(spaced('Trop tard : « C-1 » est pris ; 10 % ? Oui !')).toBe(
      'Trop tard\u00a0: «\u00a0C-1\u00a0» est pris\u202f; 10\u202f% ? Oui\u202f!'.replace('% ?', '%\u202f?'),
    );
    expect(spaced('à 12:30, voir https://exemple.fr')).toBe('à 12:30, voir https://exemple.fr');
  });

  it('are found as `fr` of an object, where a language is asked for, and in fr.json, templates included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'relance-french-'));
    try {
      const code = join(folder, 'said.ts');
      writeFileSync(
        code,
        "const said = (n: number) => ({ fr: n > 1 ? 'Deux :' : `Un ${n} ?`, en: 'no' });\nconst other = language === 'fr' ? 'Oui' : 'Yes';",
      );
      expect(frenchTexts(code).map(({ text, line }) => [text, line])).toEqual([
        ['Deux :', 1],
        ['Un ', 1],
        [' ?', 1],
        ['Oui', 2],
      ]);
      const json = join(folder, 'fr.json');
      writeFileSync(json, '{ "a": { "b": "Quoi ?" } }');
      expect(frenchTexts(json).map(({ text }) => text)).toEqual(['Quoi ?']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are spaced as they should be, everywhere', () => {
    const wrong = frenchFiles().flatMap((path) =>
      frenchTexts(path).flatMap(({ text, line }) => (spaced(text) === text ? [] : [`${path}:${line}: ${text}`])),
    );
    expect(wrong).toEqual([]);
  });
});
