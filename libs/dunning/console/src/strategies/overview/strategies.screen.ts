import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Dialog,
  EmptyState,
  FailureState,
  FormEnd,
  Hotkeys,
  Icon,
  InstantPipe,
  saveText,
  SessionStore,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { MigrationProgress } from '../path/migration-progress';
import { StepLine } from '../path/step-line';
import type { StrategyVersion } from '../path/strategy-version';
import { StepWords } from '../path/step-words';
import { AssignDialog } from './assign-dialog';
import { DraftDialog } from './draft-dialog';
import { strategyFileText } from './strategy-file';
import { StrategiesStore } from './strategies.store';
import { TrialCard } from './trial-card';
import { TrialDialog } from './trial-dialog';

/** Each strategy as a line of steps, its versions, whom it applies to, and the trials of one against another. */
@Component({
  selector: 'dunning-strategies',
  imports: [
    AssignDialog,
    Dialog,
    DraftDialog,
    EmptyState,
    FailureState,
    FormEnd,
    Icon,
    InstantPipe,
    MigrationProgress,
    RouterLink,
    Skeleton,
    StepLine,
    TrialCard,
    TrialDialog,
  ],
  providers: [StrategiesStore],
  templateUrl: './strategies.screen.html',
  styles: `
    h2.part {
      font-size: 15px;
    }
    .facts {
      gap: 4px 24px;
    }
    .card-head {
      flex-wrap: wrap;
    }
    .table td {
      height: 44px;
    }
    .table td:first-child {
      white-space: nowrap;
    }
    @media (max-width: 720px) {
      .card-head h2 {
        flex-basis: 100%;
      }
      .table {
        min-width: 560px;
      }
    }
  `,
})
export class StrategiesScreen {
  protected readonly store = inject(StrategiesStore);
  protected readonly texts = inject(Texts);
  protected readonly words = inject(StepWords);
  private readonly router = inject(Router);
  protected readonly t = this.texts.t;
  protected readonly mayWrite = inject(SessionStore).role() === 'admin';
  protected readonly looks = { draft: '', inReview: 'd60', published: 'good', retired: '' } as const;
  protected readonly drafting = signal<'new' | 'import' | undefined>(undefined);
  protected readonly assigning = signal(false);
  protected readonly startingTrial = signal(false);
  /** What is to end: asked once more, for cases move or cease to be tried. */
  protected readonly ending = signal<{ what: 'assignment' | 'trial'; id: string; name: string } | undefined>(undefined);

  constructor() {
    if (!this.mayWrite) return;
    inject(Hotkeys).bind([
      { key: 'n', label: 'strategies.keys.new', run: () => this.drafting.set('new') },
      { key: 'i', label: 'strategies.keys.import', run: () => this.drafting.set('import') },
      { key: 'a', label: 'strategies.keys.assign', run: () => this.assigning.set(true) },
    ]);
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected export(version: StrategyVersion): void {
    saveText(`${version.key}-v${version.version}.json`, strategyFileText(version), 'application/json');
  }

  protected async nextVersion(version: StrategyVersion): Promise<void> {
    const id = await this.store.draft({ basedOn: version.id });
    if (id) await this.edit(id);
  }

  protected edit(id: string): Promise<boolean> {
    this.drafting.set(undefined);
    return this.router.navigate(['/strategies', id, 'edit']);
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const { what, id } = this.ending()!;
    const done = what === 'trial' ? this.store.endTrial(id) : this.store.endAssignment(id);
    if (await done) this.ending.set(undefined);
  }
}
