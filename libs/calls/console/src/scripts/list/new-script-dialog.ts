import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { SCRIPT_SITUATIONS } from '@relance/calls/script';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import { readScriptFile } from '../structure/script-file';
import { ScriptsStore } from './scripts.store';

const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A new script for a situation, or one from a file. A file of a script that exists becomes the draft of its next version. */
@Component({
  selector: 'scripts-new-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog
      [open]="mode() !== undefined"
      [heading]="t(mode() === 'import' ? 'scripts.new.importTitle' : 'scripts.new.title')"
      (closed)="closed.emit()"
    >
      <form class="stack" autocomplete="off" (submit)="submit($event)">
        @if (mode() === 'import') {
          <div class="field">
            <label for="script-file">{{ t('scripts.new.file') }}</label>
            <input
              id="script-file"
              class="input"
              type="file"
              accept="application/json,.json"
              autofocus
              [attr.aria-invalid]="!!fileFault()"
              [attr.aria-describedby]="fileFault() ? 'script-file-fault' : null"
              (change)="choose($event)"
            />
            @if (fileFault(); as words) {
              <span class="field-error" id="script-file-fault" role="alert"
                ><span>{{ words }}</span></span
              >
            }
          </div>
          @if (read(); as definition) {
            <p class="notice">
              <span>{{ said(definition) }}</span>
            </p>
          }
        } @else {
          <div class="field">
            <label for="new-situation">{{ t('scripts.new.situation') }}</label>
            <select id="new-situation" class="input" autofocus (change)="situation.set($any($event.target).value)">
              @for (one of situations; track one) {
                <option [value]="one" [selected]="one === situation()">{{ t('scripts.situations.' + one) }}</option>
              }
            </select>
          </div>
          <div class="field">
            <label for="new-key">{{ t('scripts.new.key') }}</label>
            <input
              id="new-key"
              class="input"
              autocapitalize="off"
              spellcheck="false"
              aria-describedby="new-key-said"
              [value]="key()"
              [attr.aria-invalid]="!!keyFault()"
              (input)="key.set($any($event.target).value.trim())"
            />
            <span id="new-key-said" [class]="keyFault() ? 'field-error' : 'small muted'">{{
              keyFault() ?? t('scripts.new.keyHint')
            }}</span>
          </div>
        }
        <rl-form-end
          [problem]="store.saving.problem()"
          [disabled]="store.saving.busy()"
          [save]="t('scripts.new.save')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class NewScriptDialog {
  readonly mode = input<'new' | 'import'>();
  readonly closed = output<void>();
  /** Id of the draft that was made. */
  readonly drafted = output<string>();
  protected readonly store = inject(ScriptsStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly situations = SCRIPT_SITUATIONS;
  protected readonly situation = signal<string>(SCRIPT_SITUATIONS[0]);
  protected readonly key = signal('');
  protected readonly tried = signal(false);
  protected readonly read = signal<ScriptDefinition | undefined>(undefined);
  protected readonly fileFault = signal<string | undefined>(undefined);
  private fileName = '';
  protected readonly keyFault = computed(() => {
    if (!this.tried()) return undefined;
    if (!KEY.test(this.key())) return this.t('scripts.new.keyForm');
    return this.existing(this.key()) ? this.t('scripts.new.keyTaken') : undefined;
  });

  constructor() {
    effect(() => {
      if (!this.mode()) return;
      untracked(() => {
        this.key.set('');
        this.tried.set(false);
        this.read.set(undefined);
        this.fileFault.set(undefined);
        this.store.saving.clear();
      });
    });
  }

  protected said(definition: ScriptDefinition): string {
    const name = definition.title[this.texts.language()] || definition.key;
    const words = { name, key: definition.key, count: definition.nodes.length };
    return this.t(this.existing(definition.key) ? 'scripts.new.becomesNext' : 'scripts.new.becomesNew', words);
  }

  protected async choose(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.fileName = file.name;
    const answer = readScriptFile(await file.text());
    this.read.set('definition' in answer ? answer.definition : undefined);
    this.fileFault.set('fault' in answer ? this.inWords(answer.fault) : undefined);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const definition = this.read();
    if (this.mode() === 'import') {
      if (!definition) return this.fileFault.update((fault) => fault ?? this.t('scripts.new.fileNeeded'));
      const id = await this.store.import(definition, this.t('scripts.new.fromFile', { file: this.fileName }));
      if (id) this.drafted.emit(id);
      return;
    }
    if (this.keyFault()) return;
    const id = await this.store.draft({ key: this.key(), situation: this.situation() });
    if (id) this.drafted.emit(id);
  }

  private existing(key: string): boolean {
    return this.store.scripts()?.some((script) => script.key === key) ?? false;
  }

  private inWords({ node, field }: { node: string | null; field: string }): string {
    if (node) return this.t('scripts.new.faults.node', { node, field });
    return this.texts.tOr(`scripts.new.faults.${field}`, this.t('scripts.new.faults.field', { field }));
  }
}
