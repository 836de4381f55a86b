import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A number as people read it where it belongs, and what time it may be there. */
export interface PhonePlace {
  /** E.164. */
  phone: string;
  /** As written in its own country: `06 12 34 56 78`; as dialled from abroad for any other reader. */
  national: string;
  international: string;
  /** ISO 3166; null: a number of no one country (satellite, free international). */
  country: string | null;
  /** Time zones of that country; empty when it has none. */
  zones: string[];
}

/** Where a number in E.164 belongs; undefined when it is no possible number. */
export function phonePlace(e164: string): PhonePlace | undefined {
  const number = parsePhoneNumberFromString(e164, { extract: false });
  if (!number?.isPossible()) return undefined;
  const country = number.country ?? null;
  return {
    phone: number.number,
    national: number.formatNational(),
    international: number.formatInternational(),
    country,
    zones: country ? zonesOf(country) : [],
  };
}

const known = new Map<string, string[]>();

/** Unicode's zones of a country, by the runtime's own data. */
function zonesOf(country: string): string[] {
  let zones = known.get(country);
  if (!zones) {
    const place = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] | undefined };
    known.set(country, (zones = place.getTimeZones() ?? []));
  }
  return zones;
}
