/** Who owes: what may be demanded and how depends on it (RULES 1.1 F11). */
export const DEBTOR_KINDS = ['business', 'public', 'consumer'] as const;
export type DebtorKind = (typeof DEBTOR_KINDS)[number];

export type Language = 'fr' | 'en';

/** A party as a document names it. Identifiers are as written, compacted; null when the document does not say. */
export interface PartyDetails {
  name: string;
  /** The number the seller knows it by (BT-46) or the customer number of the ledger. */
  accountNumber: string | null;
  vatNumber: string | null;
  siren: string | null;
  siret: string | null;
  /** Any other register number (BT-47), as written. */
  registration: string | null;
  country: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  contactName: string | null;
  phone: string | null;
  email: string | null;
}

/** A name for comparison: case, accents, punctuation and spacing do not count; nothing is left out otherwise. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const ZONES: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CH: 'Europe/Zurich',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  RE: 'Indian/Reunion',
  GP: 'America/Guadeloupe',
  MQ: 'America/Martinique',
  GF: 'America/Cayenne',
  YT: 'Indian/Mayotte',
};

/** The zone of a country that has one main zone; undefined for the others (a zone is never guessed among several). */
export function zoneOfCountry(country: string): string | undefined {
  return ZONES[country];
}

const FRENCH_SPEAKING: ReadonlySet<string> = new Set([
  'FR',
  'LU',
  'MC',
  'RE',
  'GP',
  'MQ',
  'GF',
  'YT',
  'PM',
  'NC',
  'PF',
  'SN',
  'CI',
]);

/** Language of documents for a debtor of that country whose language nobody stated: French where it is spoken, else English. */
export function languageOfCountry(country: string): Language {
  return FRENCH_SPEAKING.has(country) ? 'fr' : 'en';
}
