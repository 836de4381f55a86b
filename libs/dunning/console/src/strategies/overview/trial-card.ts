import { Component, computed, inject, input, output } from '@angular/core';
import { InstantPipe, MoneyPipe, Texts, WholePipe } from '@relance/platform/console';
import type { Trial } from './strategies.store';

const CHART = { width: 320, row: 28, left: 4, right: 4, foot: 18 };

interface Whisker {
  readonly arm: string;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  readonly at: number;
}

/** A trial: what each strategy brought, how sure that is, and what it means in a sentence. */
@Component({
  selector: 'strategies-trial',
  imports: [InstantPipe, MoneyPipe, WholePipe],
  templateUrl: './trial-card.html',
  styleUrl: './trial-card.css',
})
export class TrialCard {
  readonly trial = input.required<Trial>();
  readonly mayEnd = input(false);
  readonly end = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly chart = CHART;
  protected readonly ticks = [0, 0.25, 0.5, 0.75, 1];
  protected readonly height = computed(() => this.trial().arms.length * CHART.row + CHART.foot);
  protected readonly whiskers = computed(() =>
    this.trial().arms.flatMap(({ arm, curedShare, curedLow, curedHigh }, index): Whisker[] =>
      curedShare === null || curedLow === null || curedHigh === null
        ? []
        : [
            {
              arm,
              y: index * CHART.row + CHART.row / 2,
              low: this.x(curedLow),
              high: this.x(curedHigh),
              at: this.x(curedShare),
            },
          ],
    ),
  );
  protected readonly said = computed(() =>
    this.trial()
      .arms.map((arm) => `${this.t('strategies.trials.' + arm.arm)}: ${this.share(arm)}`)
      .join('. '),
  );
  /** The difference with its uncertainty, in words. */
  protected readonly verdict = computed(() => {
    const { verdict, difference, differenceLow, differenceHigh } = this.trial();
    const points = (share: number | null) => this.points(share ?? 0);
    return this.t(`strategies.trials.verdicts.${verdict}`, {
      points: points(difference === null ? null : Math.abs(difference)),
      low: points(differenceLow),
      high: points(differenceHigh),
    });
  });

  protected x(share: number): number {
    return CHART.left + share * (CHART.width - CHART.left - CHART.right);
  }

  protected percent(share: number | null): string {
    if (share === null) return '—';
    return new Intl.NumberFormat(this.texts.locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  protected share({ curedShare, curedLow, curedHigh }: Trial['arms'][number]): string {
    if (curedShare === null) return this.t('strategies.trials.noneYet');
    return this.t('strategies.trials.shareOf', {
      share: this.percent(curedShare),
      low: this.percent(curedLow),
      high: this.percent(curedHigh),
    });
  }

  private points(share: number): string {
    return new Intl.NumberFormat(this.texts.locale(), { maximumFractionDigits: 1 })
      .format(share * 100)
      .replace('-', '−');
  }
}
