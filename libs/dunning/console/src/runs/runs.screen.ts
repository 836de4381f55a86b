import { Component, inject } from '@angular/core';
import {
  EmptyState,
  FailureState,
  formatCount,
  InstantPipe,
  Skeleton,
  Texts,
  WholePipe,
} from '@relance/platform/console';
import { RunStateStore } from './run-state.store';
import { effectText, runProgress, shownEffects, type Effects } from './run-words';
import { RunsHead } from './runs-head';
import { RunsStore, type RunRow } from './runs.store';

/** How the run goes: who works, what is due, what runs now and what ran. */
@Component({
  selector: 'dunning-runs',
  imports: [EmptyState, FailureState, InstantPipe, RunsHead, Skeleton, WholePipe],
  providers: [RunsStore, RunStateStore],
  templateUrl: './runs.screen.html',
  styleUrl: './runs.screen.css',
})
export class RunsScreen {
  protected readonly store = inject(RunsStore);
  protected readonly state = inject(RunStateStore).state;
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly progress = runProgress;

  /** In words: « 12 courriels, 3 recommandés, 1 transmission ». */
  protected words(effects: Effects): string {
    const parts = shownEffects(effects).map(({ key, count }) => {
      const text = `runs.effects.${effectText(key)}`;
      return this.texts.has(`${text}.other`) ? this.t(text, { count }) : `${count} ${key}`;
    });
    return parts.join(', ') || this.t('runs.nothing');
  }

  protected took({ startedAt, finishedAt, seenAt }: RunRow): string {
    const seconds = Math.max(0, (Date.parse(finishedAt ?? seenAt) - Date.parse(startedAt)) / 1000);
    const locale = this.texts.locale();
    if (seconds < 90) {
      const digits = seconds < 10 ? 1 : 0;
      return this.t('runs.seconds', { seconds: seconds.toLocaleString(locale, { maximumFractionDigits: digits }) });
    }
    return this.t('runs.minutes', { minutes: formatCount(Math.round(seconds / 60), locale) });
  }
}
