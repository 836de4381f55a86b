import type { CaseConflictPartsFragment, EditConflictPartsFragment } from '../generated/graphql';

/** Somebody wrote between my reading and my writing: who, when, and what stands there now. */
export type Conflict = Pick<EditConflictPartsFragment, 'currentVersion' | 'changedBy' | 'changedAt'> &
  Partial<Pick<EditConflictPartsFragment, 'theirs'>> &
  Partial<Pick<CaseConflictPartsFragment, 'state'>>;

/** The conflict in an answer that asked for it (`EditConflictParts`, `CaseConflictParts`); none: it was refused for another reason. */
export function conflictIn(answer: object): Conflict | undefined {
  return 'currentVersion' in answer && 'changedAt' in answer ? (answer as Conflict) : undefined;
}
