import { Component, inject, input } from '@angular/core';
import { InstantPipe } from '../format/format.pipes';
import { Texts } from '../texts/texts.service';
import { Icon } from './icon';

/** One place of the way that a call took, in words. */
export interface SpokenStep {
  readonly at: string;
  readonly text: string;
  /** How it went on. */
  readonly choice?: string | null;
  readonly skippedReason?: string | null;
  /** What was disclosed here: caller, creditor, purpose; or `identity`. */
  readonly disclosed?: string | null;
}

/** The way a call took through its script: what was said when, what was answered, what was disclosed, what was left out and why. */
@Component({
  selector: 'rl-spoken-path',
  imports: [Icon, InstantPipe],
  template: `
    <ol>
      @for (step of steps(); track $index) {
        <li>
          <span class="num small muted">{{ step.at | instant: 'time' }}</span>
          <div>
            <p [class.muted]="step.skippedReason">{{ step.text }}</p>
            @if (step.choice; as choice) {
              <p><span class="muted" aria-hidden="true">→</span> {{ choice }}</p>
            }
            @if (step.skippedReason; as reason) {
              <p class="small">
                {{ t('ui.spokenPath.skipped', { reason: tOr('ui.spokenPath.reasons.' + reason, reason) }) }}
              </p>
            }
          </div>
          @if (step.disclosed; as what) {
            <span class="chip good"><rl-icon name="check" />{{ t('ui.spokenPath.disclosed.' + what) }}</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr) auto;
      gap: 0 8px;
      align-items: start;
      padding: 4px 0;
      border-bottom: 1px solid var(--line);
      break-inside: avoid;
    }
    li:last-child {
      border-bottom: 0;
    }
  `,
})
export class SpokenPath {
  readonly steps = input.required<readonly SpokenStep[]>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
}
