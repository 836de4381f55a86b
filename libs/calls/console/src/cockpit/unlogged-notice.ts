import { Component, computed, inject, signal } from '@angular/core';
import { formatInstant, Icon, Texts } from '@relance/platform/console';
import { CallStore } from './call.store';
import { CockpitStore } from './cockpit.store';
import { phoneText } from './phone-words';
import { ReasonDialog } from './reason-dialog';

/** A call on this case ended without an outcome: it is logged now, or there is nothing to log. */
@Component({
  selector: 'calls-unlogged-notice',
  imports: [Icon, ReasonDialog],
  template: `
    @if (call(); as open) {
      <p class="notice warn">
        <rl-icon name="warning" />
        <span class="grow">{{ words() }}</span>
        <button type="button" class="btn small" [disabled]="calls.busy()" (click)="calls.takeUp(open)">
          {{ t('calls.call.logNow') }}
        </button>
        <button type="button" class="btn small" [disabled]="calls.busy()" (click)="dismissing.set(true)">
          {{ t('calls.call.nothingToLog') }}
        </button>
      </p>
      <calls-reason-dialog
        [open]="dismissing()"
        [heading]="t('calls.call.nothingToLog')"
        [body]="t('calls.call.nothingToLogBody')"
        [button]="t('ui.save')"
        (given)="dismiss($event)"
        (closed)="dismissing.set(false)"
      />
    }
  `,
  styles: `
    :host:not(:empty) {
      flex-basis: 100%;
    }
  `,
})
export class UnloggedNotice {
  private readonly store = inject(CockpitStore);
  protected readonly calls = inject(CallStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly dismissing = signal(false);
  /** The oldest first; none while a call is going on. */
  protected readonly call = computed(() =>
    this.calls.state() || !this.store.writable() ? undefined : this.store.cockpit()?.unloggedCalls[0],
  );
  protected readonly words = computed(() => {
    const call = this.call();
    if (!call) return '';
    const at = formatInstant(call.startedAt, this.texts.locale(), 'weekday');
    const home = this.store.cockpit()?.account.debtor.country ?? 'FR';
    const phone = call.phone ? phoneText(call.phone, home) : this.t('calls.call.withheld');
    return this.t('calls.call.unlogged', { at, phone });
  });

  protected dismiss(reason: string): void {
    const call = this.call();
    this.dismissing.set(false);
    if (call) this.calls.dismiss(call, reason);
  }
}
