import { Injectable } from '@nestjs/common';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A colleague holds the case: nothing may be written by anybody else. */
export interface Held {
  kind: 'held';
  holderName: string;
  until: Instant;
}

export type CaseGuard = (tx: Tx, caseId: string) => Promise<Held | null>;

/** Contexts above may stand between an actor and a case (a lease). Asked only by requests that respect it. */
@Injectable()
export class CaseGuards {
  private readonly guards: CaseGuard[] = [];

  register(guard: CaseGuard): void {
    this.guards.push(guard);
  }

  async ask(tx: Tx, caseId: string): Promise<Held | null> {
    for (const guard of this.guards) {
      const held = await guard(tx, caseId);
      if (held) return held;
    }
    return null;
  }
}
