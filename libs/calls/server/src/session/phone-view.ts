import { timeInZone } from '@relance/kernel';
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
  const localTimes = byDay([...new Set(zones.map((zone) => timeInZone(instant, zone)))], timeInZone(instant, 'UTC'));
  return {
    phone: e164,
    national: place?.national ?? e164,
    international: place?.international ?? e164,
    country,
    localTimes: localTimes.length > 1 ? [localTimes[0]!, localTimes.at(-1)!] : localTimes,
    zone: localTimes.length === 1 ? zones[0]! : null,
  };
}

/** Wall times in the order of their offsets from UTC, −12 to +14 hours: across midnight the smaller one may be the later. */
function byDay(times: string[], utc: string): string[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const offset = (time: string) => {
    const ahead = (minutes(time) - minutes(utc) + 1440) % 1440;
    return ahead > 14 * 60 ? ahead - 1440 : ahead;
  };
  return times.sort((a, b) => offset(a) - offset(b));
}
