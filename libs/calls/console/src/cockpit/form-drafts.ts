import { effect, inject, Injectable, untracked } from '@angular/core';
import { DraftStore } from '@relance/platform/console';
import type { OutcomeKind } from '../outcome/outcome';
import { OutcomeStore } from '../outcome/outcome.store';
import { CockpitStore } from './cockpit.store';

/** Which outcome's form was open when the page went: it is open again when the case is, and its fields fill themselves. */
@Injectable()
export class FormDrafts {
  private readonly drafts = inject(DraftStore);
  private readonly cockpit = inject(CockpitStore);
  private readonly outcome = inject(OutcomeStore);
  private reopened = '';

  constructor() {
    effect(() => {
      const caseId = this.cockpit.caseId();
      if (this.cockpit.claimable() && caseId !== this.reopened) untracked(() => this.reopen(caseId));
    });
    effect(() => {
      const kind = this.outcome.form();
      const caseId = untracked(this.cockpit.caseId);
      if (caseId !== this.reopened) return;
      if (kind) this.drafts.write(this.place(caseId), kind);
      else this.drafts.forget(this.place(caseId));
    });
  }

  private reopen(caseId: string): void {
    this.reopened = caseId;
    const kind = this.drafts.read(this.place(caseId));
    if (kind && !this.outcome.form()) this.outcome.openForm(kind as OutcomeKind);
  }

  private place(caseId: string): string {
    return `form.${caseId}.open`;
  }
}
