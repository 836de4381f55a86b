import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { type Conflict, Dialog, DraftStore, FormEnd, type Mine, Texts } from '@relance/platform/console';
import type { Decision, OpenDispute } from './disputes.store';

const DECISIONS: readonly Decision[] = ['accepted', 'rejected', 'credited'];

/** Who is right, and a word that the next caller reads. */
@Component({
  selector: 'agreements-resolve-dialog',
  imports: [FormEnd, Dialog],
  template: `
    <rl-dialog [open]="dispute() !== undefined" [heading]="t('disputes.resolveTitle')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <fieldset class="stack">
          <legend class="label">{{ dispute()?.debtorName }} · {{ t('disputes.decision') }}</legend>
          @for (one of decisions; track one) {
            <label class="option">
              <input
                type="radio"
                name="decision"
                [value]="one"
                [checked]="decision() === one"
                (change)="decision.set(one)"
              />
              <span>
                <span class="strong">{{ t('disputes.' + one) }}</span>
                <span class="small muted">{{ t('disputes.' + one + 'Hint') }}</span>
              </span>
            </label>
          }
        </fieldset>
        <div class="field">
          <label for="dispute-word">{{ t('disputes.word') }}</label>
          <textarea
            id="dispute-word"
            class="input"
            rows="3"
            aria-describedby="dispute-word-hint"
            [attr.aria-invalid]="missing()"
            [value]="word()"
            (input)="write($any($event.target).value)"
          ></textarea>
          <span id="dispute-word-hint" [class]="missing() ? 'field-error' : 'small muted'">
            {{ t(missing() ? 'disputes.wordNeeded' : 'disputes.wordHint') }}
          </span>
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !decision()"
          [save]="t('disputes.save')"
          [conflict]="conflict()"
          [mine]="mine()"
          (insist)="send()"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
  styles: `
    .option {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      cursor: pointer;
    }
    .option > span {
      display: grid;
    }
  `,
})
export class ResolveDialog {
  readonly dispute = input<OpenDispute>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly resolve = output<{ decision: Decision; word: string }>();
  private readonly drafts = inject(DraftStore);
  protected readonly t = inject(Texts).t;
  protected readonly decisions = DECISIONS;
  protected readonly decision = signal<Decision | undefined>(undefined);
  protected readonly word = signal('');
  protected readonly missing = signal(false);
  protected readonly mine = computed((): Mine[] => {
    const decision = this.decision();
    return [
      { field: 'decision', label: this.t('ui.conflict.case'), value: decision ? this.t(`disputes.${decision}`) : null },
    ];
  });

  constructor() {
    // the same dispute read again takes nothing away
    const shown = computed(() => this.dispute()?.dispute.id);
    effect(() => {
      const id = shown();
      untracked(() => {
        this.decision.set(undefined);
        this.missing.set(false);
        this.word.set(id ? this.drafts.read(`dispute.${id}`) : '');
      });
    });
  }

  protected write(word: string): void {
    this.word.set(word);
    this.missing.set(false);
    this.drafts.write(`dispute.${this.dispute()?.dispute.id}`, word);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  protected send(): void {
    const decision = this.decision();
    this.missing.set(this.word().trim() === '');
    if (decision && !this.missing()) this.resolve.emit({ decision, word: this.word() });
  }
}
