import {
  afterNextRender,
  Component,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import {
  AmountField,
  dateInZone,
  DebtorPicker,
  type DebtorHit,
  Dialog,
  FormEnd,
  Texts,
} from '@relance/platform/console';
import type { PaymentDraft } from './payments.store';

const CURRENCIES = ['EUR', 'GBP', 'USD', 'CHF', 'PLN', 'SEK', 'NOK', 'DKK', 'CZK', 'HUF', 'RON', 'JPY', 'CAD'];

/** A cheque, cash, a transfer seen elsewhere: money that came without a bank statement. */
@Component({
  selector: 'receivables-record-dialog',
  imports: [FormEnd, AmountField, Dialog, DebtorPicker],
  template: `
    <rl-dialog [open]="open()" [heading]="t('payments.recordTitle')" (closed)="closed.emit()">
      @if (payer(); as debtor) {
        <form class="stack" (submit)="submit($event)">
          <div class="line">
            <p class="grow">
              <span class="strong">{{ debtor.debtorName }}</span>
              <span class="muted"> · {{ debtor.number }} · {{ debtor.creditorName }}</span>
            </p>
            <button type="button" class="btn small" (click)="payer.set(undefined)">
              {{ t('payments.changeDebtor') }}
            </button>
          </div>
          <div class="pair">
            <rl-amount-field [label]="t('payments.sum')" [currency]="currency()" [(minor)]="minor" />
            <div class="field">
              <label for="record-currency">{{ t('payments.currency') }}</label>
              <select id="record-currency" class="input" (change)="currency.set($any($event.target).value)">
                @for (one of currencies; track one) {
                  <option [value]="one" [selected]="one === currency()">{{ one }}</option>
                }
              </select>
            </div>
          </div>
          <div class="field">
            <label for="record-day">{{ t('payments.receivedOn') }}</label>
            <input
              id="record-day"
              class="input"
              type="date"
              required
              [max]="today"
              [value]="day()"
              (change)="day.set($any($event.target).value)"
            />
          </div>
          <div class="field">
            <label for="record-reference">{{ t('payments.reference') }}</label>
            <input
              id="record-reference"
              class="input"
              autocomplete="off"
              [attr.aria-invalid]="missing()"
              [attr.aria-describedby]="'record-reference-said'"
              [value]="reference()"
              (input)="reference.set($any($event.target).value); missing.set(false)"
            />
            <span id="record-reference-said" [class]="missing() ? 'field-error' : 'small muted'">
              {{ t(missing() ? 'payments.referenceNeeded' : 'payments.referenceHint') }}
            </span>
          </div>
          <p class="small muted">{{ t('payments.recordHint') }}</p>
          <rl-form-end
            [problem]="problem()"
            [disabled]="busy() || !minor() || !day()"
            [save]="t('payments.recordSave')"
            (cancelled)="closed.emit()"
          />
        </form>
      } @else {
        <rl-debtor-picker (picked)="pick($event)" />
      }
    </rl-dialog>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 112px;
      gap: 8px;
    }
  `,
})
export class RecordDialog {
  readonly open = input.required<boolean>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly record = output<{ input: PaymentDraft; debtorName: string }>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly t = inject(Texts).t;
  protected readonly currencies = CURRENCIES;
  protected readonly today = dateInZone(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly payer = signal<DebtorHit | undefined>(undefined);
  protected readonly minor = signal<number | undefined>(undefined);
  protected readonly currency = signal('EUR');
  protected readonly day = signal(this.today);
  protected readonly reference = signal('');
  protected readonly missing = signal(false);

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.reset());
    });
  }

  protected pick(payer: DebtorHit): void {
    this.payer.set(payer);
    if (payer.overdue) this.currency.set(payer.overdue.currency);
    // The search box that had the focus is gone.
    const focus = () => this.host.nativeElement.querySelector<HTMLElement>('form input')?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const payer = this.payer();
    const minor = this.minor();
    this.missing.set(this.reference().trim() === '');
    if (!payer || !minor || this.missing()) return;
    const amount = { minor, currency: this.currency() };
    this.record.emit({
      input: { caseId: payer.caseId, amount, receivedOn: this.day(), reference: this.reference().trim() },
      debtorName: payer.debtorName,
    });
  }

  private reset(): void {
    this.payer.set(undefined);
    this.minor.set(undefined);
    this.currency.set('EUR');
    this.day.set(this.today);
    this.reference.set('');
    this.missing.set(false);
  }
}
