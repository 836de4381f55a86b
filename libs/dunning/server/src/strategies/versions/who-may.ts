import type { Actor } from '@relance/platform/server';
import type { VersionRow } from './version.query';

export const STRATEGY_ACTS = ['edit', 'discard', 'submit', 'sendBack', 'publish', 'retire'] as const;
export type StrategyAct = (typeof STRATEGY_ACTS)[number];

type Version = Pick<VersionRow, 'status' | 'authorId' | 'submittedBy'>;

/** What a person may do with a version now. Two people publish: never its author, nor who submitted it. */
export function mayDo({ role, personId }: Actor, { status, authorId, submittedBy }: Version): StrategyAct[] {
  if (role !== 'admin' || personId === null) return [];
  switch (status) {
    case 'draft':
      // a draft is its author's; who left can be cleared away after
      return authorId === personId ? ['edit', 'discard', 'submit'] : ['discard'];
    case 'inReview':
      return authorId === personId || submittedBy === personId ? [] : ['sendBack', 'publish'];
    case 'published':
      return ['retire'];
    case 'retired':
      return [];
  }
}
