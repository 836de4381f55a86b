import { Component, computed, inject, input, output } from '@angular/core';
import type { EarlierOutcome, StepConditions } from '@relance/dunning/domain';
import { AmountField, Texts, TickList, type Tick } from '@relance/platform/console';
import { StepWords } from '../path/step-words';
import type { Vocabulary } from './editor.store';
import { withoutAbsent } from './step-edits';

const KINDS = ['business', 'public', 'consumer'] as const;
const OUTCOMES = [
  'reached',
  'promised',
  'promiseBroken',
  'refused',
  'claimedPaid',
  'disputed',
] as const satisfies readonly EarlierOutcome[];
const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF'] as const;

/** When a step is taken and not left out: all that is chosen must hold, nothing chosen asks for nothing. */
@Component({
  selector: 'strategies-conditions',
  imports: [AmountField, TickList],
  template: `
    <div class="amounts">
      <div class="field">
        <label for="condition-currency">{{ t('strategies.conditions.currency') }}</label>
        <select id="condition-currency" class="input" (change)="currencyChosen($any($event.target).value)">
          @for (one of currencies; track one) {
            <option [value]="one" [selected]="one === currency()">{{ one }}</option>
          }
        </select>
      </div>
      <rl-amount-field
        [label]="t('strategies.conditions.atLeast')"
        [currency]="currency()"
        [minor]="when()?.amount?.atLeastMinor"
        (minorChange)="amount({ atLeastMinor: $event })"
      />
      <rl-amount-field
        [label]="t('strategies.conditions.below')"
        [currency]="currency()"
        [minor]="when()?.amount?.belowMinor"
        (minorChange)="amount({ belowMinor: $event })"
      />
    </div>
    <rl-ticks
      [label]="t('strategies.conditions.kinds')"
      [ticks]="kinds()"
      [chosen]="when()?.debtorKinds"
      (choose)="set({ debtorKinds: $any($event) })"
    />
    @if (segments().length > 0) {
      <rl-ticks
        [label]="t('strategies.conditions.segments')"
        [ticks]="segments()"
        [chosen]="when()?.segments"
        (choose)="set({ segments: $event })"
      />
    }
    <rl-ticks
      [label]="t('strategies.conditions.languages')"
      [ticks]="languages()"
      [chosen]="when()?.languages"
      (choose)="set({ languages: $event })"
    />
    <rl-ticks
      [label]="t('strategies.conditions.after')"
      [hint]="t('strategies.conditions.afterHint')"
      [ticks]="outcomes()"
      [chosen]="when()?.after"
      (choose)="set({ after: $any($event) })"
    />
    <rl-ticks
      [label]="t('strategies.conditions.notAfter')"
      [ticks]="outcomes()"
      [chosen]="when()?.notAfter"
      (choose)="set({ notAfter: $any($event) })"
    />
    <label class="line">
      <input
        type="checkbox"
        [checked]="when()?.channelAvailable === true"
        (change)="set({ channelAvailable: $any($event.target).checked ? true : undefined })"
      />
      {{ t('strategies.conditions.channelAvailable') }}
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .amounts {
      display: grid;
      grid-template-columns: 96px repeat(auto-fit, minmax(140px, 1fr));
      gap: 12px;
    }
  `,
})
export class ConditionsForm {
  readonly when = input<StepConditions>();
  readonly vocabulary = input.required<Vocabulary>();
  readonly changed = output<StepConditions | undefined>();
  private readonly words = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly currencies = CURRENCIES;
  protected readonly currency = computed(() => this.when()?.amount?.currency ?? 'EUR');
  protected readonly kinds = computed(() => KINDS.map((value): Tick => ({ value, name: this.t(`ui.kind.${value}`) })));
  protected readonly outcomes = computed(() =>
    OUTCOMES.map((value): Tick => ({ value, name: this.t(`strategies.outcomes.${value}`) })),
  );
  /** What the portfolio has, and what the step asks for already. */
  protected readonly segments = computed(() =>
    union(this.vocabulary().segments, this.when()?.segments).map((value): Tick => ({
      value,
      name: this.words.segment(value),
    })),
  );
  protected readonly languages = computed(() =>
    union(this.vocabulary().languages, this.when()?.languages).map((value): Tick => ({
      value,
      name: this.words.language(value),
    })),
  );

  protected set(change: Partial<StepConditions>): void {
    const next = withoutAbsent({ ...this.when(), ...change });
    this.changed.emit(Object.keys(next).length > 0 ? next : undefined);
  }

  protected amount(change: { atLeastMinor?: number; belowMinor?: number }): void {
    const { currency: _, ...bounds } = withoutAbsent({ ...this.when()?.amount, ...change, currency: this.currency() });
    this.set({ amount: Object.keys(bounds).length > 0 ? { currency: this.currency(), ...bounds } : undefined });
  }

  protected currencyChosen(currency: string): void {
    const amount = this.when()?.amount;
    if (amount) this.set({ amount: { ...amount, currency } });
  }
}

function union(first: readonly string[], second: readonly string[] | undefined): string[] {
  return [...new Set([...first, ...(second ?? [])])];
}
