import { Component, computed, inject, input, output } from '@angular/core';
import type { ScriptCondition } from '@relance/calls/domain';
import { CASE_FLAGS, DEBTOR_KIND_FACT, DISCLOSURES, NUMBER_FACTS } from '@relance/calls/script';
import { Icon, Texts, TickList, type Tick } from '@relance/platform/console';
import { ScriptWords } from '../structure/script-words';

const SEGMENTS = ['reliable', 'watch', 'atRisk'];
const FACTS = ['debtorKind', 'segment', ...NUMBER_FACTS, ...CASE_FLAGS, 'identityChecked', 'said'] as const;
type Fact = (typeof FACTS)[number];

let count = 0;

/** When a way is open: all of them must hold, none asks for nothing. Facts and values are chosen, never written. */
@Component({
  selector: 'scripts-conditions',
  imports: [Icon, TickList],
  template: `
    @for (condition of when(); track $index; let index = $index) {
      <div class="condition" role="group" [attr.aria-label]="t('scripts.conditions.one', { number: index + 1 })">
        <div class="field">
          <label [for]="id + index">{{ t('scripts.conditions.fact') }}</label>
          <select class="input" [id]="id + index" (change)="another(index, $any($event.target).value)">
            @for (fact of facts; track fact) {
              <option [value]="fact" [selected]="fact === condition.fact">{{ t('scripts.facts.' + fact) }}</option>
            }
          </select>
        </div>
        @switch (shape(condition)) {
          @case ('list') {
            <rl-ticks
              [label]="t('scripts.conditions.anyOf')"
              [ticks]="condition.fact === 'debtorKind' ? kinds() : segments()"
              [chosen]="$any(condition).is"
              (choose)="set(index, { fact: $any(condition.fact), is: $any($event ?? []) })"
            />
          }
          @case ('flag') {
            <div class="field">
              <label [for]="id + index + '-is'">{{ t('scripts.conditions.holds') }}</label>
              <select
                class="input"
                [id]="id + index + '-is'"
                (change)="set(index, $any({ fact: condition.fact, is: $any($event.target).value === 'yes' }))"
              >
                <option value="yes" [selected]="$any(condition).is">{{ t('scripts.yes') }}</option>
                <option value="no" [selected]="!$any(condition).is">{{ t('scripts.no') }}</option>
              </select>
            </div>
          }
          @case ('said') {
            <div class="field">
              <label [for]="id + index + '-said'">{{ t('scripts.fields.disclosure') }}</label>
              <select
                class="input"
                [id]="id + index + '-said'"
                (change)="set(index, { fact: 'said', disclosure: $any($event.target).value })"
              >
                @for (one of disclosures; track one) {
                  <option [value]="one" [selected]="one === $any(condition).disclosure">
                    {{ t('scripts.disclosures.' + one) }}
                  </option>
                }
              </select>
            </div>
          }
          @default {
            @for (bound of bounds; track bound) {
              <div class="field number">
                <label [for]="id + index + bound">{{ t('scripts.conditions.' + bound + 'Label') }}</label>
                <input
                  class="input num"
                  inputmode="numeric"
                  [id]="id + index + bound"
                  [value]="$any(condition)[bound] ?? ''"
                  (change)="limit(index, bound, $any($event.target).value)"
                />
              </div>
            }
          }
        }
        <button
          type="button"
          class="btn quiet icon"
          [attr.aria-label]="t('scripts.conditions.removeOne', { number: index + 1 })"
          (click)="changed.emit(when().toSpliced(index, 1))"
        >
          <rl-icon name="close" />
        </button>
      </div>
    }
    <button type="button" class="btn small add" (click)="changed.emit([...when(), first])">
      <rl-icon name="plus" />{{ t('scripts.conditions.add') }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .condition {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 12px;
    }
    .number {
      width: 88px;
    }
    .condition > .btn {
      margin-left: auto;
    }
    .add {
      justify-self: start;
    }
  `,
})
export class ConditionList {
  readonly when = input.required<readonly ScriptCondition[]>();
  readonly changed = output<ScriptCondition[]>();
  private readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly id = `script-condition-${++count}-`;
  protected readonly facts = FACTS;
  protected readonly disclosures = DISCLOSURES;
  protected readonly bounds = ['atLeast', 'atMost'] as const;
  protected readonly first: ScriptCondition = { fact: 'daysPastDue', atLeast: 1 };
  protected readonly kinds = computed(() =>
    DEBTOR_KIND_FACT.map((value): Tick => ({ value, name: this.t(`ui.kind.${value}`) })),
  );
  protected readonly segments = computed(() =>
    [...new Set([...SEGMENTS, ...this.when().flatMap((one) => (one.fact === 'segment' ? one.is : []))])].map(
      (value): Tick => ({ value, name: this.words.segment(value) }),
    ),
  );

  protected shape({ fact }: ScriptCondition): 'list' | 'flag' | 'said' | 'number' {
    if (fact === 'debtorKind' || fact === 'segment') return 'list';
    if (fact === 'said') return 'said';
    return fact === 'identityChecked' || CASE_FLAGS.some((flag) => flag === fact) ? 'flag' : 'number';
  }

  protected another(index: number, fact: Fact): void {
    this.set(index, beginning(fact));
  }

  protected set(index: number, condition: ScriptCondition): void {
    this.changed.emit(this.when().toSpliced(index, 1, condition));
  }

  /** A whole number from 0 on; anything else takes the bound away. */
  protected limit(index: number, bound: 'atLeast' | 'atMost', typed: string): void {
    const { [bound]: _, ...rest } = this.when()[index] as Extract<ScriptCondition, { atLeast?: number }>;
    this.set(index, /^\d+$/.test(typed.trim()) ? { ...rest, [bound]: Number(typed) } : rest);
  }
}

/** A condition as it begins once its fact was chosen. */
function beginning(fact: Fact): ScriptCondition {
  switch (fact) {
    case 'debtorKind':
      return { fact, is: ['business'] };
    case 'segment':
      return { fact, is: ['atRisk'] };
    case 'said':
      return { fact, disclosure: 'caller' };
    case 'promiseOpen':
    case 'formalNoticeSent':
    case 'paymentArrived':
    case 'inbound':
    case 'identityChecked':
      return { fact, is: true };
    default:
      return { fact, atLeast: 1 };
  }
}
