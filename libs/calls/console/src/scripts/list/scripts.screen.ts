import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  failureKind,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  saveText,
  Skeleton,
  Texts,
  Toasts,
  WholePipe,
} from '@relance/platform/console';
import { scriptFileText } from '../structure/script-file';
import { STATUS_LOOKS } from '../structure/script-version';
import { ScriptWords } from '../structure/script-words';
import { NewScriptDialog } from './new-script-dialog';
import { ScriptsStore, type ScriptRow } from './scripts.store';

type VersionRow = ScriptRow['versions'][number];

/** The scripts by what the call is for: what is in force, what is being written, what waits for approval. */
@Component({
  selector: 'scripts-list',
  imports: [EmptyState, FailureState, Icon, InstantPipe, NewScriptDialog, RouterLink, Skeleton, WholePipe],
  providers: [ScriptsStore],
  templateUrl: './scripts.screen.html',
  styles: `
    .table td {
      height: 44px;
    }
    .table td:first-child {
      white-space: nowrap;
    }
    .note {
      max-width: 360px;
    }
    .card-head {
      flex-wrap: wrap;
    }
    @media (max-width: 720px) {
      .table {
        min-width: 640px;
      }
      .card-head h2 {
        flex-basis: 100%;
      }
    }
  `,
})
export class ScriptsScreen {
  protected readonly store = inject(ScriptsStore);
  protected readonly words = inject(ScriptWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly looks = STATUS_LOOKS;
  protected readonly adding = signal<'new' | 'import' | undefined>(undefined);

  constructor() {
    inject(Hotkeys).bind([
      { key: 'n', label: 'scripts.keys.new', run: () => this.adding.set('new') },
      { key: 'i', label: 'scripts.keys.import', run: () => this.adding.set('import') },
    ]);
  }

  /** In force, or else the newest. */
  protected shown(script: ScriptRow): VersionRow | undefined {
    return script.versions.find(({ status }) => status === 'published') ?? script.versions[0];
  }

  protected isOpen(script: ScriptRow): boolean {
    return script.versions.some(({ status }) => status === 'draft' || status === 'submitted');
  }

  protected async next(script: ScriptRow): Promise<void> {
    const id = await this.store.draft({ scriptId: script.id });
    if (id) await this.edit(id);
  }

  protected edit(id: string): Promise<boolean> {
    this.adding.set(undefined);
    return this.router.navigate(['/scripts', id, 'edit']);
  }

  protected async export(script: ScriptRow, version: VersionRow): Promise<void> {
    try {
      const definition = await this.store.definition(version.id);
      if (definition)
        saveText(`${script.key}-v${version.version}.json`, scriptFileText(definition), 'application/json');
    } catch (thrown) {
      this.toasts.show(this.t(`ui.failure.${failureKind(thrown)}.title`));
    }
  }
}
