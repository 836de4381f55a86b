import { Component, computed, inject } from '@angular/core';
import { Hotkeys, Texts } from '@relance/platform/console';
import { LeaseStore } from './lease.store';

/** A colleague asks for the case that is open here: given or kept by one key. It takes no focus and moves nothing under the hands. */
@Component({
  selector: 'calls-request',
  template: `
    <div role="status">
      @if (request(); as asked) {
        <div class="toast">
          <span class="grow">{{ t('calls.lease.asks', { name: asked.name }) }}</span>
          <button type="button" class="btn small" [disabled]="store.busy()" (click)="store.give(asked)">
            {{ t('calls.lease.give') }} <kbd class="key">G</kbd>
          </button>
          <button type="button" class="btn small" [disabled]="store.busy()" (click)="store.keep(asked)">
            {{ t('calls.lease.keep') }} <kbd class="key">K</kbd>
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      left: calc(var(--rail) + 16px);
      bottom: 16px;
      z-index: 30;
      max-width: min(480px, calc(100vw - var(--rail) - 32px));
    }
  `,
})
export class RequestToast {
  protected readonly store = inject(LeaseStore);
  protected readonly t = inject(Texts).t;
  protected readonly request = computed(() => this.store.requests()[0]);

  constructor() {
    const when = () => this.request() !== undefined && !this.store.busy();
    inject(Hotkeys).bind([
      { key: 'g', label: 'calls.lease.give', when, run: () => void this.store.give(this.request()!) },
      { key: 'k', label: 'calls.lease.keep', when, run: () => void this.store.keep(this.request()!) },
    ]);
  }
}
