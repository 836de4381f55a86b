import { Injectable } from '@nestjs/common';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { DeliveryChannel } from '../entities/delivery.entity';

/** A message about to be claimed for sending. */
export interface SendCandidate {
  accountId: string;
  channel: DeliveryChannel;
  at: Instant;
}

/** Not now: it waits until then, with its reason (a code that screens say in words). */
export interface SendWait {
  until: Instant;
  reason: string;
}

export type SendGuard = (tx: Tx, candidate: SendCandidate) => Promise<SendWait | null>;

/** Contexts above may make a message wait at the moment it would be sent (the contact policy's hours and days). */
@Injectable()
export class SendGuards {
  private readonly guards: SendGuard[] = [];

  register(guard: SendGuard): void {
    this.guards.push(guard);
  }

  async ask(tx: Tx, candidate: SendCandidate): Promise<SendWait | null> {
    for (const guard of this.guards) {
      const wait = await guard(tx, candidate);
      if (wait) return wait;
    }
    return null;
  }
}
