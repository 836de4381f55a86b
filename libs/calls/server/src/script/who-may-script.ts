import type { Actor } from '@relance/platform/server';
import type { ScriptVersionRow } from './script-version.query';

export const SCRIPT_ACTS = ['edit', 'discard', 'submit', 'sendBack', 'approve'] as const;
export type ScriptAct = (typeof SCRIPT_ACTS)[number];

/** Leads and admins write scripts; agents follow them, legal staff read what was said. */
export function mayWriteScripts({ role }: Actor): boolean {
  return role === 'lead' || role === 'admin';
}

/** What a person may do with a version now. Two people publish: never its author, nor who submitted it. */
export function mayDoWithScript(
  actor: Actor,
  { status, authorId, submittedBy }: Pick<ScriptVersionRow, 'status' | 'authorId' | 'submittedBy'>,
): ScriptAct[] {
  if (!mayWriteScripts(actor) || actor.personId === null) return [];
  switch (status) {
    case 'draft':
      // a draft is its author's; who left can be cleared away after, by an admin
      if (authorId === actor.personId) return ['edit', 'discard', 'submit'];
      return actor.role === 'admin' ? ['discard'] : [];
    case 'submitted':
      return authorId === actor.personId || submittedBy === actor.personId ? [] : ['sendBack', 'approve'];
    default:
      return [];
  }
}
