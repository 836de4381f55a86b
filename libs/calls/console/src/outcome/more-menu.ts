import { afterNextRender, Component, DestroyRef, ElementRef, inject, output } from '@angular/core';
import { Hotkeys, Texts } from '@relance/platform/console';
import { MORE_OUTCOMES } from './outcome';

/** The rarer outcomes, each by its digit. */
@Component({
  selector: 'calls-more-menu',
  template: `
    <div class="stack" role="group" [attr.aria-label]="t('calls.outcome.more')">
      <h2>{{ t('calls.outcome.more') }}</h2>
      <div class="more">
        @for (one of outcomes; track one.label; let index = $index) {
          <button type="button" class="btn" (click)="chosen.emit(one)">
            <kbd class="key">{{ index + 1 }}</kbd>
            <span class="ellipsis">{{ t('calls.outcome.' + one.label) }}</span>
          </button>
        }
      </div>
      <div class="form-actions">
        <button type="button" class="btn" (click)="left.emit()">{{ t('ui.cancel') }}</button>
      </div>
    </div>
  `,
  styles: `
    .more {
      display: grid;
      gap: 4px;
    }
    .more .btn {
      justify-content: flex-start;
      padding: 0 8px;
    }
  `,
})
export class MoreMenu {
  readonly chosen = output<(typeof MORE_OUTCOMES)[number]>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly outcomes = MORE_OUTCOMES;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const digits = MORE_OUTCOMES.map((one, index) => ({
      key: String(index + 1),
      label: `calls.outcome.${one.label}`,
      run: () => this.chosen.emit(one),
    }));
    const escape = { key: 'escape', whileWriting: true, run: () => this.left.emit() };
    inject(Hotkeys).bind([...digits, escape], { exclusive: true, until: inject(DestroyRef) });
    afterNextRender(() => host.querySelector<HTMLElement>('button')?.focus());
  }
}
