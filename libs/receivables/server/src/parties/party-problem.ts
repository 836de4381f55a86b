import type { Actor, Database } from '@relance/platform/server';
import { writeAudit } from '@relance/platform/server';
import { PaymentProblem, unknown } from '../payments/payment-problem';

/** Says that a value of the input is at fault. */
export function inputFault(code: string, field: string, fr: string, en: string): PaymentProblem {
  return new PaymentProblem('input', code, { fr, en }, field);
}

export function notPossibleNow(code: string, fr: string, en: string): PaymentProblem {
  return new PaymentProblem('notPossible', code, { fr, en });
}

/** A reason, trimmed. Error: PaymentProblem when there is none. */
export function reasonGiven(reason: string): string {
  const words = reason.trim();
  if (words === '') throw inputFault('missing-value', 'reason', 'Dites pourquoi.', 'Say why.');
  if (words.length > 300) throw inputFault('too-long', 'reason', 'C’est trop long.', 'That is too long.');
  return words;
}

/** Error: PaymentProblem, and an audit row, for a role that may not. */
export async function onlyRoles(
  database: Database,
  actor: Actor,
  roles: readonly Actor['role'][],
  intent: string,
  subject: string,
): Promise<void> {
  if (roles.includes(actor.role)) return;
  await database.transaction(actor, (tx) =>
    writeAudit(tx, [{ action: `receivables.${intent}.denied`, subject: subject.slice(0, 100) }]),
  );
  throw unknown();
}
