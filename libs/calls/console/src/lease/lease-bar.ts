import { Component, inject } from '@angular/core';
import { Hotkeys, Icon, InstantPipe, SessionStore, Texts } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import { LeaseStore } from './lease.store';

/** Why the case may only be read, and how one gets it: wait, ask whoever has it, or take it over as a lead. */
@Component({
  selector: 'calls-lease-bar',
  imports: [Icon, InstantPipe],
  template: `
    <div role="status">
      @if (store.held(); as lease) {
        <p class="notice" [class.warn]="store.lost()">
          <rl-icon name="lock" />
          <span class="grow">
            @if (store.lost(); as lost) {
              {{ t('calls.lease.lost', { name: lost.name, at: (lost.at | instant: 'time') }) }}
            } @else {
              {{ t('calls.lease.held', { name: lease.holderName, since: (lease.since | instant: 'time') }) }}
            }
            @if (lease_.answer(); as words) {
              {{ words }}
            } @else if (lease_.askedSince(); as since) {
              {{ t('calls.lease.asked', { at: (since | instant: 'time') }) }}
            }
          </span>
          @if (mayAsk()) {
            <button type="button" class="btn small" [disabled]="lease_.busy()" (click)="lease_.ask()">
              {{ t('calls.lease.ask') }} <kbd class="key">G</kbd>
            </button>
          }
          @if (mayTakeOver()) {
            <button type="button" class="btn small take-over" (click)="store.takeOver()">
              {{ t('calls.cockpit.takeOver') }}
            </button>
          }
        </p>
      } @else if (store.done()) {
        <p class="notice">
          <rl-icon name="check" /><span class="grow">{{ t('calls.lease.done') }}</span>
        </p>
      } @else if (store.regained()) {
        <p class="notice">
          <rl-icon name="clock" /><span class="grow">{{ t('calls.lease.slept') }}</span>
          <button type="button" class="btn small" (click)="store.forgetChange()">{{ t('calls.cockpit.seen') }}</button>
        </p>
      }
    </div>
  `,
  styles: `
    .notice {
      margin-top: 8px;
    }
  `,
})
export class LeaseBar {
  protected readonly store = inject(CockpitStore);
  protected readonly lease_ = inject(LeaseStore);
  protected readonly t = inject(Texts).t;
  private readonly role = inject(SessionStore).role;

  constructor() {
    inject(Hotkeys).bind([
      { key: 'g', label: 'calls.lease.ask', when: () => this.mayAsk(), run: () => void this.lease_.ask() },
    ]);
  }

  protected mayAsk(): boolean {
    return this.role() !== 'legal' && this.store.held() !== undefined && !this.lease_.askedSince();
  }

  protected mayTakeOver(): boolean {
    return this.role() === 'lead' || this.role() === 'admin';
  }
}
