import { computed, inject, Injectable } from '@angular/core';
import { failureKind, loaded, rereadOn, sending, Texts, Toasts } from '@relance/platform/console';
import { tidy, type QueueView } from './queue-filter';
import { ViewsClient, type SavedView } from './views.client';

/** The saved views, one's own and those the team shares: kept, renamed, shared, deleted with a way back. */
@Injectable()
export class ViewsStore {
  private readonly client = inject(ViewsClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly list = loaded(() => this.client.list());
  private readonly owed = loaded(() => this.client.creditors());
  readonly saving = sending();
  readonly views = computed(() => this.list.value());
  readonly failure = this.list.failure;
  readonly creditors = computed(() => this.owed.value() ?? []);

  constructor() {
    void this.load();
    rereadOn(['view.changed'], () => this.list.load());
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.owed.load()]);
  }

  creditorName(id: string): string {
    return this.creditors().find((creditor) => creditor.id === id)?.name ?? this.texts.t('queue.filter.unknown');
  }

  /** Keeps a view under a name; gives its id, or undefined when it was refused (which `saving` says in words). */
  async save(view: QueueView & { id?: string; name: string; shared: boolean }): Promise<string | undefined> {
    const { id, name, shared, sort, pool } = view;
    const input = { id: id ?? null, name: name.trim(), shared, filter: tidy(view.filter), sort, pool };
    const answer = await this.saving.send(() => this.client.save(input));
    if (!answer) return undefined;
    await this.list.load();
    return answer.id;
  }

  /** Deletes it; for eight seconds it can be had back, as a new view of the same content. */
  async remove(view: SavedView): Promise<boolean> {
    const before = this.list.value() ?? [];
    this.list.set(before.filter(({ id }) => id !== view.id));
    try {
      const answer = await this.client.remove(view.id);
      if ('message' in answer) {
        this.toasts.show(answer.message);
        await this.list.load();
        return false;
      }
    } catch (thrown) {
      this.list.set(before);
      this.toasts.show(this.texts.t(`ui.failure.${failureKind(thrown)}.body`));
      return false;
    }
    this.toasts.show(this.texts.t('queue.views.deleted', { name: view.name }), () => void this.restore(view));
    return true;
  }

  private async restore(view: SavedView): Promise<void> {
    const { name, shared, filter, sort, pool } = view;
    const id = await this.save({ name, shared, filter, sort, pool });
    this.toasts.show(id ? this.texts.t('queue.views.restored', { name }) : (this.saving.problem() ?? ''));
  }
}
