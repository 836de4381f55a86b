import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKind, LiveClient, loaded, SessionStore, type FailureKind } from '@relance/platform/console';
import { QueueClient, type QueuePage } from './queue.client';

const PAUSE_MS = 400;

/** The agent's day: the ranked queue and what falls today. Reads again, at most every 400 ms, when others change it. */
@Injectable()
export class MyDayStore {
  private readonly client = inject(QueueClient);
  private readonly me = inject(SessionStore).me;
  private readonly queue = loaded<QueuePage>(() => this.client.page(null));
  private readonly today = loaded(() => this.client.day());
  private readonly starting = signal(false);
  private readonly startFailure = signal<FailureKind | undefined>(undefined);
  private timer?: ReturnType<typeof setTimeout>;
  private fetching = false;
  readonly rows = computed(() => this.queue.value()?.rows);
  readonly day = computed(() => this.today.value()?.day);
  readonly promises = computed(() => this.today.value()?.promises ?? []);
  readonly failure = computed(() => this.queue.failure() ?? this.today.failure() ?? this.startFailure());
  readonly busy = this.starting.asReadonly();

  constructor() {
    const live = inject(LiveClient);
    const mine = (agentId: string | null) => agentId === this.me()?.id;
    live.on('queue.changed', (change) => mine(change.agentId) && this.readSoon());
    live.on('case.reassigned', (change) => (mine(change.fromAgentId) || mine(change.toAgentId)) && this.readSoon());
    live.on('case.moved', () => this.readSoon());
    live.on('payment.booked', () => this.readSoon());
    live.on('floor.changed', () => this.readSoon());
    live.onReload(() => void this.load());
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.queue.load(), this.today.load()]);
  }

  /** The next page, when the end of the list comes into sight. */
  async more(): Promise<void> {
    const page = this.queue.value();
    if (!page?.nextCursor || this.fetching) return;
    this.fetching = true;
    try {
      const next = await this.client.page(page.nextCursor);
      if (this.queue.value() !== page) return;
      const known = new Set(page.rows.map((row) => row.caseId));
      const added = next.rows.filter((row) => !known.has(row.caseId));
      this.queue.set({ rows: [...page.rows, ...added], nextCursor: next.nextCursor });
    } catch {
      // The page stays as it is; scrolling asks again.
    } finally {
      this.fetching = false;
    }
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

  private readSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.load();
    }, PAUSE_MS);
  }
}
