import { computed, inject, Injectable, signal } from '@angular/core';
import {
  AccountDetailsDocument,
  BookChargeDocument,
  CaseChange,
  DebtorOfCaseDocument,
  DraftStore,
  GraphqlClient,
  loaded,
  MergeDebtorsDocument,
  MergePreviewDocument,
  RecordDebtorWishDocument,
  type RecordDebtorWishMutationVariables,
  rereadOn,
  SaveAddressDocument,
  sending,
  SessionStore,
  SetSegmentDocument,
  Texts,
  Toasts,
  WaiveChargeDocument,
  type AccountDetailsQuery,
  type BookChargeMutationVariables,
  type MergePreviewQuery,
} from '@relance/platform/console';

export type DebtorOfAccount = NonNullable<AccountDetailsQuery['account']>['debtor'];
export type DebtorWishDraft = RecordDebtorWishMutationVariables['wish'];
export type Contact = AccountDetailsQuery['contacts'][number];
export type AccountItem = AccountDetailsQuery['openItems'][number];
/** Without the version: the store knows which one is shown. */
export type ChargeDraft = Omit<BookChargeMutationVariables, 'expectedVersion'>;
export type MergePreview = NonNullable<MergePreviewQuery['debtorMerge']>;

/** The debtor of a case: who they are, how they are reached, what is charged, and whom they are merged with. */
@Injectable()
export class AccountStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly drafts = inject(DraftStore);
  private readonly toasts = inject(Toasts);
  private readonly change = inject(CaseChange);
  private readonly role = inject(SessionStore).role;
  private readonly shown = signal('');
  readonly caseId = this.shown.asReadonly();
  private readonly details = loaded(() => this.client.run(AccountDetailsDocument, { caseId: this.caseId() }));
  readonly saving = sending();
  readonly failure = this.details.failure;
  readonly read = computed(() => this.details.value() !== undefined);
  readonly account = computed(() => this.details.value()?.account ?? undefined);
  readonly contacts = computed(() => this.details.value()?.contacts ?? []);
  readonly charges = computed(() => (this.details.value()?.openItems ?? []).filter((item) => item.kind === 'charge'));
  /** Invoices a charge may be booked on. */
  readonly chargeable = computed(() =>
    (this.details.value()?.openItems ?? []).filter((item) => item.kind === 'invoice' && item.daysPastDue > 0),
  );
  readonly consumer = computed(() => this.account()?.debtor.kind === 'consumer');
  readonly mayMerge = computed(() => ['lead', 'admin'].includes(this.role() ?? ''));
  readonly mayCharge = computed(() => ['lead', 'legal', 'admin'].includes(this.role() ?? ''));

  constructor() {
    rereadOn(['case.moved', 'payment.booked'], () => this.caseId() && this.details.load());
  }

  open(caseId: string): void {
    this.shown.set(caseId);
    void this.details.load();
  }

  load(): Promise<void> {
    return this.details.load();
  }

  setSegment(segment: string | null, expectedVersion: number): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(SetSegmentDocument, { caseId: this.caseId(), segment, expectedVersion })).done,
      'segmentSaved',
    );
  }

  saveAddress(lines: string[], expectedVersion: number): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(SaveAddressDocument, { caseId: this.caseId(), lines, expectedVersion })).done,
      'addressSaved',
      `address.${this.caseId()}`,
    );
  }

  contactSaved(): Promise<void> {
    return this.saved('contactSaved');
  }

  recordWish(wish: DebtorWishDraft): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(RecordDebtorWishDocument, { caseId: this.caseId(), wish })).done,
      wish.stands ? 'wish.recorded' : 'wish.lifted',
    );
  }

  bookCharge(charge: ChargeDraft): Promise<boolean> {
    const expectedVersion = this.caseVersion();
    return this.save(
      async () => (await this.client.run(BookChargeDocument, { ...charge, expectedVersion })).done,
      'chargeBooked',
    );
  }

  waiveCharge(itemId: string, reason: string): Promise<boolean> {
    const expectedVersion = this.caseVersion();
    return this.save(
      async () => (await this.client.run(WaiveChargeDocument, { itemId, reason, expectedVersion })).done,
      'chargeWaived',
    );
  }

  /** The debtor of a case. Errors: RequestFailure. */
  async debtorOf(caseId: string): Promise<{ id: string; name: string } | undefined> {
    return (await this.client.run(DebtorOfCaseDocument, { caseId })).account?.debtor;
  }

  /** Errors: RequestFailure. */
  async preview(fromId: string, intoId: string): Promise<MergePreview | undefined> {
    return (await this.client.run(MergePreviewDocument, { fromId, intoId })).debtorMerge ?? undefined;
  }

  merge(fromId: string, intoId: string, reason: string): Promise<boolean> {
    return this.save(
      async () => (await this.client.run(MergeDebtorsDocument, { fromId, intoId, reason })).done,
      'merged',
    );
  }

  private caseVersion(): number {
    return this.details.value()?.case?.version ?? 0;
  }

  private async save<Answer extends object>(
    run: () => Promise<Answer>,
    done: string,
    draft?: string,
  ): Promise<boolean> {
    if (!(await this.saving.send(run))) {
      // what stands there now is read: the next try goes on top of it, having seen it
      if (this.saving.conflict()) await this.details.load();
      return false;
    }
    if (draft) this.drafts.forget(draft);
    await this.saved(done);
    return true;
  }

  private async saved(done: string): Promise<void> {
    this.toasts.show(this.texts.t(`account.${done}`));
    this.change.tell();
    await this.details.load();
  }
}
