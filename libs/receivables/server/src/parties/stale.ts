import type { Language, Tx } from '@relance/platform/server';

interface Changed {
  currentVersion: number;
  changedBy: string | null;
  changedAt: string;
}

export interface FieldValue {
  field: string;
  value: string | null;
}

/** Somebody changed it since it was read: nothing is written, and both values are shown. */
export class Stale extends Error {
  constructor(readonly found: (Changed & { theirs: FieldValue[] }) | (Changed & { caseId: string; state: string })) {
    super('changed meanwhile');
  }
}

/** The columns of a row `it` that say who edited it last, for `editedSince`. */
export const EDITED = `it.version as "currentVersion", (select p.name from person p where p.id = it.changed_by) as "changedBy",
  coalesce(it.changed_at, it.created_at) as "changedAt"`;

/** Errors: Stale with the fields of the edit as they stand, when the locked row is not the one that was read. */
export function editedSince(
  { currentVersion, changedBy, changedAt }: Changed,
  expectedVersion: number | null,
  fields: Readonly<Record<string, string | null>>,
): void {
  if (expectedVersion === null || currentVersion === expectedVersion) return;
  const theirs = Object.entries(fields).map(([field, value]) => ({ field, value }));
  throw new Stale({ currentVersion, changedBy, changedAt, theirs });
}

/** Errors: Stale when the case was moved by somebody since it was read. Null: the system itself acts, having read it just now. */
export async function caseMovedSince(tx: Tx, caseId: string, expectedVersion: number | null): Promise<void> {
  if (expectedVersion === null) return;
  const [row] = await tx.query<Changed & { state: string }>(
    `select c.seq as "currentVersion", c.state, p.name as "changedBy", coalesce(e.recorded_at, c.entered_at) as "changedAt"
     from dunning_case c left join case_event e on e.case_id = c.id and e.seq = c.seq left join person p on p.id = e.actor_id
     where c.id = $1 for update of c`,
    [caseId],
  );
  if (row && row.currentVersion !== expectedVersion) throw new Stale({ ...row, caseId });
}

export function staleAnswer({ found }: Stale, language: Language) {
  const who = found.changedBy ?? (language === 'fr' ? 'le système' : 'the system');
  const message = language === 'fr' ? `Modifié entre-temps par ${who}.` : `Changed by ${who} meanwhile.`;
  return 'theirs' in found
    ? { __typename: 'EditConflict' as const, code: 'conflict', message, ...found }
    : { __typename: 'Conflict' as const, code: 'conflict', message, ...found };
}
