import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = { [key: string]: string | Words };

const root = join(__dirname, '..', '..', '..', '..');
const folders = ['libs', 'apps/console/src'].flatMap((start) =>
  readdirSync(join(root, start), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('/fr.json') && !path.includes('node_modules'))
    .map((path) => join(start, path, '..')),
);
const read = (folder: string, language: string): Words =>
  JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8')) as Words;

/** Every text as its key and the parameters it names. */
const texts = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key} ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join(' ')}`.trim()]
      : texts(value, `${path}${key}.`),
  );

describe('the words of the screens', () => {
  it('are found where the screens are', () => {
    expect(folders.length).toBeGreaterThan(10);
    expect(folders.filter((folder) => !existsSync(join(root, folder, 'en.json')))).toEqual([]);
  });

  it.each(folders)('are the same in French and English, parameters too: %s', (folder) => {
    expect(texts(read(folder, 'en')).sort()).toEqual(texts(read(folder, 'fr')).sort());
  });

  it.each(folders)('are nowhere empty: %s', (folder) => {
    const empty = (words: Words): boolean =>
      Object.values(words).some((value) => (typeof value === 'string' ? value.trim() === '' : empty(value)));
    expect([empty(read(folder, 'fr')), empty(read(folder, 'en'))]).toEqual([false, false]);
  });
});
