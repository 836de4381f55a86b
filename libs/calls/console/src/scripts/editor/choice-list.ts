import { Component, computed, inject, input, output } from '@angular/core';
import type { ScriptChoice, ScriptDefinition } from '@relance/calls/domain';
import { Icon, Texts } from '@relance/platform/console';
import { ConditionList } from './condition-list';
import { TargetField } from './target-field';
import { TextPair } from './text-pair';

/** The key of a choice is a digit. */
const MOST = 9;

/** The answers that may be chosen, each with its key, its words, when it is offered and where it leads. */
@Component({
  selector: 'scripts-choices',
  imports: [ConditionList, Icon, TargetField, TextPair],
  template: `
    @for (choice of choices(); track $index; let index = $index) {
      <div class="answer" role="group" [attr.aria-label]="t('scripts.editor.choice', { number: index + 1 })">
        <div class="line head">
          <kbd class="key">{{ index + 1 }}</kbd>
          <strong class="grow">{{ t('scripts.editor.choice', { number: index + 1 }) }}</strong>
          <button
            type="button"
            class="btn quiet icon"
            [disabled]="index === 0"
            [attr.aria-label]="t('scripts.editor.choiceUp', { number: index + 1 })"
            (click)="move(index)"
          >
            <rl-icon class="up" name="down" />
          </button>
          <button
            type="button"
            class="btn quiet icon"
            [attr.aria-label]="t('scripts.editor.choiceRemove', { number: index + 1 })"
            (click)="changed.emit(choices().toSpliced(index, 1))"
          >
            <rl-icon name="close" />
          </button>
        </div>
        <scripts-text-pair
          [label]="t('scripts.fields.label')"
          [text]="choice.label"
          (changed)="set(index, { label: $event })"
        />
        <scripts-target
          [label]="t('scripts.fields.to')"
          [to]="choice.to"
          [definition]="definition()"
          (changed)="set(index, { to: $event })"
          (go)="go.emit($event)"
        />
        <details [open]="(choice.when?.length ?? 0) > 0">
          <summary>{{ t('scripts.editor.offeredWhen') }}</summary>
          <scripts-conditions [when]="choice.when ?? []" (changed)="set(index, { when: $event })" />
        </details>
      </div>
    }
    <button type="button" class="btn small add" [disabled]="full()" (click)="add()">
      <rl-icon name="plus" />{{ t('scripts.editor.addChoice') }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .answer {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding: 8px 12px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .up {
      transform: scaleY(-1);
    }
    summary {
      cursor: pointer;
      min-height: 24px;
    }
    .add {
      justify-self: start;
    }
  `,
})
export class ChoiceList {
  readonly choices = input.required<readonly ScriptChoice[]>();
  readonly definition = input.required<ScriptDefinition>();
  readonly changed = output<ScriptChoice[]>();
  readonly go = output<string>();
  protected readonly t = inject(Texts).t;
  protected readonly full = computed(() => this.choices().length >= MOST);

  protected set(index: number, change: Partial<ScriptChoice>): void {
    const { when, ...choice } = { ...this.choices()[index]!, ...change };
    this.changed.emit(this.choices().toSpliced(index, 1, when && when.length > 0 ? { ...choice, when } : choice));
  }

  protected add(): void {
    const to = this.choices().at(-1)?.to ?? '';
    this.changed.emit([...this.choices(), { label: { fr: '', en: '' }, to }]);
  }

  /** Changes places with the one above. */
  protected move(index: number): void {
    const choices = [...this.choices()];
    choices.splice(index - 1, 2, choices[index]!, choices[index - 1]!);
    this.changed.emit(choices);
  }
}
