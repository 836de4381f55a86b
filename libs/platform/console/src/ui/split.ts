import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, ElementRef, inject, input, signal, TemplateRef } from '@angular/core';
import { narrowerThan } from '../look/narrow';
import { Dialog } from './dialog';

/**
 * A list and what is chosen in it: side by side, or the detail in a drawer where the window is narrow.
 *
 * ```html
 * <rl-split #split heading="…">
 *   <rl-list … (moved)="choose($event)" (activate)="choose($event); split.show()" />
 *   <ng-template #detail>…</ng-template>
 * </rl-split>
 * ```
 * Moving in the list changes the detail; `show()` (Enter, a click) goes into it. The detail's heading is its own.
 */
@Component({
  selector: 'rl-split',
  imports: [NgTemplateOutlet, Dialog],
  template: `
    <div class="main"><ng-content /></div>
    @if (narrow()) {
      <rl-dialog kind="drawer" [open]="shown()" [heading]="heading()" (closed)="shown.set(false)">
        <ng-container [ngTemplateOutlet]="detail()" />
      </rl-dialog>
    } @else {
      <aside class="card" tabindex="-1" [attr.aria-label]="heading()">
        <ng-container [ngTemplateOutlet]="detail()" />
      </aside>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 360px;
      gap: 16px;
      min-height: 0;
    }
    .main {
      display: grid;
      min-width: 0;
      min-height: 0;
    }
    aside {
      padding: 16px;
      overflow: auto;
    }
    @media (max-width: 1100px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Split {
  readonly heading = input.required<string>();
  protected readonly detail = contentChild.required<TemplateRef<unknown>>('detail');
  protected readonly narrow = narrowerThan(1100);
  protected readonly shown = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  show(): void {
    if (this.narrow()) this.shown.set(true);
    else this.host.nativeElement.querySelector<HTMLElement>('aside button:not(:disabled), aside a')?.focus();
  }

  hide(): void {
    this.shown.set(false);
  }
}
