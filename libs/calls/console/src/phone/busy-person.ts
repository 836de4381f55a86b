import type { Hotkeys } from '@relance/platform/console';

/** Does the person write, or answer a form or a dialogue? Then nothing may take the focus away. */
export function isBusyPerson(hotkeys: Hotkeys): boolean {
  return hotkeys.resting() || document.querySelector('dialog[open]') !== null;
}
