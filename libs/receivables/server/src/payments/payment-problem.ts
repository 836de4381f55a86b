import type { Said } from '@relance/platform/server';

/** An intent on the ledger that cannot be: the person is told, nothing is written. */
export class PaymentProblem extends Error {
  constructor(
    readonly kind: 'input' | 'notAllowed' | 'notPossible',
    readonly code: string,
    readonly said: Said,
    readonly field: string | null = null,
  ) {
    super(said.en);
  }
}

/** Does not exist, or not for this actor: the same answer for both. */
export function unknown(): PaymentProblem {
  return new PaymentProblem('notAllowed', 'not-allowed', { fr: '', en: '' });
}
