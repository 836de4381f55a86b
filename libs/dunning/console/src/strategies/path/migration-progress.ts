import { Component, computed, inject, input } from '@angular/core';
import { Texts, type StrategyMigrationStateFragment } from '@relance/platform/console';

/** How far the live cases are on their way to another version. */
@Component({
  selector: 'strategies-migration',
  template: `
    @let it = migration();
    <div class="line wrap">
      <progress
        [max]="it.total || 1"
        [value]="it.total ? done() : 1"
        [attr.aria-label]="t('strategies.migration.title')"
      ></progress>
      <span role="status">{{ words() }}</span>
      @if (it.undecided > 0) {
        <span class="chip d60">{{ t('strategies.migration.undecided', { count: it.undecided }) }}</span>
      }
      @if (it.failed > 0) {
        <span class="chip d90">{{ t('strategies.migration.failed', { count: it.failed }) }}</span>
      }
    </div>
  `,
  styles: `
    progress {
      width: 160px;
      height: 8px;
      accent-color: var(--accent);
    }
  `,
})
export class MigrationProgress {
  readonly migration = input.required<StrategyMigrationStateFragment>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  /** What needs no more doing: went over, waits for a decision, or failed. */
  protected readonly done = computed(() => {
    const { migrated, undecided, failed } = this.migration();
    return migrated + undecided + failed;
  });
  protected readonly words = computed(() => {
    const { migrated, total, finishedAt } = this.migration();
    const whole = new Intl.NumberFormat(this.texts.locale());
    return this.t(`strategies.migration.${finishedAt ? 'finished' : 'running'}`, {
      count: total,
      migrated: whole.format(migrated),
      total: whole.format(total),
    });
  });
}
