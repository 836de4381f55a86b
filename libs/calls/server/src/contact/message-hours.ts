import { messageHours } from '@relance/calls/domain';
import { SendGuards, type SendCandidate, type SendWait } from '@relance/correspondence/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@relance/platform/server';
import { policyInForce } from './contact-policy.query';

/** Written messages reach a debtor within the contact policy's days and hours, too; the post has its own. */
@Injectable()
export class MessageHours implements OnModuleInit {
  constructor(private readonly guards: SendGuards) {}

  onModuleInit(): void {
    this.guards.register(messageWaits);
  }
}

/** When e-mails and text messages to those accounts' debtors may go out; null: now. In the system's scope or the actor's. */
async function messageWaits(tx: Tx, candidates: readonly SendCandidate[]): Promise<(SendWait | null)[]> {
  const policy = await policyInForce(tx);
  const places = await tx.query<{ accountId: string; zone: string; country: string }>(
    `select a.id as "accountId", d.zone, d.country from account a join debtor d on d.id = a.debtor_id where a.id = any ($1::uuid[])`,
    [candidates.map(({ accountId }) => accountId)],
  );
  const placeOf = new Map(places.map((place) => [place.accountId, place]));
  return candidates.map(({ accountId, channel, at }) => {
    const place = placeOf.get(accountId);
    if (!place || (channel !== 'email' && channel !== 'sms')) return null;
    const { rule, nextAllowed } = messageHours(policy, at, place.zone, place.country);
    return rule && { until: nextAllowed, reason: rule };
  });
}
