import { Clock } from '@relance/platform/server';

/** When every day of these tests takes place: a working Tuesday at ten in Paris, whatever hour the tests run at. */
export const MOMENT = '2026-11-17T09:00:00.000Z';

/** The machine's clock, moved to a moment: time goes on from there. */
export class MovedClock extends Clock {
  readonly ahead: number;

  constructor(moment: string) {
    super();
    this.ahead = Date.parse(moment) - Date.now();
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}

/** For the browser, run before any script of a page: its `Date` goes with the server's clock, its timers stay real. */
export function moveBrowserClock(ahead: number): void {
  const Real = Date;
  const now = (): number => Real.now() + ahead;
  window.Date = new Proxy(Real, {
    construct: (target, given, called) => Reflect.construct(target, given.length ? given : [now()], called),
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
