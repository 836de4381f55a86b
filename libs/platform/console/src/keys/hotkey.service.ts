import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { isWriting, keyName } from './hotkey';

export interface Hotkey {
  /** `p`, `1`, `?`, `/`, `escape`, `ctrl+k`. */
  readonly key: string;
  /** Key of the text that says what it does, for the sheet shown by `?`; none: not listed. */
  readonly label?: string;
  /** Also while writing in a field: for Escape and Ctrl combinations. */
  readonly whileWriting?: boolean;
  readonly when?: () => boolean;
  readonly run: () => void;
}

interface Layer {
  readonly keys: readonly Hotkey[];
  /** Keys below this layer sleep while it is there: dialogs and forms. */
  readonly exclusive: boolean;
}

const STORED = 'relance.hotkeys';

/** Plain keys for people who call all day. They rest while someone writes, and can be switched off (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Hotkeys {
  private readonly layers = signal<readonly Layer[]>([]);
  private readonly on = signal(localStorage.getItem(STORED) !== 'off');
  readonly enabled = this.on.asReadonly();

  constructor() {
    document.addEventListener('keydown', (event) => this.press(event));
  }

  /** Binds keys until the caller is destroyed. Call it where injection is possible, or give the DestroyRef. */
  bind(keys: readonly Hotkey[], options: { exclusive?: boolean; until?: DestroyRef } = {}): () => void {
    const layer: Layer = { keys, exclusive: options.exclusive ?? false };
    this.layers.update((layers) => [...layers, layer]);
    const unbind = () => this.layers.update((layers) => layers.filter((other) => other !== layer));
    (options.until ?? inject(DestroyRef)).onDestroy(unbind);
    return unbind;
  }

  /** What can be pressed now, with the text that says it: the sheet's content. */
  listed(): Hotkey[] {
    return this.awake().flatMap((layer) => layer.keys.filter((key) => key.label));
  }

  enable(on: boolean): void {
    localStorage.setItem(STORED, on ? 'on' : 'off');
    this.on.set(on);
  }

  /** Is somebody writing, or is a form or a dialogue open that has the keys for itself? */
  resting(): boolean {
    return isWriting(document.activeElement as HTMLElement | null) || this.layers().some((layer) => layer.exclusive);
  }

  private awake(): Layer[] {
    const layers = this.layers();
    const wall = layers.findLastIndex((layer) => layer.exclusive);
    return layers.slice(Math.max(wall, 0)).reverse();
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.repeat) return;
    const name = keyName(event);
    if (!name) return;
    const writing = isWriting(event.target as HTMLElement | null);
    const always = name === 'escape' || name.startsWith('ctrl+');
    if (!this.enabled() && !always) return;
    for (const layer of this.awake()) {
      const hotkey = layer.keys.find((key) => key.key === name && (key.when?.() ?? true));
      if (!hotkey) continue;
      if (writing && !hotkey.whileWriting) return;
      event.preventDefault();
      hotkey.run();
      return;
    }
  }
}
