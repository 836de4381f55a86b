import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, Texts } from '@relance/platform/console';
import type { Letter } from './letters.store';

/** Says that letters have left; a tracking number belongs to one letter. */
@Component({
  selector: 'correspondence-mark-dialog',
  imports: [Dialog],
  template: `
    <rl-dialog [open]="open()" [heading]="t('letters.markTitle', { count: letters().length })" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>{{ t('letters.markHint') }}</p>
        @if (single()) {
          <div class="field">
            <label for="tracking">{{ t('letters.tracking') }}</label>
            <input
              id="tracking"
              class="input"
              autocomplete="off"
              aria-describedby="tracking-hint"
              [value]="tracking()"
              (input)="tracking.set($any($event.target).value)"
            />
            <span id="tracking-hint" class="small muted">{{ t('letters.trackingHint') }}</span>
          </div>
        } @else if (registered()) {
          <p class="notice">
            <span>{{ t('letters.trackingOne') }}</span>
          </p>
        }
        @if (problem(); as words) {
          <p class="notice warn" role="alert">
            <span>{{ words }}</span>
          </p>
        }
        <div class="form-actions">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
          <button type="submit" class="btn primary" [attr.autofocus]="single() ? null : ''" [disabled]="busy()">
            {{ t('letters.markSave') }}
          </button>
        </div>
      </form>
    </rl-dialog>
  `,
})
export class MarkDialog {
  readonly open = input.required<boolean>();
  readonly letters = input.required<readonly Letter[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly mark = output<string>();
  protected readonly t = inject(Texts).t;
  protected readonly tracking = signal('');
  protected readonly single = computed(() => this.letters().length === 1);
  protected readonly registered = computed(() =>
    this.letters().some((letter) => letter.document.kind === 'registeredLetter'),
  );

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.tracking.set(''));
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.mark.emit(this.single() ? this.tracking() : '');
  }
}
