/** What the dialog has so far. Dates as typed by the browser: '' is none. */
export interface HoldDraft {
  kind: string;
  reason: string;
  from: string;
  until: string;
  scope: HoldScope;
  itemIds: readonly string[];
}

export const HOLD_SCOPES = ['case', 'items', 'debtor'] as const;
export type HoldScope = (typeof HOLD_SCOPES)[number];

/** The arguments of `placeHold`: what is not named is left out, invoices only where they are the scope. */
export function holdArguments(draft: HoldDraft) {
  const { kind, reason, from, until, scope, itemIds } = draft;
  return {
    kind,
    reason: reason.trim(),
    from: from || null,
    until: until || null,
    scope,
    itemIds: scope === 'items' ? [...itemIds] : null,
  };
}

/** Why it cannot be sent yet, as a text key; undefined: it can. The server asks the same again. */
export function holdProblem({ reason, from, until, scope, itemIds }: HoldDraft, today: string): string | undefined {
  if (!reason.trim()) return 'holds.problem.reason';
  if ((from && from < today) || (until && until < today)) return 'holds.problem.past';
  if (from && until && from > until) return 'holds.problem.order';
  if (scope === 'items' && itemIds.length === 0) return 'holds.problem.items';
  return undefined;
}

/** Usual ends of a hold: one, two, four weeks from today, and none. */
export function usualEnds(today: string): { days: number; until: string }[] {
  return [7, 14, 28].map((days) => {
    const end = new Date(`${today}T00:00:00Z`);
    end.setUTCDate(end.getUTCDate() + days);
    return { days, until: end.toISOString().slice(0, 10) };
  });
}
