import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ContactDialog,
  DayPipe,
  EmptyState,
  FailureState,
  Icon,
  MoneyPipe,
  PhonePipe,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { AccountStore, type AccountItem, type ChargeDraft, type Contact, type DebtorWishDraft } from './account.store';
import { type AddressEdit, AddressDialog } from './address-dialog';
import { ChargeDialog } from './charge-dialog';
import { MergeDialog } from './merge-dialog';
import { SegmentDialog, type SegmentEdit } from './segment-dialog';
import { WaiveDialog } from './waive-dialog';
import { WishDialog, type WishKind } from './wish-dialog';
import { WishList } from './wish-list';

type Task = 'segment' | 'address' | 'contact' | 'charge' | 'waive' | 'merge' | 'wish';

/** The tab "Account" of a case: the debtor's data, corrected where they stand. */
@Component({
  selector: 'receivables-account-panel',
  imports: [
    AddressDialog,
    ChargeDialog,
    ContactDialog,
    DayPipe,
    EmptyState,
    FailureState,
    Icon,
    MergeDialog,
    MoneyPipe,
    PhonePipe,
    RouterLink,
    SegmentDialog,
    Skeleton,
    WaiveDialog,
    WishDialog,
    WishList,
  ],
  providers: [AccountStore],
  templateUrl: './account.panel.html',
  styleUrl: './account.panel.css',
})
export class AccountPanel {
  readonly caseId = input.required<string>();
  protected readonly store = inject(AccountStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly task = signal<Task | undefined>(undefined);
  /** Who is corrected; none: somebody new. */
  protected readonly contact = signal<Contact | undefined>(undefined);
  protected readonly wish = signal<{ kind: WishKind; lift: boolean }>({ kind: 'ceased', lift: false });
  protected readonly charge = signal<AccountItem | undefined>(undefined);

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => {
        this.task.set(undefined);
        this.store.open(caseId);
      });
    });
  }

  protected begin(task: Task): void {
    this.store.saving.clear();
    this.task.set(task);
  }

  protected change(contact: Contact | undefined): void {
    this.contact.set(contact);
    this.begin('contact');
  }

  protected waive(charge: AccountItem): void {
    this.charge.set(charge);
    this.begin('waive');
  }

  /** A dialog says a moment later that it closed: another may be open by then. */
  protected end(task = this.task()): void {
    if (task === this.task()) this.task.set(undefined);
  }

  protected saveSegment({ segment, expectedVersion }: SegmentEdit): Promise<void> {
    return this.endAfter(this.store.setSegment(segment, expectedVersion));
  }

  protected saveAddress({ lines, expectedVersion }: AddressEdit): Promise<void> {
    return this.endAfter(this.store.saveAddress(lines, expectedVersion));
  }

  protected contactSaved(): void {
    this.end('contact');
    void this.store.contactSaved();
  }

  /** What was recorded before it closed is shown. */
  protected contactClosed(): void {
    this.end('contact');
    void this.store.load();
  }

  protected beginWish(kind: WishKind, lift: boolean): void {
    this.wish.set({ kind, lift });
    this.begin('wish');
  }

  protected recordWish(wish: DebtorWishDraft): Promise<void> {
    return this.endAfter(this.store.recordWish(wish));
  }

  protected bookCharge(draft: ChargeDraft): Promise<void> {
    return this.endAfter(this.store.bookCharge(draft));
  }

  protected waiveCharge(reason: string): Promise<void> {
    const charge = this.charge();
    return this.endAfter(charge ? this.store.waiveCharge(charge.id, reason) : Promise.resolve(true));
  }

  protected merge({ fromId, intoId, reason }: { fromId: string; intoId: string; reason: string }): Promise<void> {
    return this.endAfter(this.store.merge(fromId, intoId, reason));
  }

  private async endAfter(done: Promise<boolean>): Promise<void> {
    if (await done) this.end();
  }
}
