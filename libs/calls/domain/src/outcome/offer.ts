import { addDays, type BusinessDate, workingDayOnOrAfter } from '@relance/kernel';
import type { OfferAuthority } from './authority';

/** What an agent may agree to on the phone for this account without asking. */
export interface Offer {
  latestPromiseOn: BusinessDate;
  /** The presets 1 to 6 of the promise form. */
  promiseDates: BusinessDate[];
  maxInstalments: number;
  maxDiscountPercent: number;
}

const PRESET_DAYS = [1, 3, 7, 14, 21, 30];

/** Dates are working days of the creditor's country; a preset beyond the limit is the working day before it. */
export function offerOn(today: BusinessDate, country: string, authority: OfferAuthority): Offer {
  const { maxDelayDays, maxInstalments, maxDiscountPercent } = authority;
  const latestPromiseOn = addDays(today, maxDelayDays);
  const promiseDates = PRESET_DAYS.map((days) => {
    let date = workingDayOnOrAfter(addDays(today, days), country);
    for (let back = 1; date > latestPromiseOn && back <= maxDelayDays; back++)
      date = workingDayOnOrAfter(addDays(latestPromiseOn, -back), country);
    return date > latestPromiseOn ? latestPromiseOn : date;
  });
  return { latestPromiseOn, promiseDates, maxInstalments, maxDiscountPercent };
}
