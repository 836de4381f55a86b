import type { CaseContext, HoldFact, HoldKind } from '@relance/dunning/domain';
import { type BusinessDate, isBusinessDate, isId } from '@relance/kernel';
import { inputProblem, type Language } from '@relance/platform/server';

/** What a person may place; the other kinds come from a call, from the bank's data or from the creditor. */
export const HOLD_KINDS = [
  'manual',
  'doNotContact',
  'commercial',
  'vulnerability',
] as const satisfies readonly HoldKind[];

const SCOPES = ['case', 'debtor', 'items'] as const;
const LONGEST_REASON = 500;

export interface HoldInput {
  kind: string;
  reason: string;
  from: BusinessDate | null;
  until: BusinessDate | null;
  scope: string;
  itemIds: readonly string[];
}

export type Wanted = Omit<HoldFact, 'id' | 'placedBy'>;

/** The hold that is asked for, as a case with that context can have it on that day; or what is wrong with the input. */
export function readHold(input: HoldInput, context: CaseContext, today: BusinessDate, language: Language) {
  const { from, until, scope } = input;
  const reason = input.reason.trim();
  const kind = HOLD_KINDS.find((one) => one === input.kind);
  const itemIds = [...new Set(input.itemIds)];
  const problem = (code: string, field: string, fr: string, en: string) =>
    inputProblem(language, code, { fr, en }, field);
  if (!reason) return problem('needed', 'reason', 'Donnez un motif.', 'Give a reason.');
  if (reason.length > LONGEST_REASON) {
    return problem('tooLong', 'reason', 'Le motif est trop long.', 'The reason is too long.');
  }
  if (!kind)
    return problem('unknown', 'kind', 'Cette sorte de suspension n’existe pas.', 'There is no such kind of hold.');
  if (!SCOPES.some((one) => one === scope)) {
    return problem('unknown', 'scope', 'Cette portée n’existe pas.', 'There is no such scope.');
  }
  for (const [field, date] of Object.entries({ from, until })) {
    if (date !== null && !isBusinessDate(date)) {
      return problem('notADate', field, 'Ce n’est pas une date.', 'This is not a date.');
    }
  }
  if (from !== null && from < today) {
    return problem(
      'past',
      'from',
      'Une suspension ne commence pas dans le passé.',
      'A hold does not begin in the past.',
    );
  }
  if (until !== null && until < today) {
    return problem('past', 'until', 'Cette date est passée.', 'That day has passed.');
  }
  if (from !== null && until !== null && from > until) {
    return problem('order', 'until', 'La fin vient avant le début.', 'The end comes before the beginning.');
  }
  if (scope === 'items') {
    const known = itemIds.every((id) => isId(id) && context.items.some((item) => item.id === id));
    if (itemIds.length === 0) return problem('needed', 'itemIds', 'Choisissez des factures.', 'Choose invoices.');
    if (!known) {
      return problem('unknown', 'itemIds', 'Une facture n’est pas ouverte ici.', 'An invoice is not open here.');
    }
  }
  const wanted: Wanted = {
    kind,
    reason,
    until,
    ...(from !== null && from > today ? { from } : {}),
    ...(scope === 'items' ? { itemIds } : {}),
    ...(scope === 'debtor' ? { debtorWide: true } : {}),
  };
  return wanted;
}
