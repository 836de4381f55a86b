import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Dialog, FailureState, Icon, Skeleton, Texts } from '@relance/platform/console';
import { FilterWords } from './filter-words';
import { partsOf, type QueueView } from './queue-filter';
import type { SavedView } from './views.client';
import { ViewsStore } from './views.store';

/** Saved views: keep what is shown under a name, rename, share, delete. */
@Component({
  selector: 'calls-views-dialog',
  imports: [Dialog, FailureState, Icon, Skeleton],
  templateUrl: './views-dialog.html',
  styles: `
    .tall {
      min-height: 24px;
    }
    .list {
      padding: 4px 0;
    }
    .list li {
      min-height: var(--row);
      padding: 2px 4px 2px 12px;
    }
    .list .input {
      min-height: 28px;
      margin-left: -7px;
      padding: 2px 6px;
      border-color: transparent;
      background: transparent;
    }
    .list .input:hover,
    .list .input:focus-visible {
      border-color: var(--line-strong);
    }
  `,
})
export class ViewsDialog {
  /** What the list shows now. */
  readonly view = input.required<QueueView>();
  /** The saved view it came from, and whether it has become another one since. */
  readonly base = input<SavedView>();
  readonly changed = input(false);
  readonly kept = output<string>();
  readonly removed = output<string>();
  readonly closed = output<void>();
  protected readonly store = inject(ViewsStore);
  private readonly words = inject(FilterWords);
  protected readonly t = inject(Texts).t;
  protected readonly newName = signal('');
  protected readonly newShared = signal(false);
  private readonly name = viewChild<ElementRef<HTMLInputElement>>('name');
  /** What would be kept, in words. */
  protected readonly said = computed(() => {
    const { filter, sort, pool } = this.view();
    const parts = partsOf(filter).map((part) => this.words.part(part, filter));
    const whose = this.t(pool ? 'queue.filter.pool' : 'queue.filter.mine');
    return [whose, ...parts, this.t(`queue.sort.${sort}`)].join(' · ');
  });

  protected async keep(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.newName().trim()) return;
    const { filter, sort, pool } = this.view();
    const id = await this.store.save({ name: this.newName(), shared: this.newShared(), filter, sort, pool });
    if (id) this.kept.emit(id);
  }

  protected async update(view: SavedView): Promise<void> {
    const { filter, sort, pool } = this.view();
    const id = await this.store.save({ id: view.id, name: view.name, shared: view.shared, filter, sort, pool });
    if (id) this.kept.emit(id);
  }

  protected async rename(view: SavedView, field: HTMLInputElement): Promise<void> {
    const name = field.value.trim();
    if (name === view.name) return;
    if (!name || !(await this.store.save({ ...view, name }))) field.value = view.name;
  }

  protected async share(view: SavedView, shared: boolean): Promise<void> {
    await this.store.save({ ...view, shared });
  }

  protected async remove(view: SavedView): Promise<void> {
    if (!(await this.store.remove(view))) return;
    this.removed.emit(view.id);
    this.name()?.nativeElement.focus();
  }
}
