import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Phone number in E.164 (`+33142685300`), read in the debtor's country when it has no prefix; undefined when it is not a possible number. */
export function toE164(
  raw: string,
  country: string,
): { e164: string; valid: boolean; mobile: boolean; extension: string | null } | undefined {
  const region = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(raw.normalize('NFKC').trim(), { defaultCountry: region, extract: false });
  if (!number?.isPossible()) return undefined;
  return {
    e164: number.number,
    valid: number.isValid(),
    mobile: isMobile(number.getType()),
    extension: number.ext ?? null,
  };
}

/** Can an SMS reach the number? Where a country's plan does not tell mobiles from fixed lines (North America), it may. */
export function isMobileNumber(e164: string): boolean {
  return isMobile(parsePhoneNumberFromString(e164)?.getType());
}

function isMobile(type: string | undefined): boolean {
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE';
}
