import { Component, effect, inject, input, signal, untracked } from '@angular/core';
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
  Skeleton,
  Texts,
  Toasts,
} from '@relance/platform/console';
import { PreviewDialog } from '../preview/preview-dialog';
import { ScriptDifferenceList } from '../structure/script-difference-list';
import { scriptFileText } from '../structure/script-file';
import { ScriptGraph } from '../structure/script-graph';
import { ScriptProblems } from '../structure/script-problems';
import { ScriptReading } from '../structure/script-reading';
import { STATUS_LOOKS } from '../structure/script-version';
import { ScriptWords } from '../structure/script-words';
import { ScriptVersionStore } from './script-version.store';

type Asked = 'approve' | 'sendBack' | 'discard';

/** One version of a script: its words in both languages, what it changes, and who approves it. */
@Component({
  selector: 'scripts-version',
  imports: [
    Dialog,
    EmptyState,
    FailureState,
    FormEnd,
    Icon,
    InstantPipe,
    PreviewDialog,
    RouterLink,
    ScriptDifferenceList,
    ScriptGraph,
    ScriptProblems,
    ScriptReading,
    Skeleton,
  ],
  providers: [ScriptVersionStore],
  templateUrl: './script-version.screen.html',
  styles: `
    .facts {
      gap: 4px 24px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 420px);
      align-items: start;
      gap: 16px;
    }
    @media (max-width: 1100px) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media print {
      .columns {
        display: block;
      }
      .graph {
        display: none;
      }
    }
  `,
})
export class ScriptVersionScreen {
  readonly versionId = input.required<string>();
  protected readonly store = inject(ScriptVersionStore);
  protected readonly words = inject(ScriptWords);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly looks = STATUS_LOOKS;
  protected readonly asked = signal<Asked | undefined>(undefined);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly trying = signal(false);

  constructor() {
    effect(() => {
      const id = this.versionId();
      untracked(() => this.store.show(id));
    });
    const may = (act: string) => () => this.may(act);
    inject(Hotkeys).bind([
      { key: 'e', label: 'scripts.acts.edit', when: may('edit'), run: () => void this.edit() },
      { key: 's', label: 'scripts.acts.submit', when: may('submit'), run: () => void this.submit() },
      { key: 'p', label: 'scripts.acts.approve', when: may('approve'), run: () => this.ask('approve') },
      { key: 'b', label: 'scripts.acts.sendBack', when: may('sendBack'), run: () => this.ask('sendBack') },
      { key: 'v', label: 'scripts.keys.preview', when: () => !!this.store.version(), run: () => this.trying.set(true) },
    ]);
  }

  protected may(act: string): boolean {
    return this.store.version()?.may.includes(act) ?? false;
  }

  protected ask(what: Asked): void {
    this.store.saving.clear();
    this.reason.set('');
    this.tried.set(false);
    this.asked.set(what);
  }

  protected edit(): Promise<boolean> {
    return this.router.navigate(['/scripts', this.versionId(), 'edit']);
  }

  protected export(): void {
    const { definition, version } = this.store.version()!;
    saveText(`${definition.key}-v${version}.json`, scriptFileText(definition), 'application/json');
  }

  protected print(): void {
    window.print();
  }

  protected async submit(): Promise<void> {
    if (await this.store.submit()) this.toasts.show(this.t('scripts.done.submit'));
  }

  protected async next(): Promise<void> {
    const id = await this.store.draftFrom();
    if (id) await this.router.navigate(['/scripts', id, 'edit']);
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const what = this.asked()!;
    if (what === 'sendBack' && !this.reason().trim()) return;
    if (!(await this.run(what))) return;
    this.asked.set(undefined);
    this.toasts.show(this.t(`scripts.done.${what}`));
    if (what === 'discard') await this.router.navigateByUrl('/scripts');
  }

  private run(what: Asked): Promise<boolean> {
    switch (what) {
      case 'approve':
        return this.store.approve();
      case 'sendBack':
        return this.store.sendBack(this.reason().trim());
      case 'discard':
        return this.store.discard();
    }
  }
}
