/** Characters of Windows-1252 beyond Latin-1: with it, what the PDF's built-in fonts can draw. */
const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');

/** Latin letters that Unicode does not decompose, by the nearest that can be drawn. */
const NEAREST: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  '\u2011': '-',
  '\u2212': '-',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  Ŋ: 'N',
  ŋ: 'n',
  Ŧ: 'T',
  ŧ: 't',
  ſ: 's',
  Ș: 'S',
  ș: 's',
  Ț: 'T',
  ț: 't',
};

/**
 * The text as the built-in fonts can draw it: Western European letters stay, other Latin letters lose their accent, line
 * breaks and controls become spaces, and what has no Latin form is shown as `?`.
 */
export function drawable(text: string): string {
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) result += ' ';
    else if (code <= 0xff || BEYOND_LATIN_1.has(character)) result += character;
    else result += NEAREST[character] ?? withoutAccent(character);
  }
  return result;
}

function withoutAccent(character: string): string {
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '');
  return base !== '' && [...base].every((part) => part.codePointAt(0)! <= 0xff) ? base : '?';
}
