import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { LiveClient } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { LeaseClient } from './lease.client';

/** What is known of a case before it was asked for. */
export interface Arrival {
  readonly cockpit: Cockpit;
  /** The server said that it is mine: it may be written on. Else it is only shown until the server says so. */
  readonly leased: boolean;
}

/** Beyond that it is read again rather than shown. */
const FRESH_MS = 120_000;

/**
 * Reads the next case ahead while one is open, so that it is there at once after the outcome's key. Which case comes is the server's
 * to say: when it is another one, that one is loaded.
 */
@Injectable({ providedIn: 'root' })
export class NextCase {
  private readonly client = inject(LeaseClient);
  private readonly router = inject(Router);
  private ahead?: { after: string; cockpit: Cockpit; at: number };
  private coming?: { caseId: string; cockpit?: Cockpit };
  private turn = 0;

  constructor() {
    const live = inject(LiveClient);
    const spoilt = (caseId: string | null) => {
      if (caseId && caseId === this.ahead?.cockpit.case.id) void this.prepare(this.ahead.after);
    };
    live.on('case.moved', ({ caseId }) => spoilt(caseId));
    live.on('payment.booked', ({ caseId }) => spoilt(caseId));
    live.on('floor.changed', ({ caseId }) => spoilt(caseId));
    live.onReload(() => (this.ahead = undefined));
  }

  /** Reads what comes after this case. A failure costs only the time that was to be saved. */
  async prepare(after: string): Promise<void> {
    const mine = ++this.turn;
    this.ahead = undefined;
    const cockpit = await this.client.preview(after).catch(() => null);
    if (mine !== this.turn || !cockpit) return;
    this.ahead = { after, cockpit, at: Date.now() };
    performance.mark?.('relance.case.ahead', { detail: { caseId: cockpit.case.id } });
  }

  /** Goes on to the case that the server leased to me; none: the queue is done. `cockpit`: as the server just gave it. */
  async go(caseId: string | null, cockpit?: Cockpit): Promise<void> {
    this.coming = caseId ? { caseId, cockpit } : undefined;
    await this.router.navigateByUrl(caseId ? `/case/${caseId}` : '/day');
  }

  /** Once for each case: what it is shown by until it was read. */
  arrivalOf(caseId: string): Arrival | undefined {
    const { ahead, coming } = this;
    this.coming = undefined;
    this.turn++;
    this.ahead = undefined;
    const leased = coming?.caseId === caseId;
    const read = ahead?.cockpit.case.id === caseId && Date.now() - ahead.at < FRESH_MS ? ahead.cockpit : undefined;
    const cockpit = (leased ? coming.cockpit : undefined) ?? read;
    performance.mark?.(cockpit ? 'relance.case.ready' : 'relance.case.loaded', { detail: { caseId } });
    return cockpit && { cockpit, leased };
  }
}
