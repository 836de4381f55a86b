import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CONTACT_PRESETS, FR_DEFAULT, policyInWords } from '@relance/calls/contact';
import { Dialog, FailureState, FormEnd, InstantPipe, Skeleton, Texts } from '@relance/platform/console';
import { PoliciesStore, type PolicyVersion } from './policies.store';

/** Which contact policy holds for whom, what it says, what was in force before, and when somebody called against it. */
@Component({
  selector: 'calls-policies',
  imports: [Dialog, FailureState, FormEnd, InstantPipe, RouterLink, Skeleton],
  providers: [PoliciesStore],
  templateUrl: './policies.screen.html',
  styleUrl: './policies.screen.css',
})
export class PoliciesScreen {
  protected readonly store = inject(PoliciesStore);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly presets = CONTACT_PRESETS.map(({ policy }) => policy.key);
  protected readonly byDefault = FR_DEFAULT;
  protected readonly ending = signal<PolicyVersion | undefined>(undefined);
  protected readonly note = signal('');

  protected words(policy: PolicyVersion['definition']): string[] {
    return policyInWords(policy).map((said) => said[this.texts.language()]);
  }

  protected isForAll(list: readonly PolicyVersion[]): boolean {
    return list.some((one) => !one.creditorId && !one.debtorKind && !one.country);
  }

  protected begin(policy: PolicyVersion): void {
    this.store.saving.clear();
    this.note.set('');
    this.ending.set(policy);
  }

  protected create(preset: string): void {
    if (preset) void this.router.navigate(['/policies/edit', preset]);
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    const policy = this.ending();
    const note = this.note().trim();
    if (policy && note && (await this.store.end(policy, note))) this.ending.set(undefined);
  }
}
