import type { Tx } from '@relance/platform/server';
import { receiver } from '../writing/compose';
import { partiesOf } from '../writing/facts.query';
import { isStale, writeAnew } from '../writing/write-anew';
import type { DeliveryChannel } from '../entities/delivery.entity';
import type { LockedDelivery } from './lock-deliveries';

const WRITING_CHANNEL = {
  email: 'email',
  post: 'letter',
  registeredPost: 'registeredLetter',
  sms: 'sms',
  visit: 'visit',
} as const satisfies Record<DeliveryChannel, string>;

/**
 * Puts a delivery that could not be made among those to send. The same page when address and figures are still the same; otherwise
 * the step is written anew, for a page with a wrong address or sum is not to leave.
 */
export async function sendAgain(
  tx: Tx,
  row: LockedDelivery,
  now: Date,
): Promise<'waiting' | 'alreadyGone' | 'notWanted' | 'noAddress'> {
  if (row.status !== 'inDoubt' && row.status !== 'failed' && row.status !== 'noAddress') return 'alreadyGone';
  if (row.unwanted && !isStale(row.unwanted)) return 'notWanted';
  const party = (await partiesOf(tx, [row.accountId])).get(row.accountId);
  const recipient = party ? receiver(WRITING_CHANNEL[row.channel], party).recipient : null;
  if (!recipient) return 'noAddress';
  if (row.unwanted || recipient !== row.recipient) {
    const reason = row.unwanted && isStale(row.unwanted) ? row.unwanted : 'newAddress';
    return (await writeAnew(tx, row.id, reason, now)) ? 'waiting' : 'notWanted';
  }
  await tx.execute(
    `update delivery set status = 'toSend', error = null, problem = null, attempts = 0, not_before = null, claimed_by = null,
       claimed_at = null, claimed_seq = null, sent_at = null, sent_by = null, told = null where id = $1`,
    [row.id],
  );
  return 'waiting';
}
