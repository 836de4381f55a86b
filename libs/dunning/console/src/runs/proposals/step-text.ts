import type { Texts } from '@relance/platform/console';

/** What people call a step: the words of the known ones, else its key as its author wrote it. */
export function stepText(key: string, texts: Texts): string {
  return texts.tOr(`ui.code.${key}`, key);
}
