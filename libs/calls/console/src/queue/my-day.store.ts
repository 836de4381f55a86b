import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKind, loaded, rereadOn, ServerClock, type FailureKind } from '@relance/platform/console';
import { nextCallbacks } from './day-callbacks';
import { QueueClient } from './queue.client';

/** The agent's day beside the list: its figures, what falls today, and taking the best case. */
@Injectable()
export class MyDayStore {
  private readonly client = inject(QueueClient);
  private readonly clock = inject(ServerClock);
  private readonly today = loaded(() => this.client.day());
  private readonly starting = signal(false);
  private readonly startFailure = signal<FailureKind | undefined>(undefined);
  readonly day = computed(() => this.today.value()?.day);
  readonly promises = computed(() => this.today.value()?.promises ?? []);
  readonly broken = computed(() => this.promises().filter(({ promise }) => promise.status === 'broken').length);
  /** The callbacks of the next day that has any. */
  readonly nextCallbacks = computed(() => nextCallbacks(this.day()?.callbacks ?? [], this.clock.now()));
  readonly failure = computed(() => this.today.failure() ?? this.startFailure());
  readonly busy = this.starting.asReadonly();

  constructor() {
    rereadOn(['queue.changed', 'case.moved', 'case.reassigned', 'payment.booked'], () => this.load());
    void this.load();
  }

  load(): Promise<void> {
    this.startFailure.set(undefined);
    return this.today.load();
  }

  /** Leases the best case and gives its id; undefined when there is none, or on a failure (which is shown). */
  async start(): Promise<string | undefined> {
    if (this.starting()) return undefined;
    this.starting.set(true);
    this.startFailure.set(undefined);
    try {
      return (await this.client.next())?.case.id;
    } catch (thrown) {
      this.startFailure.set(failureKind(thrown));
      return undefined;
    } finally {
      this.starting.set(false);
    }
  }
}
