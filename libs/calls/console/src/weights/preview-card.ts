import { Component, inject, input, output } from '@angular/core';
import {
  FailureState,
  RankReasons,
  Skeleton,
  Texts,
  type FailureKind,
  type RankPreviewQuery,
} from '@relance/platform/console';
import { climb } from './weight-edits';

type Preview = RankPreviewQuery['rankPreview'];

/** What the draft would do to one agent's queue: each place before and after, and why. */
@Component({
  selector: 'calls-weights-preview',
  imports: [FailureState, RankReasons, Skeleton],
  template: `
    <div class="card-head">
      <h2>{{ t('weights.preview') }}</h2>
      <label class="visually-hidden" for="weights-agent">{{ t('weights.agent') }}</label>
      <select id="weights-agent" class="input agent" (change)="chosen.emit($any($event.target).value)">
        @for (agent of agents(); track agent.id) {
          <option [value]="agent.id" [selected]="agent.id === agentId()">{{ agent.name }} · {{ agent.team }}</option>
        }
      </select>
    </div>
    @if (failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="retry.emit()" />
    } @else if (preview() === undefined) {
      <rl-skeleton [lines]="8" />
    } @else if (preview(); as shown) {
      <p class="sum" role="status">
        <span class="amount">{{ shown.moved }}</span>
        <span class="muted">{{ t('weights.movedOf', { count: shown.cases }) }}</span>
      </p>
      <ol [attr.aria-label]="t('weights.preview')">
        @for (row of shown.rows; track row.caseId) {
          <li>
            <details>
              <summary>
                <span class="num place">{{ row.placeBefore ?? '–' }} → {{ row.placeAfter }}</span>
                <span class="chip" [class.accent]="up(row) !== 0">{{ move(row) }}</span>
                <span class="ellipsis grow">{{ row.debtorName }}</span>
                <span class="num small muted">{{ row.scoreBefore }} → {{ row.scoreAfter }}</span>
              </summary>
              <rl-rank-reasons [reasons]="row.reasons" [score]="row.scoreAfter" />
            </details>
          </li>
        } @empty {
          <li class="muted none">{{ t('weights.emptyQueue') }}</li>
        }
      </ol>
    } @else {
      <p class="muted none">{{ t('weights.noDraft') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    .agent {
      flex: 0 1 220px;
    }
    .sum {
      display: flex;
      align-items: baseline;
      gap: 8px;
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
    }
    ol {
      max-height: 520px;
      overflow: auto;
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    summary {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--row);
      padding: 0 12px;
      cursor: pointer;
    }
    summary:hover {
      background: var(--sunken);
    }
    summary:focus-visible {
      outline-offset: -2px;
    }
    .place {
      min-width: 60px;
    }
    rl-rank-reasons {
      padding: 4px 12px 8px;
    }
    .none {
      padding: 12px;
    }
  `,
})
export class PreviewCard {
  readonly preview = input<Preview | null>();
  readonly failure = input<FailureKind>();
  readonly agents = input.required<readonly { id: string; name: string; team: string }[]>();
  readonly agentId = input<string>();
  readonly chosen = output<string>();
  readonly retry = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly up = climb;

  protected move(row: Preview['rows'][number]): string {
    const places = climb(row);
    if (places === undefined) return this.t('weights.comesIn');
    if (places === 0) return this.t('weights.stays');
    return this.t(places > 0 ? 'weights.up' : 'weights.down', { places: Math.abs(places) });
  }
}
