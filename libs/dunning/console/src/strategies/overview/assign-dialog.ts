import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import {
  type AssignmentInput,
  DayPipe,
  DebtorPicker,
  type DebtorHit,
  Dialog,
  FormEnd,
  MoneyPipe,
  Texts,
} from '@relance/platform/console';
import { StepWords } from '../path/step-words';
import { StrategiesStore, type Invoice } from './strategies.store';

const SCOPES = ['kind', 'creditor', 'segment', 'debtor', 'invoice'] as const;
const KINDS = ['business', 'public', 'consumer'] as const;

interface Draft {
  readonly strategyId: string;
  readonly scope: (typeof SCOPES)[number];
  readonly debtorKind: (typeof KINDS)[number];
  readonly creditorId: string;
  readonly segment: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly itemId: string;
  readonly reason: string;
}

/** Whom a strategy applies to from now on. Open cases in that scope go over to it. */
@Component({
  selector: 'strategies-assign-dialog',
  imports: [DayPipe, DebtorPicker, Dialog, FormEnd, MoneyPipe],
  templateUrl: './assign-dialog.html',
})
export class AssignDialog {
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  protected readonly store = inject(StrategiesStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly words = inject(StepWords);
  protected readonly scopes = SCOPES;
  protected readonly kinds = KINDS;
  protected readonly draft = signal<Draft | undefined>(undefined);
  protected readonly invoices = signal<readonly Invoice[]>([]);
  protected readonly tried = signal(false);
  protected readonly faults = computed(() => {
    const draft = this.draft();
    const faults = new Map<string, string>();
    if (!draft) return faults;
    const needsDebtor = draft.scope === 'debtor' || draft.scope === 'invoice';
    if (needsDebtor && !draft.debtorId) faults.set('debtor', this.t('strategies.assign.debtorNeeded'));
    else if (draft.scope === 'invoice' && !draft.itemId) faults.set('item', this.t('ui.required'));
    if (draft.scope === 'segment' && !draft.segment) faults.set('segment', this.t('ui.required'));
    if (draft.scope === 'creditor' && !draft.creditorId) faults.set('creditor', this.t('ui.required'));
    if (!draft.reason.trim()) faults.set('reason', this.t('ui.required'));
    return faults;
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => void this.begin());
    });
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => draft && { ...draft, ...change });
  }

  protected fault(field: string): string | undefined {
    return this.tried() ? this.faults().get(field) : undefined;
  }

  protected async pick(hit: DebtorHit): Promise<void> {
    const found = await this.store.debtor(hit.caseId);
    if (!found) return;
    this.invoices.set(found.invoices);
    this.set({ debtorId: found.debtorId, debtorName: hit.debtorName, itemId: found.invoices[0]?.id ?? '' });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const draft = this.draft();
    if (!draft || this.faults().size > 0) return;
    if (await this.store.assign(inputOf(draft))) this.closed.emit();
  }

  private async begin(): Promise<void> {
    this.tried.set(false);
    this.invoices.set([]);
    this.store.saving.clear();
    await this.store.needVocabulary();
    const vocabulary = this.store.vocabulary();
    this.draft.set({
      strategyId: this.store.published()[0]?.strategyId ?? '',
      scope: 'creditor',
      debtorKind: 'business',
      creditorId: vocabulary?.creditors[0]?.id ?? '',
      segment: vocabulary?.segments[0] ?? '',
      debtorId: '',
      debtorName: '',
      itemId: '',
      reason: '',
    });
  }
}

/** Only what belongs to the scope is told. */
function inputOf({ strategyId, scope, reason, ...to }: Draft): AssignmentInput {
  return {
    strategyId,
    scope,
    reason: reason.trim(),
    debtorKind: scope === 'kind' ? to.debtorKind : null,
    creditorId: scope === 'creditor' ? to.creditorId : null,
    segment: scope === 'segment' ? to.segment : null,
    debtorId: scope === 'debtor' ? to.debtorId : null,
    itemId: scope === 'invoice' ? to.itemId : null,
  };
}
