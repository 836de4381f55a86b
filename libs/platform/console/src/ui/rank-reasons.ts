import { Component, computed, inject, input } from '@angular/core';
import type { SaidRankReasonFragment } from '../generated/graphql';
import { Texts } from '../texts/texts.service';

/**
 * Why a case stands where it stands: every reason as a sentence with its points, and their sum.
 * `<rl-rank-reasons [reasons]="row.reasons" [score]="row.score" />`
 */
@Component({
  selector: 'rl-rank-reasons',
  template: `
    <ol [attr.aria-label]="t('ui.rank.reasons')">
      @for (reason of reasons(); track $index) {
        <li>
          <span class="words">{{ reason.text }}</span>
          <span class="num">{{ t('ui.rank.points', { count: reason.points }) }}</span>
          <span class="bar" aria-hidden="true"><i [style.width.%]="share(reason.points)"></i></span>
        </li>
      }
    </ol>
    <p class="sum">
      <span class="strong">{{ t('ui.rank.sum') }}</span>
      <span class="num strong">{{ t('ui.rank.points', { count: score() }) }}</span>
    </p>
  `,
  styles: `
    :host {
      display: block;
    }
    li,
    .sum {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding: 6px 0;
    }
    li + li,
    .sum {
      border-top: 1px solid var(--line);
    }
    .bar {
      grid-column: 1 / -1;
      height: 2px;
      background: var(--sunken);
    }
    .bar i {
      display: block;
      height: 100%;
      background: var(--accent);
    }
  `,
})
export class RankReasons {
  readonly reasons = input.required<readonly SaidRankReasonFragment[]>();
  readonly score = input.required<number>();
  protected readonly t = inject(Texts).t;
  private readonly most = computed(() => Math.max(1, ...this.reasons().map(({ points }) => points)));

  protected share(points: number): number {
    return (100 * Math.max(points, 0)) / this.most();
  }
}
