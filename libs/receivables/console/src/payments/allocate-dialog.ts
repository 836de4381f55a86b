import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import {
  AgeChip,
  amountText,
  DayPipe,
  Dialog,
  FailureState,
  failureKind,
  MoneyPipe,
  readAmount,
  Skeleton,
  Texts,
  type FailureKind,
  FormEnd,
} from '@relance/platform/console';
import { checkAllocation, inOrder, type Typed } from './allocation-draft';
import { PaymentsStore, type AllocatableItem, type UnappliedPayment } from './payments.store';

/** What a payment pays, item by item; what is not given out stays unapplied. */
@Component({
  selector: 'receivables-allocate-dialog',
  imports: [FormEnd, AgeChip, DayPipe, Dialog, FailureState, MoneyPipe, Skeleton],
  template: `
    <rl-dialog
      kind="wide"
      [open]="payment() !== undefined"
      [heading]="t('payments.allocateTitle')"
      (closed)="closed.emit()"
    >
      @if (payment(); as paid) {
        <form class="stack" (submit)="submit($event)">
          <div class="line wrap spread">
            <p>
              <span class="strong">{{ paid.debtorName }}</span>
              <span class="muted"> · {{ paid.remitterName ?? t('payments.unnamed') }} · {{ paid.text }}</span>
            </p>
            <p class="amount">{{ paid.unapplied | money }}</p>
          </div>
          @if (items(); as list) {
            @if (list.length > 0) {
              <div class="line">
                <button type="button" class="btn small" (click)="oldestFirst()">{{ t('payments.oldestFirst') }}</button>
                <button type="button" class="btn small quiet" (click)="clear()">{{ t('payments.clear') }}</button>
              </div>
              <div class="table-scroll" tabindex="0" role="group" [attr.aria-label]="t('payments.allocateTitle')">
                <table class="table">
                  <thead>
                    <tr>
                      <th scope="col">{{ t('payments.item') }}</th>
                      <th scope="col">{{ t('payments.due') }}</th>
                      <th scope="col" class="num">{{ t('payments.open') }}</th>
                      <th scope="col" class="num">{{ t('payments.share') }}</th>
                    </tr>
                  </thead>
                  <tbody>
                    @for (item of list; track item.id) {
                      <tr>
                        <td>{{ item.number }}</td>
                        <td>
                          <span class="line">{{ item.dueOn | day }} <rl-age [days]="item.daysPastDue" /></span>
                        </td>
                        <td class="num">{{ item.open | money }}</td>
                        <td class="num">
                          <input
                            class="input num"
                            inputmode="decimal"
                            autocomplete="off"
                            [attr.aria-label]="t('payments.share') + ' · ' + item.number"
                            [attr.aria-invalid]="check().faults.has(item.id)"
                            [attr.aria-describedby]="check().faults.has(item.id) ? 'fault-' + item.id : null"
                            [value]="texted().get(item.id) ?? ''"
                            (input)="type(item.id, $any($event.target).value)"
                          />
                          @if (check().faults.get(item.id); as fault) {
                            <span class="field-error" [id]="'fault-' + item.id">{{ t('payments.' + fault) }}</span>
                          }
                        </td>
                      </tr>
                    }
                  </tbody>
                  <tfoot>
                    <tr class="strong">
                      <td colspan="3">{{ t('payments.rest') }}</td>
                      <td class="num" aria-live="polite">
                        {{ { minor: check().rest, currency: paid.unapplied.currency } | money }}
                      </td>
                    </tr>
                  </tfoot>
                </table>
              </div>
              @if (check().rest < 0) {
                <p class="notice warn" role="alert">
                  <span>{{ t('payments.tooMuch') }}</span>
                </p>
              }
            } @else {
              <p class="muted">{{ t('payments.noItems', { currency: paid.unapplied.currency }) }}</p>
            }
          } @else if (failure(); as kind) {
            <rl-failure [kind]="kind" (retry)="read(paid)" />
          } @else {
            <rl-skeleton />
          }
          <rl-form-end
            [problem]="problem()"
            [disabled]="busy() || !ready()"
            [save]="t('payments.allocate')"
            (cancelled)="closed.emit()"
          />
        </form>
      }
    </rl-dialog>
  `,
  styles: `
    td .input {
      width: 128px;
    }
    .field-error {
      display: block;
    }
  `,
})
export class AllocateDialog {
  readonly payment = input<UnappliedPayment>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly allocate = output<{ itemId: string; minor: number }[]>();
  private readonly store = inject(PaymentsStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly items = signal<AllocatableItem[] | undefined>(undefined);
  protected readonly failure = signal<FailureKind | undefined>(undefined);
  protected readonly texted = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly check = computed(() => {
    const unapplied = this.payment()?.unapplied ?? { minor: 0, currency: 'EUR' };
    const typed = new Map<string, Typed>();
    for (const [id, text] of this.texted()) {
      if (text.trim()) typed.set(id, readAmount(text, unapplied.currency) ?? 'notAnAmount');
    }
    return checkAllocation(this.items() ?? [], typed, unapplied.minor);
  });
  protected readonly ready = computed(() => {
    const { rest, allocations, faults } = this.check();
    return rest >= 0 && allocations.length > 0 && faults.size === 0;
  });

  constructor() {
    effect(() => {
      const payment = this.payment();
      untracked(() => {
        this.items.set(undefined);
        this.texted.set(new Map());
        if (payment) void this.read(payment);
      });
    });
  }

  protected async read(payment: UnappliedPayment): Promise<void> {
    this.failure.set(undefined);
    try {
      this.items.set(payment.caseId ? await this.store.allocatable(payment.caseId, payment.unapplied.currency) : []);
    } catch (thrown) {
      this.failure.set(failureKind(thrown));
    }
  }

  protected type(itemId: string, text: string): void {
    this.texted.update((texts) => new Map(texts).set(itemId, text));
  }

  protected clear(): void {
    this.texted.set(new Map());
  }

  protected oldestFirst(): void {
    const { minor, currency } = this.payment()!.unapplied;
    const shares = inOrder(this.items() ?? [], minor);
    this.texted.set(
      new Map([...shares].map(([id, share]) => [id, amountText({ minor: share, currency }, this.texts.locale())])),
    );
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.ready()) this.allocate.emit([...this.check().allocations]);
  }
}
