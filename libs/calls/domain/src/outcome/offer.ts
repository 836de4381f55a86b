import { addDays, type BusinessDate, workingDayOnOrAfter } from '@relance/kernel';

/** What an agent may agree to on the phone without asking: one set for all, until agents have an authority of their own. */
export interface Offer {
  latestPromiseOn: BusinessDate;
  /** The presets 1 to 6 of the promise form. */
  promiseDates: BusinessDate[];
  maxInstalments: number;
  maxDiscountPercent: number;
}

/** The longest delay a promise may name, in days. */
export const LONGEST_PROMISE_DAYS = 30;
const PRESET_DAYS = [1, 3, 7, 14, 21, 30];

/** Dates are working days of the creditor's country; the last preset may be the working day before the limit. */
export function offerOn(today: BusinessDate, country: string): Offer {
  const latestPromiseOn = addDays(today, LONGEST_PROMISE_DAYS);
  const promiseDates = PRESET_DAYS.map((days) => {
    let date = workingDayOnOrAfter(addDays(today, days), country);
    for (let back = 1; date > latestPromiseOn; back++)
      date = workingDayOnOrAfter(addDays(latestPromiseOn, -back), country);
    return date;
  });
  return { latestPromiseOn, promiseDates, maxInstalments: 1, maxDiscountPercent: 0 };
}
