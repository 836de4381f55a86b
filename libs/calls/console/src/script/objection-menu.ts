import { afterNextRender, Component, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import type { Objection } from '@relance/calls/domain';
import { Hotkeys, Texts } from '@relance/platform/console';

/** What the debtor throws in, by digit: the script answers it and comes back. */
@Component({
  selector: 'calls-objection-menu',
  template: `
    <div class="menu" role="group" [attr.aria-label]="t('calls.script.keys.objections')">
      @for (objection of objections(); track objection; let index = $index) {
        <button type="button" class="btn" (click)="raised.emit(objection)">
          <kbd class="key">{{ index + 1 }}</kbd>
          <span class="ellipsis">{{ t('calls.script.objections.' + objection) }}</span>
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
export class ObjectionMenu {
  readonly objections = input.required<readonly Objection[]>();
  readonly raised = output<Objection>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const take = (index: number) => {
      const objection = this.objections()[index];
      if (objection) this.raised.emit(objection);
    };
    const digits = Array.from({ length: 9 }, (_, index) => ({ key: String(index + 1), run: () => take(index) }));
    const leave = ['escape', 'k'].map((key) => ({ key, run: () => this.left.emit() }));
    inject(Hotkeys).bind([...digits, ...leave], { exclusive: true, until: inject(DestroyRef) });
    afterNextRender(() => host.querySelector('button')?.focus());
  }
}
