import { Component, computed, inject, signal } from '@angular/core';
import { FailureState, Hotkeys, Icon, InstantPipe, Skeleton, Texts, Toasts } from '@relance/platform/console';
import { PreviewCard } from './preview-card';
import { PublishDialog } from './publish-dialog';
import { WeightRow } from './weight-row';
import { WeightsStore } from './weights.store';

/** What each reason weighs in the queue's order: in force, drafted, tried on an agent's queue, published with a word why. */
@Component({
  selector: 'calls-weights',
  imports: [FailureState, Icon, InstantPipe, PreviewCard, PublishDialog, Skeleton, WeightRow],
  providers: [WeightsStore],
  templateUrl: './weights.screen.html',
  styleUrl: './weights.screen.css',
})
export class WeightsScreen {
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(WeightsStore);
  protected readonly t = inject(Texts).t;
  protected readonly publishing = signal(false);
  protected readonly before = computed(
    () => new Map((this.store.inForce()?.weights ?? []).map(({ code, points }) => [code, points])),
  );
  protected readonly agentName = computed(
    () => this.store.agents().find(({ id }) => id === this.store.agentId())?.name ?? '',
  );
  protected readonly ready = computed(() => this.store.changed() && !this.store.pending() && !!this.store.preview());

  constructor() {
    inject(Hotkeys).bind([
      { key: 'p', label: 'weights.publish', when: this.ready, run: () => this.publishing.set(true) },
      { key: 'r', label: 'weights.reset', when: this.store.changed, run: () => this.reset() },
    ]);
  }

  protected reset(): void {
    const inForce = this.store.inForce();
    if (inForce) this.store.startFrom(inForce);
  }

  protected async publish(note: string): Promise<void> {
    if (!(await this.store.publish(note))) return;
    this.publishing.set(false);
    this.toasts.show(this.t('weights.published', { version: this.store.inForce()?.version ?? 0 }));
  }
}
