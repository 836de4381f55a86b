import { Component, inject, input, output, signal } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';

/** The last look before weights hold for everybody: how many cases move, and why it is done. */
@Component({
  selector: 'calls-publish-weights',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="true" [heading]="t('weights.publishTitle')" (closed)="closed.emit()">
      <form class="stack" (submit)="save($event)">
        <p>{{ t('weights.publishText', { moved: moved(), cases: cases(), name: agentName() }) }}</p>
        <p class="small muted">{{ t('weights.publishAll') }}</p>
        <div class="field">
          <label for="weights-note">{{ t('weights.note') }}</label>
          <textarea
            id="weights-note"
            class="input"
            autofocus
            rows="3"
            maxlength="500"
            [value]="note()"
            (input)="note.set($any($event.target).value)"
          ></textarea>
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !note().trim()"
          [save]="t('weights.publish')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class PublishDialog {
  readonly moved = input.required<number>();
  readonly cases = input.required<number>();
  readonly agentName = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly published = output<string>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly note = signal('');

  protected save(event: Event): void {
    event.preventDefault();
    if (this.note().trim()) this.published.emit(this.note().trim());
  }
}
