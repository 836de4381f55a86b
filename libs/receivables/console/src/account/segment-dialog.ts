import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type Conflict, ConflictBar, Dialog, FormEnd, type Mine, Texts } from '@relance/platform/console';

const SEGMENTS = ['reliable', 'watch', 'atRisk'] as const;
const LONGEST_SEGMENT = 30;
const OWN = 'own';

/** The judgement, and the version of the debtor it was made on. */
export interface SegmentEdit {
  readonly segment: string | null;
  readonly expectedVersion: number;
}

/** How the debtor is judged: one of the usual words, none, or the team's own. */
@Component({
  selector: 'receivables-segment-dialog',
  imports: [ConflictBar, Dialog, FormEnd],
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
        @if (conflict(); as clash) {
          <rl-conflict
            [conflict]="clash"
            [mine]="mine()"
            [busy]="busy()"
            (insist)="send(clash.currentVersion)"
            (dropped)="closed.emit()"
          />
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
  readonly version = input.required<number>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly save = output<SegmentEdit>();
  protected readonly t = inject(Texts).t;
  protected readonly own = OWN;
  protected readonly longest = LONGEST_SEGMENT;
  protected readonly choices: readonly string[] = ['', ...SEGMENTS, OWN];
  protected readonly chosen = signal('');
  protected readonly words = signal('');
  protected readonly mine = computed((): Mine[] => [
    { field: 'segment', label: this.t('account.segment'), value: this.value() },
  ]);
  /** Of what was shown when the dialog opened. */
  private seen = 0;

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.seen = this.version();
        const segment = this.segment() ?? '';
        const usual = this.choices.includes(segment);
        this.chosen.set(usual ? segment : OWN);
        this.words.set(usual ? '' : segment);
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send(this.seen);
  }

  protected send(expectedVersion: number): void {
    this.save.emit({ segment: this.value(), expectedVersion });
  }

  private value(): string | null {
    return (this.chosen() === OWN ? this.words().trim() : this.chosen()) || null;
  }
}
