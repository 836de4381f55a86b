import { dateInZone, timeInZone } from '@relance/kernel';
import { phonePlace } from '@relance/receivables/domain';

/** A number as it is shown: written as people there write it, with the time it may be. */
export interface PhoneView {
  /** E.164. */
  phone: string;
  national: string;
  international: string;
  country: string | null;
  /** Wall times (HH:MM) that it may be there now, the earliest first: several where the number tells only the country. */
  localTimes: string[];
  /** The zone, when there is but one. */
  zone: string | null;
}

/** `at`: where the debtor is; a number of the same country is taken to be there. */
export function phoneView(e164: string, at: { zone: string; country: string }, now: Date): PhoneView {
  const place = phonePlace(e164);
  const country = place?.country ?? null;
  const zones = country === at.country ? [at.zone] : (place?.zones ?? []);
  const instant = now.toISOString();
  // with their day, wall times are in the order of their zones
  const moments = [...new Set(zones.map((zone) => `${dateInZone(instant, zone)} ${timeInZone(instant, zone)}`))].sort();
  const localTimes = [...new Set([moments[0], moments.at(-1)])].flatMap((moment) => moment?.slice(11) ?? []);
  return {
    phone: e164,
    national: place?.national ?? e164,
    international: place?.international ?? e164,
    country,
    localTimes,
    zone: localTimes.length === 1 ? zones[0]! : null,
  };
}
