import { OutcomeProblem } from '@relance/calls/domain';
import type { Correction, PromiseFact, ReasonForDelay } from '@relance/dunning/domain';
import { type BusinessDate, type Instant, isBusinessDate } from '@relance/kernel';
import type { CorrectionInput, CorrectionWrite } from './correction.service';

const REASONS: readonly ReasonForDelay[] = ['forgotten', 'cashDifficulty', 'disagreement', 'internalProcess', 'other'];
const LONGEST_REASON = 500;
const LONGEST_ADDENDUM = 2_000;

/** The input in itself. Errors: OutcomeProblem. */
export function checkCorrection({ reason }: CorrectionWrite, input: CorrectionInput): void {
  const refuse = (field: string, fr: string, en: string) => {
    throw new OutcomeProblem('correction', field, { fr, en });
  };
  const why = reason.trim();
  if (!why || why.length > LONGEST_REASON) refuse('reason', 'Dites pourquoi vous corrigez.', 'Say why you correct it.');
  if ((input.addendum?.length ?? 0) > LONGEST_ADDENDUM)
    refuse('addendum', `Au plus ${LONGEST_ADDENDUM} caractères.`, `At most ${LONGEST_ADDENDUM} characters.`);
  if (input.dueOn && !isBusinessDate(input.dueOn)) refuse('dueOn', 'Ce n’est pas une date.', 'This is not a date.');
  if (input.callbackAt && Number.isNaN(Date.parse(input.callbackAt)))
    refuse('callbackAt', 'Ce n’est pas un instant.', 'This is not an instant.');
  if (input.reasonForDelay && !REASONS.includes(input.reasonForDelay as ReasonForDelay))
    refuse('reasonForDelay', 'Motif inconnu.', 'Unknown reason.');
}

/** What was logged, as corrected so far. */
export interface LoggedFact {
  at: Instant;
  /** The day of the call. */
  today: BusinessDate;
  promise?: Omit<PromiseFact, 'received' | 'madeOn'>;
  callbackAt?: Instant;
}

/** Errors: OutcomeProblem. */
export function checkCallbackOf({ at }: LoggedFact, callbackAt: Instant): void {
  if (Date.parse(callbackAt) > Date.parse(at)) return;
  throw new OutcomeProblem('correction', 'callbackAt', {
    fr: 'Le rappel vient après l’appel.',
    en: 'A call back comes after the call.',
  });
}

/** The promise as it should have been logged. Errors: OutcomeProblem. */
export function checkPlanOf(
  { today }: LoggedFact,
  was: NonNullable<LoggedFact['promise']>,
  { amount, dueOn, instalments }: CorrectionInput,
): NonNullable<Correction['promise']> {
  const said = amount ? { minor: amount.minor, currency: amount.currency } : was.amount;
  if (said.currency !== was.amount.currency || said.minor <= 0) {
    throw new OutcomeProblem('correction', 'amount', {
      fr: 'Un montant positif, dans la même devise.',
      en: 'A positive amount in the same currency.',
    });
  }
  const { settles } = was;
  if (settles && (said.minor < was.amount.minor || said.minor >= was.amount.minor + settles.discount)) {
    throw new OutcomeProblem('correction', 'amount', {
      fr: 'La remise convenue ne peut que diminuer, sans disparaître.',
      en: 'The discount that was agreed can only become smaller, and not vanish.',
    });
  }
  if (!was.instalments) {
    if (dueOn && dueOn < today) {
      throw new OutcomeProblem('correction', 'dueOn', {
        fr: 'Le jour de l’appel ou plus tard.',
        en: 'The day of the call or later.',
      });
    }
    return { amount: said, dueOn: dueOn ?? was.dueOn };
  }
  const parts =
    instalments?.map(({ minor, dueOn: day }, i) => ({ number: i + 1, minor, dueOn: day })) ?? was.instalments;
  const isSum = parts.reduce((sum, { minor }) => sum + minor, 0) === said.minor;
  if (parts.length !== was.instalments.length || !isSum) {
    throw new OutcomeProblem('correction', 'instalments', {
      fr: 'Autant d’échéances qu’avant, qui font ensemble le montant.',
      en: 'As many instalments as before, which make up the amount.',
    });
  }
  const inOrder = parts.every(({ minor, dueOn: day }, i) => minor > 0 && day > (parts[i - 1]?.dueOn ?? ''));
  if (!inOrder || !parts.every(({ dueOn: day }) => isBusinessDate(day)) || parts[0]!.dueOn < today) {
    throw new OutcomeProblem('correction', 'instalments', {
      fr: 'Des montants positifs, à des dates qui se suivent, à partir du jour de l’appel.',
      en: 'Positive amounts on later and later dates, from the day of the call on.',
    });
  }
  return { amount: said, dueOn: parts.at(-1)!.dueOn, instalments: parts };
}
