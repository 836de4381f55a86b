import { Component, inject, signal } from '@angular/core';
import { DayPipe, Dialog, EmptyState, FailureState, FormEnd, Skeleton, Texts } from '@relance/platform/console';
import { CloseDialog } from './close-dialog';
import { CreditorDialog } from './creditor-dialog';
import { CreditorsStore, type CreditorDraft, type CreditorEntity } from './creditors.store';

/** Creditor entities, for administrators: how old their bank data may be, and their end. */
@Component({
  selector: 'receivables-creditors',
  imports: [CloseDialog, CreditorDialog, DayPipe, Dialog, EmptyState, FailureState, FormEnd, Skeleton],
  providers: [CreditorsStore],
  templateUrl: './creditors.screen.html',
  styleUrl: './creditors.screen.css',
})
export class CreditorsScreen {
  protected readonly store = inject(CreditorsStore);
  protected readonly t = inject(Texts).t;
  protected readonly changed = signal<CreditorEntity | undefined>(undefined);
  protected readonly ending = signal<CreditorEntity | undefined>(undefined);
  protected readonly returning = signal<CreditorEntity | undefined>(undefined);

  protected begin(dialog: { set(value: CreditorEntity): void }, creditor: CreditorEntity): void {
    this.store.saving.clear();
    dialog.set(creditor);
  }

  protected end(): void {
    for (const dialog of [this.changed, this.ending, this.returning]) dialog.set(undefined);
  }

  protected async save(draft: CreditorDraft): Promise<void> {
    const creditor = this.changed();
    if (creditor && (await this.store.change(creditor, draft))) this.end();
  }

  protected async close({ closedOn, reason }: { closedOn: string; reason: string }): Promise<void> {
    const creditor = this.ending();
    if (creditor && (await this.store.close(creditor, closedOn, reason))) this.end();
  }

  protected async reopen(event: Event): Promise<void> {
    event.preventDefault();
    const creditor = this.returning();
    if (creditor && (await this.store.reopen(creditor))) this.end();
  }
}
