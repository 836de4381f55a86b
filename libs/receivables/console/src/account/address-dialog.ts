import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import {
  type Conflict,
  ConflictBar,
  Dialog,
  DraftNotice,
  DraftStore,
  FormEnd,
  type Mine,
  Texts,
} from '@relance/platform/console';

/** The lines, and the version of the debtor they were written over. */
export interface AddressEdit {
  readonly lines: string[];
  readonly expectedVersion: number;
}

/** Where letters go, one line for each line of the envelope. */
@Component({
  selector: 'receivables-address-dialog',
  imports: [ConflictBar, Dialog, DraftNotice, FormEnd],
  template: `
    <rl-dialog [open]="open()" [heading]="t('account.changeAddress')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="address-lines">{{ t('account.address') }}</label>
          <textarea
            id="address-lines"
            class="input"
            rows="6"
            maxlength="620"
            autofocus
            aria-describedby="address-hint"
            [value]="text()"
            (input)="text.set($any($event.target).value)"
          ></textarea>
          <span class="small muted" id="address-hint">{{ t('account.addressHint') }}</span>
        </div>
        @if (open()) {
          <rl-draft [key]="draftKey()" />
        }
        @if (conflict(); as clash) {
          <rl-conflict
            [conflict]="clash"
            [mine]="mine()"
            [busy]="busy()"
            (insist)="send(clash.currentVersion)"
            (dropped)="close()"
          />
        }
        <rl-form-end [problem]="problem()" [disabled]="busy()" [save]="t('ui.save')" (cancelled)="closed.emit()" />
      </form>
    </rl-dialog>
  `,
})
export class AddressDialog {
  readonly open = input.required<boolean>();
  readonly lines = input.required<readonly string[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly version = input.required<number>();
  readonly caseId = input.required<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly save = output<AddressEdit>();
  protected readonly t = inject(Texts).t;
  private readonly drafts = inject(DraftStore);
  /** Of what was shown when the dialog opened: what is heard meanwhile changes nothing under the hands. */
  private seen = 0;
  protected readonly draftKey = computed(() => `address.${this.caseId()}`);
  protected readonly mine = computed((): Mine[] => [
    { field: 'lines', label: this.t('account.address'), value: linesOf(this.text()).join('\n') || null },
  ]);
  protected readonly text = signal('');

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.text.set(this.lines().join('\n'));
        this.seen = this.version();
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send(this.seen);
  }

  protected send(expectedVersion: number): void {
    this.save.emit({ lines: linesOf(this.text()), expectedVersion });
  }

  /** Theirs stays: what was typed is not kept any longer. */
  protected close(): void {
    this.drafts.forget(this.draftKey());
    this.closed.emit();
  }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
