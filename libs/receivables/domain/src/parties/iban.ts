import { countrySpecs, isValidBIC } from 'ibantools';
import type { CheckedNumber } from './identifiers';

/**
 * IBAN as typed, to its electronic form; valid means the length and shape of its country and the check digits of ISO 13616. A BIC written
 * behind it is passed over.
 */
export function checkIban(raw: string): CheckedNumber {
  const compact = raw
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();
  const form = countrySpecs[compact.slice(0, 2)];
  if (!form?.chars || !form.bban_regexp) return { compact, valid: false };
  const iban = isValidBIC(compact.slice(form.chars)) ? compact.slice(0, form.chars) : compact;
  const shaped = iban.length === form.chars && new RegExp(form.bban_regexp).test(iban.slice(4));
  return { compact: iban, valid: shaped && mod97(iban) === 1 && (form !== countrySpecs['BE'] || belgian(iban)) };
}

/** Belgian account numbers carry two check digits of their own: the first ten modulo 97, 97 for none. */
function belgian(iban: string): boolean {
  return (Number(iban.slice(4, 14)) % 97 || 97) === Number(iban.slice(14));
}

/** BIC (ISO 9362), eight or eleven characters. */
export function checkBic(raw: string): CheckedNumber {
  const compact = raw.replace(/[\s-]/g, '').toUpperCase();
  return { compact, valid: isValidBIC(compact) };
}

/** A structured creditor reference (ISO 11649): `RF`, two check digits (mod 97), at most 21 more characters. */
export function isStructuredReference(raw: string): boolean {
  const compact = raw.replace(/\s/g, '').toUpperCase();
  return /^RF\d{2}[A-Z0-9]{1,21}$/.test(compact) && mod97(compact) === 1;
}

/** ISO 7064 MOD 97-10 with the first four characters moved to the end and letters as 10 to 35. */
function mod97(text: string): number {
  let remainder = 0;
  for (const char of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
