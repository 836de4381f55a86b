import { Component, inject, input, output } from '@angular/core';
import { Texts } from '../texts/texts.service';

/** The end of every form in a dialog: what the server said against it, give up, and the one thing it does (also by Enter). */
@Component({
  selector: 'rl-form-end',
  template: `
    @if (problem(); as words) {
      <p class="notice warn" role="alert">
        <span>{{ words }}</span>
      </p>
    }
    <div class="form-actions">
      <button type="button" class="btn" (click)="cancelled.emit()">{{ t('ui.cancel') }}</button>
      <button type="submit" class="btn primary" [disabled]="disabled()">{{ save() }}</button>
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class FormEnd {
  readonly problem = input<string>();
  readonly disabled = input(false);
  /** What the form does, in the user's language. */
  readonly save = input.required<string>();
  readonly cancelled = output<void>();
  protected readonly t = inject(Texts).t;
}
