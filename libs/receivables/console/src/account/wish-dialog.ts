import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import type { Contact, DebtorOfAccount, DebtorWishDraft } from './account.store';

export type WishKind = DebtorWishDraft['kind'];

/** What a debtor asked for in writing or has by law, put on record or lifted. */
@Component({
  selector: 'receivables-wish-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="true" [heading]="t('account.wish.' + kind())" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>{{ t(lift() ? 'account.wish.liftText' : 'account.wish.text.' + kind()) }}</p>
        @if (!lift()) {
          @switch (kind()) {
            @case ('represented') {
              <div class="field">
                <label for="wish-contact">{{ t('account.wish.contact') }}</label>
                <select id="wish-contact" class="input" name="contactId" autofocus>
                  @for (one of contacts(); track one.id) {
                    <option [value]="one.id" [selected]="one.id === debtor().representedById">{{ one.name }}</option>
                  }
                </select>
              </div>
            }
            @case ('zones') {
              <div class="field">
                <label for="wish-zones">{{ t('account.wish.zonesField') }}</label>
                <input
                  id="wish-zones"
                  class="input"
                  name="zones"
                  autofocus
                  autocomplete="off"
                  placeholder="America/New_York America/Chicago"
                  [value]="debtor().possibleZones.join(' ')"
                />
              </div>
            }
            @default {
              <div class="field">
                <label for="wish-from">{{ t('account.wish.from') }}</label>
                <input id="wish-from" class="input" name="from" type="date" autofocus [value]="from()" />
              </div>
            }
          }
          @if (kind() === 'breathingSpace') {
            <div class="field">
              <label for="wish-until">{{ t('account.wish.until') }}</label>
              <input id="wish-until" class="input" name="until" type="date" [value]="debtor().breathingUntil ?? ''" />
            </div>
          }
        }
        <div class="field">
          <label for="wish-why">{{ t(lift() ? 'account.wish.why' : 'account.wish.source') }}</label>
          <input
            id="wish-why"
            class="input"
            autocomplete="off"
            maxlength="300"
            [value]="source()"
            (input)="source.set($any($event.target).value)"
          />
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || !source().trim()"
          [save]="t(lift() ? 'account.wish.lift' : 'account.wish.record')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class WishDialog {
  readonly kind = input.required<WishKind>();
  readonly lift = input(false);
  readonly debtor = input.required<DebtorOfAccount>();
  readonly contacts = input.required<readonly Contact[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly save = output<DebtorWishDraft>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly source = signal('');
  protected readonly from = computed(() => {
    const { ceasedOn, breathingFrom } = this.debtor();
    return (this.kind() === 'ceased' ? ceasedOn : breathingFrom) ?? '';
  });

  protected submit(event: Event): void {
    event.preventDefault();
    const source = this.source().trim();
    if (!source) return;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    this.save.emit({
      kind: this.kind(),
      stands: !this.lift(),
      from: text('from') || null,
      until: text('until') || null,
      contactId: text('contactId') || null,
      zones: text('zones')
        .split(/[\s,]+/)
        .filter(Boolean),
      source,
    });
  }
}
