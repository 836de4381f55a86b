import { stdnum } from 'stdnum';

/** A number as people type it, and what the check says about it. `compact` is the form that is stored and compared. */
export interface CheckedNumber {
  valid: boolean;
  compact: string;
}

function compactOf(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s.\-/]/g, '')
    .toUpperCase();
}

/** SIREN: nine digits with a Luhn check digit (INSEE). */
export function checkSiren(raw: string): CheckedNumber {
  const compact = compactOf(raw);
  return { compact, valid: /^\d{9}$/.test(compact) && stdnum.FR!.siren!.validate(compact).isValid };
}

/** SIRET: fourteen digits, Luhn; those of La Poste (SIREN 356000000) may instead sum to a multiple of five (INSEE). */
export function checkSiret(raw: string): CheckedNumber {
  const compact = compactOf(raw);
  if (!/^\d{14}$/.test(compact)) return { compact, valid: false };
  const digitSum = [...compact].reduce((sum, digit) => sum + Number(digit), 0);
  if (compact.startsWith('356000000') && digitSum % 5 === 0) return { compact, valid: true };
  return { compact, valid: luhn(compact) && luhn(compact.slice(0, 9)) };
}

/** Where the VAT number of a country is kept in the library, for those that do not call it `vat`. */
const VAT_FORMS: Readonly<Record<string, readonly string[]>> = {
  AT: ['uid'],
  BE: ['vat', 'btw'],
  BG: ['vat'],
  CH: ['vat', 'mwst', 'uid'],
  CY: ['vat'],
  CZ: ['dic', 'vat'],
  DE: ['vat'],
  DK: ['cvr'],
  EE: ['kmkr'],
  ES: ['nif', 'cif', 'dni', 'nie'],
  FI: ['alv'],
  FR: ['tva'],
  GB: ['vat'],
  GR: ['vat'],
  HR: ['oib'],
  HU: ['anum'],
  IE: ['vat'],
  IT: ['iva'],
  LT: ['pvm'],
  LU: ['tva'],
  LV: ['pvn'],
  MT: ['vat'],
  NL: ['btw'],
  NO: ['mva', 'orgnr'],
  PL: ['nip'],
  PT: ['nif', 'nipc'],
  RO: ['cf', 'cui'],
  SE: ['vat'],
  SI: ['ddv'],
  SK: ['dph'],
};

/**
 * VAT number with its country prefix (`EL` is Greece, `XI` Northern Ireland). A country whose check is not known counts as
 * valid when its shape is that of a VAT number: the import must not refuse a debtor for a rule it does not have.
 */
export function checkVatNumber(raw: string): CheckedNumber {
  const compact = compactOf(raw);
  const prefix = compact.slice(0, 2);
  const country = prefix === 'EL' ? 'GR' : prefix === 'XI' ? 'GB' : prefix;
  if (!/^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(compact)) return { compact, valid: false };
  const validators = (VAT_FORMS[country] ?? ['vat']).flatMap((form) => stdnum[country]?.[form] ?? []);
  if (validators.length === 0) return { compact, valid: true };
  const body = compact.slice(2);
  return { compact, valid: validators.some((it) => it.validate(body).isValid || it.validate(compact).isValid) };
}

/** The SIREN inside a French VAT number or a SIRET, when there is one. */
export function sirenOf(vatNumber: string | null, siret: string | null): string | null {
  if (siret && checkSiret(siret).valid) return compactOf(siret).slice(0, 9);
  const match = vatNumber ? /^FR[0-9A-Z]{2}(\d{9})$/.exec(compactOf(vatNumber)) : null;
  return match?.[1] ?? null;
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
