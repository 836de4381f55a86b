import { afterNextRender, Component, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import { Hotkeys, Texts } from '@relance/platform/console';

/** A few things to choose from, each by its digit; Escape, or the key that opened it, leaves. */
@Component({
  selector: 'calls-choice-menu',
  template: `
    <div class="menu" role="group" [attr.aria-label]="label()">
      @for (item of items(); track item.value; let index = $index) {
        <button type="button" class="btn" (click)="chosen.emit(item.value)">
          <kbd class="key">{{ index + 1 }}</kbd> <span class="ellipsis">{{ item.label }}</span>
        </button>
      }
      <button type="button" class="btn quiet" (click)="left.emit()">{{ t('ui.cancel') }}</button>
    </div>
  `,
  styles: `
    .menu {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
      gap: 4px;
      padding: 8px;
      border-radius: var(--radius);
      background: var(--sunken);
    }
    .btn {
      justify-content: flex-start;
      padding: 0 8px;
    }
  `,
})
export class ChoiceMenu<Value extends string> {
  readonly label = input.required<string>();
  readonly items = input.required<readonly { readonly value: Value; readonly label: string }[]>();
  /** The key that opened it. */
  readonly key = input.required<string>();
  readonly chosen = output<Value>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const hotkeys = inject(Hotkeys);
    const until = inject(DestroyRef);
    const take = (index: number) => {
      const item = this.items()[index];
      if (item) this.chosen.emit(item.value);
    };
    const leave = () => this.left.emit();
    const digits = Array.from({ length: 9 }, (_, index) => ({ key: String(index + 1), run: () => take(index) }));
    hotkeys.bind([...digits, { key: 'escape', run: leave }], { exclusive: true, until });
    afterNextRender(() => {
      hotkeys.bind([{ key: this.key(), run: leave }], { until });
      host.querySelector('button')?.focus();
    });
  }
}
