import { Component, computed, inject, input, linkedSignal, type OnInit, output, signal } from '@angular/core';
import { AmountField, formatDate, MoneyPipe, Texts, type Amount, type Hotkey } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { AskLead } from '../desk/ask-lead';
import { ScriptStore } from '../script/script.store';
import type { Outcome, PlanPart } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PlanFields } from './plan-fields';
import { isPlan, planOf } from './plan-parts';
import { PresetChoice } from './preset-choice';

interface Proposed {
  currency: string;
  minor: number | undefined;
}

/** A promise to pay: all that is overdue unless another amount is typed, on one of six dates or any other up to the limit. */
@Component({
  selector: 'calls-promise-form',
  imports: [OutcomeForm, PresetChoice, AmountField, MoneyPipe, PlanFields, AskLead],
  template: `
    <calls-outcome-form
      kind="promise"
      [keys]="keys"
      [valid]="valid()"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="save($event)"
      (left)="left.emit()"
    >
      @if (!plan()) {
        <calls-preset-choice [label]="t('calls.promise.when')" [presets]="presets()" [(value)]="preset" />
      }
      <div class="pair">
        <rl-amount-field [label]="t('calls.promise.amount')" [currency]="currency()" [(minor)]="minor" />
        <div class="field" [hidden]="plan()">
          <label for="promise-date">{{ t('calls.promise.otherDate') }}</label>
          <input
            id="promise-date"
            class="input"
            type="date"
            [min]="cockpit().offer.promiseDates[0] ?? ''"
            [max]="cockpit().offer.latestPromiseOn"
            [value]="dueOn()"
            [attr.aria-invalid]="!dueOn()"
            (change)="dueOn.set($any($event.target).value)"
          />
        </div>
      </div>
      @if (settling()) {
        <div class="field">
          <label for="promise-discount">{{ t('calls.settlement.percent', { most: most() }) }}</label>
          <input
            id="promise-discount"
            class="input num"
            type="number"
            min="1"
            step="1"
            [max]="most()"
            [value]="most()"
            (input)="takeOff($any($event.target).valueAsNumber)"
          />
        </div>
        <p class="notice" [class.warn]="!settled()" role="status">
          @if (settled()) {
            {{
              t('calls.settlement.says', {
                owed: (owedMoney() | money),
                amount: ({ minor: minor() ?? 0, currency: currency() } | money),
                discount: ({ minor: discount(), currency: currency() } | money),
              })
            }}
          } @else {
            {{ t('calls.settlement.limits', { most: most(), owed: (owedMoney() | money) }) }}
          }
        </p>
      }
      @if (plan(); as parts) {
        <calls-plan-fields
          [minor]="minor() ?? 0"
          [currency]="currency()"
          [first]="dueOn()"
          [latest]="cockpit().offer.latestPromiseOn"
          [most]="cockpit().offer.maxInstalments"
          [parts]="parts"
          (partsChange)="plan.set($event)"
        />
        @if (minor() !== undefined && !planned()) {
          <p class="notice">{{ t('calls.plan.sum') }}</p>
        }
      }
      <div class="line wrap">
        @if (cockpit().offer.maxInstalments > 1) {
          <button type="button" class="btn quiet small" [attr.aria-pressed]="!!plan()" (click)="togglePlan()">
            <kbd class="key">S</kbd>{{ t(plan() ? 'calls.plan.once' : 'calls.plan.several') }}
          </button>
        }
        @if (most() > 0 && owed() > 0) {
          <button type="button" class="btn quiet small" [attr.aria-pressed]="settling()" (click)="toggleSettlement()">
            <kbd class="key">G</kbd>{{ t(settling() ? 'calls.settlement.none' : 'calls.settlement.toggle') }}
          </button>
        }
        <button type="button" class="btn quiet small" (click)="asking.set(true)">
          <kbd class="key">L</kbd>{{ t('calls.ask.open') }}
        </button>
      </div>
      @if (amounts().length > 1) {
        <div class="choice" role="group" [attr.aria-label]="t('calls.promise.currency')">
          @for (amount of amounts(); track amount.currency) {
            <label>
              <input
                type="radio"
                name="promise-currency"
                [checked]="amount.currency === currency()"
                (change)="currency.set(amount.currency); settling.set(false)"
              />
              {{ amount.currency }}
            </label>
          }
        </div>
      }
    </calls-outcome-form>
    <calls-ask-lead [cockpit]="cockpit()" [open]="asking()" (closed)="asking.set(false)" />
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      align-items: start;
    }
  `,
})
export class PromiseForm implements OnInit {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  private readonly texts = inject(Texts);
  private readonly script = inject(ScriptStore);
  protected readonly t = this.texts.t;
  protected readonly amounts = computed<readonly Amount[]>(() => {
    const { overdue, open } = this.cockpit().case;
    return overdue.length ? overdue : open;
  });
  // what is read again during the call proposes anew only where it changed, and never over what was typed
  private readonly firstCurrency = computed(() => this.amounts()[0]?.currency ?? 'EUR');
  private readonly firstDate = computed(() => this.cockpit().offer.promiseDates[0] ?? '');
  protected readonly currency = linkedSignal(() => this.firstCurrency());
  protected readonly minor = linkedSignal<Proposed, number | undefined>({
    source: () => {
      const currency = this.currency();
      return { currency, minor: this.amounts().find((amount) => amount.currency === currency)?.minor };
    },
    computation: (proposed, before) =>
      before?.source.currency === proposed.currency && before.value !== before.source.minor
        ? before.value
        : proposed.minor,
  });
  protected readonly dueOn = linkedSignal(() => this.firstDate());
  protected readonly presets = computed(() =>
    // Around weekends two presets may fall on the same working day.
    [...new Set(this.cockpit().offer.promiseDates)].map((date) => ({
      value: date,
      label: formatDate(date, this.texts.locale(), 'weekday'),
    })),
  );
  /** The preset chosen is the date itself: another date chooses none. */
  protected readonly preset = this.dueOn;
  /** The parts of a plan; none: all at once. */
  protected readonly plan = signal<readonly PlanPart[] | undefined>(undefined);
  /** Less is accepted for all that is overdue in the currency: a settlement. */
  protected readonly settling = signal(false);
  protected readonly most = computed(() => this.cockpit().offer.maxDiscountPercent);
  protected readonly owed = computed(
    () => this.cockpit().offer.claimed.find(({ currency }) => currency === this.currency())?.minor ?? 0,
  );
  protected readonly owedMoney = computed(() => ({ minor: this.owed(), currency: this.currency() }));
  protected readonly discount = computed(() => this.owed() - (this.minor() ?? 0));
  protected readonly settled = computed(
    () => this.discount() > 0 && this.discount() * 100 <= this.owed() * this.most(),
  );
  protected readonly asking = signal(false);
  protected readonly planned = computed(() =>
    isPlan(this.plan() ?? [], this.minor(), this.cockpit().offer.latestPromiseOn),
  );
  protected readonly valid = computed(() => {
    const minor = this.minor();
    if (this.plan()) return this.planned();
    if (this.settling() && !this.settled()) return false;
    return !!this.dueOn() && this.dueOn() <= this.cockpit().offer.latestPromiseOn && minor !== undefined && minor > 0;
  });

  protected readonly keys: readonly Hotkey[] = [
    {
      key: 's',
      label: 'calls.plan.several',
      when: () => this.cockpit().offer.maxInstalments > 1,
      run: () => this.togglePlan(),
    },
    {
      key: 'g',
      label: 'calls.settlement.toggle',
      when: () => this.most() > 0 && this.owed() > 0,
      run: () => this.toggleSettlement(),
    },
    { key: 'l', label: 'calls.ask.open', run: () => this.asking.set(true) },
  ];

  /** What the debtor accepted in the script stands there already. */
  ngOnInit(): void {
    const accepted = this.script.run()?.accepted();
    if (accepted === 'instalments' && this.cockpit().offer.maxInstalments > 1) this.togglePlan();
    if (accepted === 'discount' && this.most() > 0 && this.owed() > 0) this.toggleSettlement();
  }

  protected toggleSettlement(): void {
    this.plan.set(undefined);
    this.settling.update((settling) => !settling);
    if (this.settling()) this.takeOff(this.most());
    else this.minor.set(this.owed());
  }

  /** In favour of who is owed where it does not come out even. */
  protected takeOff(percent: number): void {
    if (percent >= 0) this.minor.set(Math.ceil((this.owed() * (100 - percent)) / 100));
  }

  protected togglePlan(): void {
    const { latestPromiseOn } = this.cockpit().offer;
    if (this.settling()) this.toggleSettlement();
    this.plan.update((parts) => (parts ? undefined : planOf(this.minor() ?? 0, 2, this.dueOn(), latestPromiseOn)));
  }

  protected save(conversation: Conversation): void {
    const minor = this.minor();
    if (minor === undefined) return;
    const plan = this.plan();
    const currency = this.currency();
    const outcome: Outcome = plan
      ? { kind: 'promise', minor, currency, dueOn: plan.at(-1)!.dueOn, instalments: plan }
      : { kind: 'promise', minor, currency, dueOn: this.dueOn(), ...(this.settling() ? { settles: true } : {}) };
    this.saved.emit({ outcome, conversation });
  }
}
