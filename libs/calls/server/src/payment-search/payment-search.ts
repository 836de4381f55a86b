import { type Outcome, OutcomeProblem } from '@relance/calls/domain';
import { newId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

interface Claimed {
  callId: string;
  caseId: string;
  seq: number;
  outcome: Extract<Outcome, { kind: 'alreadyPaid' }>;
  now: Date;
}

const LONGEST_REFERENCE = 140;

/** "Already paid": somebody looks for it, with what the debtor said of it. In the transaction of the outcome. */
export async function searchPayment(tx: Tx, { callId, caseId, seq, outcome, now }: Claimed): Promise<void> {
  const { amount = null, reference = '' } = outcome;
  if (amount && (!Number.isSafeInteger(amount.minor) || amount.minor <= 0)) {
    throw new OutcomeProblem('paid-amount', 'amount', { fr: 'Un montant positif.', en: 'A positive amount.' });
  }
  if (reference.length > LONGEST_REFERENCE) {
    throw new OutcomeProblem('paid-reference', 'reference', {
      fr: `Au plus ${LONGEST_REFERENCE} caractères.`,
      en: `At most ${LONGEST_REFERENCE} characters.`,
    });
  }
  await tx.execute(
    `insert into payment_search (id, account_id, call_id, hold_id, paid_on, amount_minor, currency, reference, created_at)
     select $1, e.case_id, $2, (e.payload ->> 'holdId')::uuid, $5, $6, $7, $8, $9 from case_event e where e.case_id = $3 and e.seq = $4`,
    [
      newId(now.getTime()),
      callId,
      caseId,
      seq,
      outcome.paidOn,
      amount?.minor ?? null,
      amount?.currency ?? null,
      reference.trim(),
      now,
    ],
  );
}

/** The outcome was taken back: nobody looks any more. */
export async function stopSearch(tx: Tx, callId: string, now: Date): Promise<void> {
  await tx.execute(
    `update payment_search set status = 'cancelled', closed_by = $2, closed_at = $3 where call_id = $1 and status = 'open'`,
    [callId, tx.actor.personId, now],
  );
}
