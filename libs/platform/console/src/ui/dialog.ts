import { Component, DestroyRef, effect, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Hotkeys, type Hotkey } from '../keys/hotkey.service';
import { Texts } from '../texts/texts.service';
import { Icon } from './icon';

let count = 0;

/**
 * `<rl-dialog [open]="shown()" heading="…" (closed)="shown.set(false)">…</rl-dialog>`: the browser's own modal dialog, so focus
 * stays inside, Escape closes, and focus returns. `kind`: `dialog`, `wide`, or `drawer` on the right. Plain keys below sleep.
 */
@Component({
  selector: 'rl-dialog',
  imports: [Icon],
  template: `
    <dialog
      #box
      class="rl-dialog"
      [class.drawer]="kind() === 'drawer'"
      [class.wide]="kind() === 'wide'"
      [attr.aria-labelledby]="id"
      (close)="closed.emit()"
      (click)="outside($event)"
    >
      @if (open()) {
        <header>
          <h2 [id]="id">{{ heading() }}</h2>
          <button type="button" class="btn quiet icon" [attr.aria-label]="t('ui.close')" (click)="close()">
            <rl-icon name="close" />
          </button>
        </header>
        <div class="content"><ng-content /></div>
      }
    </dialog>
  `,
})
export class Dialog {
  readonly open = input.required<boolean>();
  readonly heading = input.required<string>();
  readonly kind = input<'dialog' | 'wide' | 'drawer'>('dialog');
  /** Keys that work while it is open. */
  readonly keys = input<readonly Hotkey[]>([]);
  readonly closed = output<void>();
  protected readonly id = `rl-dialog-${++count}`;
  protected readonly t = inject(Texts).t;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    const hotkeys = inject(Hotkeys);
    const until = inject(DestroyRef);
    let before: Element | null = null;
    // taken away while it was open, it closes without the browser giving the focus back
    until.onDestroy(() => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    });
    effect((cleanUp) => {
      const box = this.box().nativeElement;
      if (!this.open()) {
        if (box.open) box.close();
        return;
      }
      const escape: Hotkey = { key: 'escape', whileWriting: true, run: () => this.close() };
      cleanUp(hotkeys.bind([...this.keys(), escape], { exclusive: true, until }));
      if (!box.open) {
        before = document.activeElement;
        box.showModal();
      }
      // After the content is there: what asks for focus gets it, not the cross.
      queueMicrotask(() => this.first(box)?.focus());
    });
  }

  private first(box: HTMLElement): HTMLElement | null {
    const focusable = '.content :is(input, select, textarea, button, a[href])';
    return box.querySelector<HTMLElement>('[autofocus]') ?? box.querySelector<HTMLElement>(focusable);
  }

  protected close(): void {
    this.box().nativeElement.close();
  }

  protected outside(event: MouseEvent): void {
    if (event.target === this.box().nativeElement) this.close();
  }
}
