import { Component, computed, inject, input } from '@angular/core';
import { AgeChip, DayPipe, Icon, InstantPipe, MoneyPipe, Texts } from '@relance/platform/console';
import { AgingBar } from './aging-bar';
import type { Cockpit } from './cockpit.client';

/** The left of the cockpit: how much, how old, which invoices, the last promise, the last contact, the open dispute. */
@Component({
  selector: 'calls-account-ledger',
  imports: [AgingBar, AgeChip, Icon, MoneyPipe, DayPipe, InstantPipe],
  templateUrl: './account-ledger.html',
  styleUrl: './account-ledger.css',
})
export class AccountLedger {
  readonly cockpit = input.required<Cockpit>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  /** The oldest due first; charges after what they are on. */
  protected readonly items = computed(() => {
    const order = (item: Cockpit['items'][number]) => `${item.kind === 'charge' ? 1 : 0} ${item.dueOn}`;
    return [...this.cockpit().items].sort((a, b) => order(a).localeCompare(order(b)));
  });
}
