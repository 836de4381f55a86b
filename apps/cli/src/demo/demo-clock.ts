import { Clock } from '@relance/platform/server';
import { AsyncLocalStorage } from 'node:async_hooks';

/** The clock of the demo's history: it stands where the day stands, and several agents may be on the phone at times of their own. */
export class DemoClock extends Clock {
  private readonly own = new AsyncLocalStorage<Date>();
  private day = new Date();

  now(): Date {
    return this.own.getStore() ?? this.day;
  }

  set(time: string): void {
    this.day = new Date(time);
  }

  /** Does the work at that time, whatever the day's clock says meanwhile. */
  at<T>(time: string, work: () => Promise<T>): Promise<T> {
    return this.own.run(new Date(time), work);
  }
}
