import { Injectable } from '@nestjs/common';
import { Clock, Database, SYSTEM } from '@relance/platform/server';
import { lockForgottenCalls } from './call-rows';
import { writeCalls } from './call-writer';

/** A call of which nothing was said for so long, and whose case its agent has open no more, is over. */
const QUIET_MS = 30 * 60_000;
const BATCH = 200;

/** Ends calls whose screen is gone (a browser closed, a machine broken): their agent is asked what came of them. */
@Injectable()
export class ForgottenCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were ended. */
  async end(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(SYSTEM, async (tx) => {
      const calls = await lockForgottenCalls(tx, now, new Date(now.getTime() - QUIET_MS), BATCH);
      const forgotten = { type: 'Abandoned', at: now.toISOString(), because: 'forgotten' } as const;
      if (calls.length > 0) {
        await writeCalls(
          tx,
          calls.map((call) => ({ call, events: [forgotten], unlogged: true })),
          'system',
          now,
        );
      }
      return calls.length;
    });
  }
}
