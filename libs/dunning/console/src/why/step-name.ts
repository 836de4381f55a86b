import type { Texts } from '@relance/platform/console';

/** A step's key in words: `Second reminder`; a key without words of its own is split into those it is made of. */
export function stepName(key: string, texts: Pick<Texts, 'tOr'>): string {
  const split = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return texts.tOr(`ui.code.${key}`, split.charAt(0).toUpperCase() + split.slice(1));
}
