/** What a key press looks like to the matching: the part of a KeyboardEvent that it needs. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The name of a pressed key: `p`, `1`, `?`, `enter`, `ctrl+k`. Digits go by their place on the keyboard, because the French
 * layout gives digits only with Shift; letters and signs go by what they write. Alt is never ours.
 */
export function keyName(press: KeyPress): string | undefined {
  if (press.altKey) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  const signed = !/^[a-z0-9]$/i.test(press.key) && '?/'.includes(press.key);
  const name = digit && !signed ? digit : press.key.toLowerCase();
  return press.ctrlKey || press.metaKey ? `ctrl+${name}` : name;
}

/** Is the person writing? Then plain keys are letters. */
export function isWriting(target: { tagName?: string; type?: string; isContentEditable?: boolean } | null): boolean {
  if (!target?.tagName) return false;
  if (target.isContentEditable) return true;
  const tag = target.tagName.toUpperCase();
  if (tag === 'TEXTAREA' || tag === 'SELECT') return true;
  return tag === 'INPUT' && !['radio', 'checkbox', 'button', 'submit'].includes(target.type ?? 'text');
}

/** The key as people know it, in their language: `C`, `Échap`, `Ctrl K`. */
export function keyWord(key: string, t: (key: string) => string): string {
  return key.length === 1 ? key.toUpperCase() : t(`ui.keys.${key.replace('+', '')}`);
}
