import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';

const SEGMENTS = ['reliable', 'watch', 'atRisk'] as const;
const LONGEST_SEGMENT = 30;
const OWN = 'own';

/** How the debtor is judged: one of the usual words, none, or the team's own. */
@Component({
  selector: 'receivables-segment-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="open()" [heading]="t('account.changeSegment')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p class="small muted">{{ t('account.segmentHint') }}</p>
        <fieldset class="choice">
          <legend class="label">{{ t('account.segment') }}</legend>
          @for (one of choices; track one) {
            <label>
              <input
                type="radio"
                name="segment"
                [value]="one"
                [checked]="one === chosen()"
                (change)="chosen.set(one)"
              />
              {{ one === '' ? t('account.noSegment') : one === own ? t('account.ownSegment') : t('ui.segment.' + one) }}
            </label>
          }
        </fieldset>
        @if (chosen() === own) {
          <div class="field">
            <label for="segment-words">{{ t('account.segmentWords') }}</label>
            <input
              id="segment-words"
              class="input"
              autocomplete="off"
              required
              [attr.maxlength]="longest"
              [value]="words()"
              (input)="words.set($any($event.target).value)"
            />
          </div>
        }
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || (chosen() === own && !words().trim())"
          [save]="t('ui.save')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class SegmentDialog {
  readonly open = input.required<boolean>();
  readonly segment = input<string | null>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<string | null>();
  protected readonly t = inject(Texts).t;
  protected readonly own = OWN;
  protected readonly longest = LONGEST_SEGMENT;
  protected readonly choices: readonly string[] = ['', ...SEGMENTS, OWN];
  protected readonly chosen = signal('');
  protected readonly words = signal('');

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        const segment = this.segment() ?? '';
        const usual = this.choices.includes(segment);
        this.chosen.set(usual ? segment : OWN);
        this.words.set(usual ? '' : segment);
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const chosen = this.chosen() === OWN ? this.words().trim() : this.chosen();
    this.save.emit(chosen === '' ? null : chosen);
  }
}
