import { type Reason, sayReason } from '@relance/dunning/domain';
import type { Viewer } from '@relance/platform/server';

const text = (reason: Reason, _: unknown, { viewer }: { viewer: Viewer | null }): string =>
  sayReason(reason, viewer?.language ?? 'en');

/** Field resolvers that belong to no class: a reason's sentence, in the viewer's language. */
export const reasonText = { Reason: { text }, RankReason: { text } };
