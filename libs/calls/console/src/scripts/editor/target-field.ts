import { Component, computed, inject, input, output } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { RETURN } from '@relance/calls/script';
import { Icon, Texts } from '@relance/platform/console';
import { outline } from '../structure/outline';
import { ScriptWords } from '../structure/script-words';

let count = 0;

/** Where a way leads, by a list of the script's steps in reading order, and a button that goes there. */
@Component({
  selector: 'scripts-target',
  imports: [Icon],
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <div class="line">
        <select
          class="input grow"
          [id]="id"
          [attr.aria-invalid]="!known() || null"
          (change)="changed.emit($any($event.target).value)"
        >
          @if (!known()) {
            <option [value]="to()" selected>{{ t('scripts.editor.nowhere') }}</option>
          }
          @if (optional()) {
            <option value="" [selected]="!to()">{{ t('scripts.editor.notAtAll') }}</option>
          }
          <option [value]="back" [selected]="to() === back">{{ t('scripts.return') }}</option>
          @for (target of targets(); track target.id) {
            <option [value]="target.id" [selected]="target.id === to()">{{ target.name }}</option>
          }
        </select>
        <button
          type="button"
          class="btn icon"
          [disabled]="to() === back || !known() || !to()"
          [attr.aria-label]="t('scripts.editor.goTo', { way: label() })"
          (click)="go.emit(to())"
        >
          <rl-icon name="right" />
        </button>
      </div>
    </div>
  `,
})
export class TargetField {
  readonly label = input.required<string>();
  readonly to = input.required<string>();
  readonly definition = input.required<ScriptDefinition>();
  /** May it lead nowhere? */
  readonly optional = input(false);
  readonly changed = output<string>();
  readonly go = output<string>();
  private readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly id = `script-target-${++count}`;
  protected readonly back = RETURN;
  protected readonly targets = computed(() =>
    outline(this.definition()).map(({ node }) => ({ id: node.id, name: this.words.name(node) })),
  );
  protected readonly known = computed(
    () => (this.optional() && !this.to()) || this.to() === RETURN || this.targets().some(({ id }) => id === this.to()),
  );
}
