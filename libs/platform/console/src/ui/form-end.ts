import { Component, inject, input, output } from '@angular/core';
import type { Conflict } from '../data/conflict';
import { Texts } from '../texts/texts.service';
import { ConflictBar, type Mine } from './conflict';

/** The end of every form in a dialog: what the server said against it, give up, and the one thing it does (also by Enter). */
@Component({
  selector: 'rl-form-end',
  imports: [ConflictBar],
  template: `
    @if (problem(); as words) {
      <p class="notice warn" role="alert">
        <span>{{ words }}</span>
      </p>
    }
    @if (conflict(); as clash) {
      <rl-conflict
        [conflict]="clash"
        [mine]="mine()"
        [busy]="disabled()"
        (insist)="insist.emit()"
        (dropped)="cancelled.emit()"
      />
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
  /** Somebody wrote meanwhile: mine beside theirs, and the choice. */
  readonly conflict = input<Conflict>();
  readonly mine = input<readonly Mine[]>([]);
  readonly insist = output<void>();
  readonly disabled = input(false);
  /** What the form does, in the user's language. */
  readonly save = input.required<string>();
  readonly cancelled = output<void>();
  protected readonly t = inject(Texts).t;
}
