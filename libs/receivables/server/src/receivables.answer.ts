import { inputProblem, notAllowed, notPossible, type Language } from '@relance/platform/server';
import { Stale, staleAnswer } from './parties/stale';
import { PaymentProblem } from './payments/payment-problem';

/** Runs an intent; what was expected to fail becomes a member of the result union, in the person's language. */
export async function answered<T>(language: Language, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stale) return staleAnswer(error, language);
    if (!(error instanceof PaymentProblem)) throw error;
    if (error.kind === 'notAllowed') return notAllowed(language);
    return error.kind === 'input'
      ? inputProblem(language, error.code, error.said, error.field)
      : notPossible(language, error.code, error.said);
  }
}

export const DONE = { __typename: 'Done', ok: true } as const;
