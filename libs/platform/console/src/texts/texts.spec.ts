import en from './en.json';
import fr from './fr.json';

type Tree = { [key: string]: string | Tree };
const sentences = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key}: ${(value.match(/\{\{\w+\}\}/g) ?? []).sort().join()}`]
      : sentences(value, `${path}${key}.`),
  );

describe('the words every screen shares', () => {
  it('are the same keys with the same parameters in both languages', () => {
    expect(sentences(en).sort()).toEqual(sentences(fr).sort());
  });
});
