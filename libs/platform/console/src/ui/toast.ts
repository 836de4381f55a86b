import { Component, ElementRef, inject, Injectable, signal, viewChild } from '@angular/core';
import { Hotkeys } from '../keys/hotkey.service';
import { Texts } from '../texts/texts.service';
import { Icon } from './icon';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

const SHOWN_MS = 8000;

/**
 * What just happened, in one sentence, with a way back for 8 seconds (key U). The pointer or the focus on it holds the time
 * (WCAG 2.2.1). Text is given already translated.
 */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;
  readonly shown = this.list.asReadonly();

  show(text: string, undo?: () => void): void {
    const id = ++this.last;
    // One way back at a time: the last one.
    this.list.update((list) => [...list.filter((toast) => !toast.undo || !undo).slice(-2), { id, text, undo }]);
    this.run(id);
  }

  dismiss(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }

  undo(toast: Toast | undefined = this.list().findLast((one) => one.undo)): void {
    if (!toast) return;
    this.dismiss(toast.id);
    toast.undo?.();
  }

  hold(id: number): void {
    clearTimeout(this.timers.get(id));
  }

  run(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => this.dismiss(id), SHOWN_MS),
    );
  }
}

@Component({
  selector: 'rl-toasts',
  imports: [Icon],
  template: `
    <div #layer class="toasts" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast"
          (pointerenter)="toasts.hold(toast.id)"
          (pointerleave)="toasts.run(toast.id)"
          (focusin)="toasts.hold(toast.id)"
          (focusout)="toasts.run(toast.id)"
        >
          <span class="grow">{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" class="btn small" (click)="toasts.undo(toast)">
              {{ t('ui.undo') }} <kbd class="key">U</kbd>
            </button>
          }
          <button
            type="button"
            class="btn small quiet icon"
            [attr.aria-label]="t('ui.close')"
            (click)="toasts.dismiss(toast.id)"
          >
            <rl-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
})
export class ToastLayer {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly layer = viewChild.required<ElementRef<HTMLElement>>('layer');

  constructor() {
    const undoable = () => this.toasts.shown().some((toast) => toast.undo);
    inject(Hotkeys).bind([{ key: 'u', label: 'ui.undo', when: undoable, run: () => this.toasts.undo() }]);
  }
}
