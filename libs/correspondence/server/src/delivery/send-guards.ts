import { Injectable } from '@nestjs/common';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { DeliveryChannel } from '../entities/delivery.entity';

/** A message about to be claimed for sending. */
export interface SendCandidate {
  accountId: string;
  channel: DeliveryChannel;
  at: Instant;
  /** Whom it is written to, when that is known. */
  contactId?: string | null;
}

/** Not now, with its reason (a code that screens say in words): it waits until then. Null: it must not go out at all. */
export interface SendWait {
  until: Instant | null;
  reason: string;
}

/** The answers in the order of the candidates. */
export type SendGuard = (tx: Tx, candidates: readonly SendCandidate[]) => Promise<(SendWait | null)[]>;

/** Contexts above may make a message wait at the moment it would be sent (the contact policy's hours and days). */
@Injectable()
export class SendGuards {
  private readonly guards: SendGuard[] = [];

  register(guard: SendGuard): void {
    this.guards.push(guard);
  }

  /** Null: nothing stands against it. The first guard that objects is heard. */
  async ask(tx: Tx, candidate: SendCandidate): Promise<SendWait | null> {
    return (await this.askAll(tx, [candidate]))[0] ?? null;
  }

  async askAll(tx: Tx, candidates: readonly SendCandidate[]): Promise<(SendWait | null)[]> {
    let waits: (SendWait | null)[] = candidates.map(() => null);
    if (candidates.length === 0) return waits;
    for (const guard of this.guards) {
      const said = await guard(tx, candidates);
      waits = waits.map((wait, i) => wait ?? said[i] ?? null);
    }
    return waits;
  }
}
