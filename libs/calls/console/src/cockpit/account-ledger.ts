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
  protected readonly items = computed(() => [...this.cockpit().items].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)));
}
