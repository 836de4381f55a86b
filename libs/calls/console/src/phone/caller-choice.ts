import { Component, computed, inject, input, output } from '@angular/core';
import { Dialog, Texts, type Hotkey } from '@relance/platform/console';
import type { Incoming } from './incoming.store';

/** Several cases have the number that rings: which one is it? By digit, or with Tab and Enter. */
@Component({
  selector: 'calls-caller-choice',
  imports: [Dialog],
  template: `
    <rl-dialog
      [open]="true"
      [heading]="t('phone.which', { number: number() })"
      [keys]="keys()"
      (closed)="closed.emit()"
    >
      <ul class="stack">
        @for (match of call().matches; track match.caseId; let index = $index) {
          <li>
            <button type="button" class="btn choice" (click)="chosen.emit(match.caseId)">
              <kbd class="key">{{ index + 1 }}</kbd>
              <span class="ellipsis">
                <span class="strong">{{ match.debtorName }}</span>
                <span class="muted"> · {{ match.caseNumber }} · {{ match.creditorName }}</span>
              </span>
            </button>
          </li>
        }
      </ul>
      @if (call().more) {
        <p class="small muted">{{ t('phone.more') }}</p>
      }
    </rl-dialog>
  `,
  styles: `
    .choice {
      justify-content: flex-start;
      width: 100%;
    }
  `,
})
export class CallerChoice {
  readonly call = input.required<Incoming>();
  readonly number = input.required<string>();
  readonly chosen = output<string>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly keys = computed<readonly Hotkey[]>(() =>
    this.call().matches.map(({ caseId }, index) => ({ key: String(index + 1), run: () => this.chosen.emit(caseId) })),
  );
}
