import { Injectable } from '@angular/core';

/** The server's answers carry its time to the second; a smaller difference says nothing. */
const PRECISION_MS = 3000;

/** The server's time as this machine can know it: business moments do not depend on how a workplace's clock is set. */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private ahead = 0;

  /** Takes the `Date` of an answer into account. */
  heard(date: string | null | undefined): void {
    const difference = date ? Date.parse(date) - Date.now() : Number.NaN;
    if (Number.isNaN(difference)) return;
    if (Math.abs(difference - this.ahead) > PRECISION_MS)
      this.ahead = Math.abs(difference) > PRECISION_MS ? difference : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }
}
