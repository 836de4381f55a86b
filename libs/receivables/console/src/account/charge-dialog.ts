import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import {
  AmountField,
  type Conflict,
  ConflictBar,
  Dialog,
  FormEnd,
  MoneyPipe,
  Texts,
  type ChargeKind,
} from '@relance/platform/console';
import type { AccountItem, ChargeDraft } from './account.store';

/** What the law says (the server books its own figure): EUR 40 between professionals in France. */
const FIXED_SUM = { minor: 4_000, currency: 'EUR' };

/** A fixed sum or proven costs on top of an overdue invoice. */
@Component({
  selector: 'receivables-charge-dialog',
  imports: [AmountField, ConflictBar, Dialog, FormEnd, MoneyPipe],
  template: `
    <rl-dialog [open]="open()" [heading]="t('account.addCharge')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="charge-invoice">{{ t('account.invoice') }}</label>
          <select id="charge-invoice" class="input" autofocus (change)="itemId.set($any($event.target).value)">
            @for (item of invoices(); track item.id) {
              <option [value]="item.id" [selected]="item.id === itemId()">
                {{ item.number }} · {{ item.open | money }} · {{ t('ui.daysLate', { count: item.daysPastDue }) }}
              </option>
            }
          </select>
        </div>
        <fieldset class="choice">
          <legend class="label">{{ t('account.chargeKind') }}</legend>
          @for (one of kinds(); track one) {
            <label>
              <input type="radio" name="charge" [value]="one" [checked]="one === kind()" (change)="kind.set(one)" />
              {{ t('account.kind.' + one) }}
            </label>
          }
        </fieldset>
        @if (kind() === 'fixedSum') {
          <p class="small muted">{{ t('account.fixedSumHint', { amount: (fixed | money) }) }}</p>
        } @else {
          <rl-amount-field [label]="t('account.amount')" [currency]="currency()" [(minor)]="minor" />
          <p class="small muted">{{ t('account.costsHint') }}</p>
        }
        @if (conflict(); as clash) {
          <rl-conflict [conflict]="clash" [busy]="busy()" (insist)="send()" (dropped)="closed.emit()" />
        }
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || (kind() === 'costs' && !minor())"
          [save]="t('account.chargeSave')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class ChargeDialog {
  readonly open = input.required<boolean>();
  readonly invoices = input.required<readonly AccountItem[]>();
  /** Does the creditor's law know a fixed sum? */
  readonly fixedSum = input.required<boolean>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly closed = output<void>();
  readonly save = output<ChargeDraft>();
  protected readonly t = inject(Texts).t;
  protected readonly fixed = FIXED_SUM;
  protected readonly itemId = signal('');
  protected readonly kind = signal<ChargeKind>('fixedSum');
  protected readonly minor = signal<number | undefined>(undefined);
  protected readonly kinds = computed<readonly ChargeKind[]>(() =>
    this.fixedSum() ? ['fixedSum', 'costs'] : ['costs'],
  );
  protected readonly currency = computed(
    () => this.invoices().find((item) => item.id === this.itemId())?.open.currency ?? 'EUR',
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.itemId.set(this.invoices()[0]?.id ?? '');
        this.kind.set(this.kinds()[0]!);
        this.minor.set(undefined);
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.send();
  }

  protected send(): void {
    const kind = this.kind();
    const minor = this.minor();
    const amount = kind === 'costs' && minor ? { minor, currency: this.currency() } : null;
    this.save.emit({ itemId: this.itemId(), kind, amount });
  }
}
