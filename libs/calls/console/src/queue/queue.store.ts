import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKind, formatInstant, longList, rereadOn, Texts, Toasts, type Sight } from '@relance/platform/console';
import { WHOLE_QUEUE, type QueueView } from '../views/queue-filter';
import { QueueClient, type QueueRow } from './queue.client';

/** The server puts off at most so many at once. */
export const MOST_AT_ONCE = 200;

const idOf = (row: QueueRow): string => row.caseId;

/** The list of cases: as it is asked for, what is selected in it, and putting calls off. Others change it while it is read. */
@Injectable()
export class QueueStore {
  private readonly client = inject(QueueClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly wanted = signal<QueueView>(WHOLE_QUEUE);
  private readonly list = longList<QueueRow>((after, first) => this.client.page(this.wanted(), after, first), idOf);
  private readonly chosen = signal<ReadonlyMap<string, QueueRow>>(new Map());
  private readonly sending = signal(false);
  private readonly refused = signal<readonly string[]>([]);
  readonly view = this.wanted.asReadonly();
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;
  readonly hasMore = this.list.hasMore;
  readonly restarting = this.list.restarting;
  readonly busy = this.sending.asReadonly();
  /** What the server refused the last time, each in words. */
  readonly refusals = this.refused.asReadonly();
  readonly selection = computed<ReadonlySet<string>>(() => new Set(this.chosen().keys()));
  /** What is selected, also what is no longer loaded; each as it was read last. */
  readonly selected = computed(() => {
    const chosen = this.chosen();
    if (chosen.size === 0) return [];
    const now = new Map((this.rows() ?? []).filter((row) => chosen.has(row.caseId)).map((row) => [row.caseId, row]));
    return [...chosen].map(([id, row]) => now.get(id) ?? row);
  });

  constructor() {
    rereadOn(['queue.changed', 'case.moved', 'case.reassigned', 'payment.booked', 'floor.changed'], () =>
      this.list.refresh(),
    );
  }

  /** Shows the list as that view asks for it; asked again, it stays. */
  ask(view: QueueView): void {
    this.wanted.set(view);
    this.chosen.set(new Map());
    void this.list.restart();
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  see(sight: Sight): void {
    this.list.see(sight);
  }

  select(ids: ReadonlySet<string>): void {
    const before = this.chosen();
    const rows = new Map((this.rows() ?? []).filter((row) => ids.has(row.caseId)).map((row) => [row.caseId, row]));
    const entries = [...ids].map((id) => [id, rows.get(id) ?? before.get(id)] as const);
    this.chosen.set(new Map(entries.filter((entry): entry is [string, QueueRow] => entry[1] !== undefined)));
  }

  /** Puts the calls off: they leave the list at once, and come back where the server refuses or somebody takes it back. */
  async snooze(rows: readonly QueueRow[], until: string, reason: string): Promise<void> {
    const ids = rows.map(idOf);
    this.list.hide(ids);
    this.refused.set([]);
    this.select(new Set([...this.selection()].filter((id) => !ids.includes(id))));
    this.sending.set(true);
    try {
      const answer = await this.client.snooze(rows, until, reason);
      if (answer.__typename !== 'Snoozed') return this.giveBack(ids, answer.message);
      const refused = new Set(answer.refused.map(({ caseId }) => caseId));
      this.list.drop(ids.filter((id) => !refused.has(id)));
      this.list.show(refused);
      this.refused.set(answer.refused.map(({ debtorName, message }) => `${debtorName}\u00a0: ${message}`));
      if (answer.done > 0) this.toast(answer.done, until, answer.token);
      await this.list.refresh();
    } catch (thrown) {
      this.giveBack(ids, this.texts.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.sending.set(false);
    }
  }

  forgetRefusals(): void {
    this.refused.set([]);
  }

  private toast(count: number, until: string, token: string): void {
    const at = formatInstant(until, this.texts.locale(), 'weekday');
    this.toasts.show(this.texts.t('queue.snooze.done', { count, at }), () => void this.takeBack(token));
  }

  private giveBack(ids: readonly string[], message: string): void {
    this.list.show(ids);
    this.refused.set([message]);
  }

  private async takeBack(token: string): Promise<void> {
    try {
      const answer = await this.client.unsnooze(token);
      this.toasts.show('message' in answer ? answer.message : this.texts.t('queue.snooze.undone'));
    } catch (thrown) {
      this.toasts.show(this.texts.t(`ui.failure.${failureKind(thrown)}.body`));
    }
    await this.list.refresh();
  }
}
