import { Component, inject, input, output } from '@angular/core';
import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';
import { Icon, Texts } from '@relance/platform/console';
import { ConditionList } from './condition-list';
import { TargetField } from './target-field';

type Case = Extract<ScriptNode, { kind: 'branch' }>['cases'][number];

/** The cases of a branch, the first that holds decides. */
@Component({
  selector: 'scripts-cases',
  imports: [ConditionList, Icon, TargetField],
  template: `
    @for (one of cases(); track $index; let index = $index) {
      <div class="case" role="group" [attr.aria-label]="t('scripts.editor.case', { number: index + 1 })">
        <div class="line">
          <strong class="grow">{{ t('scripts.editor.case', { number: index + 1 }) }}</strong>
          <button
            type="button"
            class="btn quiet icon"
            [attr.aria-label]="t('scripts.editor.caseRemove', { number: index + 1 })"
            (click)="changed.emit(cases().toSpliced(index, 1))"
          >
            <rl-icon name="close" />
          </button>
        </div>
        <scripts-conditions [when]="one.when" (changed)="set(index, { when: $event })" />
        <scripts-target
          [label]="t('scripts.fields.to')"
          [to]="one.to"
          [definition]="definition()"
          (changed)="set(index, { to: $event })"
          (go)="go.emit($event)"
        />
      </div>
    }
    <button type="button" class="btn small add" (click)="add()">
      <rl-icon name="plus" />{{ t('scripts.editor.addCase') }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .case {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
      padding: 8px 12px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .add {
      justify-self: start;
    }
  `,
})
export class CaseList {
  readonly cases = input.required<readonly Case[]>();
  readonly definition = input.required<ScriptDefinition>();
  readonly changed = output<Case[]>();
  readonly go = output<string>();
  protected readonly t = inject(Texts).t;

  protected set(index: number, change: Partial<Case>): void {
    this.changed.emit(this.cases().toSpliced(index, 1, { ...this.cases()[index]!, ...change }));
  }

  protected add(): void {
    this.changed.emit([...this.cases(), { when: [{ fact: 'daysPastDue', atLeast: 1 }], to: '' }]);
  }
}
