import { writeAudit, type Tx } from '@relance/platform/server';
import type { Claim } from './claim';
import { tellScreens } from './delivery-news';
import type { SendVerdict } from './mail-server';

/** Attempts after refusals that were not for good (451, no connection) before a person has to look. */
const ATTEMPTS_AT_MOST = 12;

/** Wait before the next attempt: 1, 2, 4 … minutes, an hour at most. */
function retryAt(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(60, 2 ** Math.min(attempts, 6)) * 60_000);
}

/** Writes down what became of a claimed e-mail, with its audit row. Only what this claimer still holds is changed. */
export async function recordVerdict(
  tx: Tx,
  claim: Claim,
  verdict: SendVerdict,
  messageId: string,
  claimer: string,
  now: Date,
): Promise<void> {
  const giveUp = verdict.kind === 'notNow' && claim.attempts + 1 >= ATTEMPTS_AT_MOST;
  const status =
    verdict.kind === 'accepted'
      ? 'sent'
      : verdict.kind === 'unknown'
        ? 'inDoubt'
        : verdict.kind === 'refused' || giveUp
          ? 'failed'
          : 'toSend';
  const changed = await tx.execute(
    `update delivery set status = $2::text, error = $3, attempts = attempts + 1, problem = $8,
       message_id = case when $2 in ('sent', 'inDoubt') then $4 else message_id end,
       sent_at = case when $2 = 'sent' then $5::timestamptz end,
       not_before = case when $2 = 'toSend' then $6::timestamptz end,
       claimed_by = case when $2 = 'toSend' then null else claimed_by end,
       claimed_at = case when $2 = 'toSend' then null else claimed_at end
     where id = $1 and claimed_by = $7 and status in ('claimed', 'inDoubt')`,
    [
      claim.deliveryId,
      status,
      verdict.kind === 'accepted' ? null : verdict.error,
      messageId,
      now,
      retryAt(now, claim.attempts),
      claimer,
      status === 'failed' ? (verdict.kind === 'refused' && verdict.recipient ? 'bounced' : 'refused') : null,
    ],
  );
  if (changed === 0) return;
  if (verdict.kind === 'refused' && verdict.recipient && claim.contactId) {
    await tx.execute(`update contact set email_status = 'bounced' where id = $1 and email = $2`, [
      claim.contactId,
      claim.recipient,
    ]);
  }
  await writeAudit(tx, [
    {
      action: `correspondence.${status}`,
      accountId: claim.accountId,
      subject: claim.documentId,
      detail: { attempt: claim.attempts + 1 },
    },
  ]);
  await tellScreens(tx, [claim.deliveryId]);
}

/**
 * E-mails whose sender vanished between claim and record: whether they left is not known, so they are in doubt, for a person.
 * Longer than any conversation with a server can last.
 */
export async function parkAbandoned(tx: Tx, now: Date): Promise<number> {
  const parked = await tx.query<{ id: string; documentId: string; accountId: string }>(
    `update delivery set status = 'inDoubt', error = 'abandoned'
     where status = 'claimed' and claimed_at < $1::timestamptz - interval '5 minutes'
     returning id, document_id as "documentId", account_id as "accountId"`,
    [now],
  );
  await writeAudit(
    tx,
    parked.map((row) => ({ action: 'correspondence.inDoubt', accountId: row.accountId, subject: row.documentId })),
  );
  await tellScreens(
    tx,
    parked.map(({ id }) => id),
  );
  return parked.length;
}
