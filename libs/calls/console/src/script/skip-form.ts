import { afterNextRender, Component, DestroyRef, ElementRef, inject, output, signal } from '@angular/core';
import { Hotkeys, Texts } from '@relance/platform/console';

/** Kept as codes, so that whoever reads the path reads them in their language. */
const REASONS = ['alreadySaid', 'cutShort', 'notFitting'] as const;

/** Why a step is left out: a digit for the usual reasons, or a few words. */
@Component({
  selector: 'calls-skip-form',
  template: `
    <form class="menu" [attr.aria-label]="t('calls.script.skipWhy')" (submit)="submit($event)">
      @for (reason of reasons; track reason; let index = $index) {
        <button type="button" class="btn" (click)="skipped.emit(reason)">
          <kbd class="key">{{ index + 1 }}</kbd>
          <span class="ellipsis">{{ t('calls.script.skipReasons.' + reason) }}</span>
        </button>
      }
      <span class="line other">
        <input
          class="input"
          maxlength="200"
          [attr.aria-label]="t('calls.script.skipOther')"
          [placeholder]="t('calls.script.skipOther')"
          [value]="words()"
          (input)="words.set($any($event.target).value)"
        />
        <button class="btn" [disabled]="!words().trim()">{{ t('calls.script.keys.skip') }}</button>
        <button type="button" class="btn quiet" (click)="left.emit()">{{ t('ui.cancel') }}</button>
      </span>
    </form>
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
    .menu > .btn {
      justify-content: flex-start;
      padding: 0 8px;
    }
    .other {
      grid-column: 1 / -1;
    }
  `,
})
export class SkipForm {
  readonly skipped = output<string>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly reasons = REASONS;
  protected readonly words = signal('');

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const digits = REASONS.map((reason, index) => ({ key: String(index + 1), run: () => this.skipped.emit(reason) }));
    const escape = { key: 'escape', whileWriting: true, run: () => this.left.emit() };
    inject(Hotkeys).bind([...digits, escape], { exclusive: true, until: inject(DestroyRef) });
    afterNextRender(() => host.querySelector('button')?.focus());
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.words().trim()) this.skipped.emit(this.words().trim());
  }
}
