/** How a debtor is judged, the usual words; a team may use its own. */
export const SEGMENTS = ['reliable', 'watch', 'atRisk'] as const;

export const LONGEST_SEGMENT = 30;

const WORDS: Readonly<Record<string, string>> = {
  fiable: 'reliable',
  bonpayeur: 'reliable',
  asurveiller: 'watch',
  surveillance: 'watch',
  arisque: 'atRisk',
  risque: 'atRisk',
  risky: 'atRisk',
};

/** A segment as it is kept: the usual ones under their key however they are written, others as they are. Undefined: longer than 30 characters. */
export function readSegment(text: string): string | null | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return null;
  const key = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const usual = SEGMENTS.find((it) => it.toLowerCase() === key) ?? WORDS[key];
  if (usual) return usual;
  return words.length > LONGEST_SEGMENT ? undefined : words;
}
