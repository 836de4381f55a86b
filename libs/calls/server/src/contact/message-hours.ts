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
    this.guards.register(messageWait);
  }
}

/** When an e-mail or text message to that account's debtor may go out; null: now. In the system's scope or the actor's. */
export async function messageWait(tx: Tx, { accountId, channel, at }: SendCandidate): Promise<SendWait | null> {
  if (channel !== 'email' && channel !== 'sms') return null;
  const [debtor] = await tx.query<{ zone: string; country: string }>(
    `select d.zone, d.country from account a join debtor d on d.id = a.debtor_id where a.id = $1`,
    [accountId],
  );
  if (!debtor) return null;
  const { rule, nextAllowed } = messageHours(await policyInForce(tx), at, debtor.zone, debtor.country);
  return rule && { until: nextAllowed, reason: rule };
}
