import { computed, inject, Injectable, signal } from '@angular/core';
import {
  DeliveryTaskCountsDocument,
  DeliveryTasksDocument,
  GraphqlClient,
  loaded,
  MarkSentDocument,
  paged,
  rereadOn,
  ResolveDeliveryDocument,
  sending,
  Texts,
  Toasts,
  type DeliveryTasksQuery,
} from '@relance/platform/console';
import type { Resolution } from '../letters/letters.store';

export type DeliveryTask = DeliveryTasksQuery['deliveryTasks']['rows'][number];

/** In the order in which they are shown: first what keeps something from leaving. */
export const PROBLEMS = ['noAddress', 'bounced', 'refused', 'inDoubt', 'sms', 'visit'] as const;
export type Problem = (typeof PROBLEMS)[number];

const PAGE = 50;
const SAID: Record<Resolution, string> = {
  sendAgain: 'letters.tasks.again',
  arrived: 'letters.arrivedDone',
  drop: 'letters.tasks.dropped',
};

/** Deliveries that need a person: what is the matter with each, and what is done about it. */
@Injectable()
export class TasksStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly only = signal<Problem | null>(null);
  private readonly list = paged(
    async (after) =>
      (await this.client.run(DeliveryTasksDocument, { problem: this.only(), first: PAGE, after })).deliveryTasks,
  );
  private readonly numbers = loaded(async () => (await this.client.run(DeliveryTaskCountsDocument)).deliveryTaskCounts);
  private readonly chosenId = signal<string | undefined>(undefined);
  readonly saving = sending();
  readonly problem = this.only.asReadonly();
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;
  readonly chosen = computed(() => {
    const rows = this.list.rows() ?? [];
    return rows.find((row) => row.document.id === this.chosenId()) ?? rows[0];
  });
  readonly counts = computed(() => new Map((this.numbers.value() ?? []).map(({ problem, count }) => [problem, count])));
  readonly total = computed(() => [...this.counts().values()].reduce((sum, count) => sum + count, 0));

  constructor() {
    rereadOn(['delivery.changed', 'case.moved', 'case.reassigned', 'queue.changed'], () => this.reread());
  }

  show(problem: Problem | null): void {
    this.only.set(problem);
    this.chosenId.set(undefined);
    void this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.list.restart(), this.numbers.load()]);
  }

  more(): Promise<void> {
    return this.list.more();
  }

  choose(task: DeliveryTask): void {
    this.chosenId.set(task.document.id);
  }

  /** It was sent by hand, or the visit was made. */
  async done(task: DeliveryTask, trackingNumber: string, note: string): Promise<boolean> {
    const given = { trackingNumber: trackingNumber.trim() || null, note: note.trim() || null };
    const answer = await this.saving.send(
      async () => (await this.client.run(MarkSentDocument, { documentIds: [task.document.id], ...given })).markSent,
    );
    if (!answer) return false;
    await this.said('letters.tasks.done');
    return true;
  }

  async resolve(task: DeliveryTask, resolution: Resolution): Promise<boolean> {
    const documentId = task.document.id;
    const answer = await this.saving.send(
      async () => (await this.client.run(ResolveDeliveryDocument, { documentId, resolution })).resolveDelivery,
    );
    const problem = this.saving.problem();
    if (answer) await this.said(SAID[resolution]);
    else if (problem) this.toasts.show(problem);
    return answer !== undefined;
  }

  async copied(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this.toasts.show(this.texts.t('letters.tasks.copied'));
  }

  private async said(words: string): Promise<void> {
    this.toasts.show(this.texts.t(words));
    await this.reread();
  }

  private async reread(): Promise<void> {
    await Promise.all([this.list.reread(), this.numbers.load()]);
  }
}
