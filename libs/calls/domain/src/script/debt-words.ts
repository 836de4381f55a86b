/**
 * Words that tell a third person, or whoever hears a voicemail, that something is owed (RULES 5.3; 5.7 R10). Beginnings of words,
 * in small letters and without accents.
 */
export const DEBT_WORDS = {
  fr: [
    'factur', 'impaye', 'dette', 'creanc', 'recouvr', 'relanc', 'retard', 'echeanc', 'echu', 'reglement', 'regler', 'paie', 'payer',
    'paye', 'somme due', 'montant', 'virement', 'solde', 'mise en demeure', 'contentieux', 'litige', 'huissier', 'commissaire de justice',
  ],
  en: [
    'invoice', 'unpaid', 'debt', 'overdue', 'collect', 'arrears', 'past due', 'payment', 'pay', 'paid', 'owe', 'amount', 'outstanding',
    'balance', 'formal notice', 'dispute', 'bailiff', 'bank transfer',
  ],
} as const; // prettier-ignore

/** One of the words (beginnings of words) stands in the text, whatever its case and accents. */
export function hasWord(text: string, words: readonly string[]): string | undefined {
  const plain = ` ${plainText(text)}`;
  return words.find((word) => plain.includes(` ${word}`));
}

/** Small letters without accents, words parted by single spaces; placeholders say nothing by their names. */
function plainText(text: string): string {
  return text
    .replace(/\{[^{}]*\}/g, ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
}
