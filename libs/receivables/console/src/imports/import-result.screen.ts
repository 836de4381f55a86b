import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EmptyState,
  FailureState,
  Icon,
  InstantPipe,
  MoneyPipe,
  Skeleton,
  Texts,
  WholePipe,
} from '@relance/platform/console';
import { ImportResultStore } from './import-result.store';

const COUNTS = ['read', 'created', 'updated', 'unchanged', 'refused'] as const;

/** What an import did, or would do; each refused line with its field and why. */
@Component({
  selector: 'receivables-import-result',
  imports: [EmptyState, FailureState, Icon, InstantPipe, MoneyPipe, RouterLink, Skeleton, WholePipe],
  providers: [ImportResultStore],
  templateUrl: './import-result.screen.html',
  styles: `
    .counts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
      gap: 12px;
    }
    .counts > div {
      padding: 12px 16px;
    }
    .raw {
      max-width: 360px;
    }
    .more {
      padding: 8px;
      text-align: center;
    }
  `,
})
export class ImportResultScreen {
  readonly importId = input.required<string>();
  protected readonly store = inject(ImportResultStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly counts = COUNTS;
  protected readonly verdict = computed(() => {
    const batch = this.store.batch();
    if (!batch) return '';
    if (batch.status === 'refused') return this.t('imports.refusedWhole');
    if (batch.status === 'failed') return this.t('imports.failedRun');
    if (batch.status === 'running') return this.t('imports.running', { count: batch.read });
    return this.t(batch.dryRun ? 'imports.doneTry' : 'imports.doneRun');
  });

  constructor() {
    effect(() => {
      const id = this.importId();
      untracked(() => this.store.show(id));
    });
  }
}
