import { DEBT_WORDS } from '../debt-words';

/** Words that the linter looks for: beginnings of words, in small letters and without accents. */
export interface WordLists {
  fr: readonly string[];
  en: readonly string[];
}

/** RULES 5.4: a call asking for payment is not prospecting as long as it sells nothing. */
export const SALES_WORDS: WordLists = {
  fr: ['promotion', 'notre nouvelle offre', 'offre commerciale', 'offre speciale', 'abonnement', 'souscri', 'catalogue', 'code promo', 'cadeau', 'profitez', 'soldes', 'option payante', 'passer commande', 'nouveaux produits'],
  en: ['promotion', 'our new offer', 'special offer', 'subscri', 'catalogue', 'promo code', 'gift', 'upgrade', 'buy ', 'new products', 'place an order', 'paid plan'],
}; // prettier-ignore

/** RULES 5.3: no confusion between amicable and forced collection, no harassment, no mimicry of a bailiff. */
export const THREAT_WORDS: WordLists = {
  fr: ['huissier', 'commissaire de justice', 'saisi', 'tribunal', 'poursuites', 'poursuivr', 'penal', 'plainte', 'police', 'gendarme', 'prison', 'dernier avertissement', 'derniere chance', 'sous peine', 'expulsion', 'fichage', 'ficher', 'banque de france', 'interdit bancaire', 'employeur', 'sinon nous', 'consequences graves', 'mauvais payeur'],
  en: ['bailiff', 'enforcement officer', 'seiz', 'seizure', 'court', 'prosecut', 'criminal', 'police', 'prison', 'jail', 'last warning', 'last chance', 'final warning', 'or else', 'evict', 'blacklist', 'credit rating', 'credit score', 'your employer', 'garnish', 'serious consequences', 'bad payer'],
}; // prettier-ignore

export interface LintWords {
  sales: WordLists;
  threats: WordLists;
}

/** The lists of the house; whoever has better ones gives them to `lintScript`. */
export const HOUSE_WORDS: LintWords = { sales: SALES_WORDS, threats: THREAT_WORDS };

export { DEBT_WORDS };
