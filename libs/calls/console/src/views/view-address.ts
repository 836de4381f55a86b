import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { fromParams, sameView, toParams, WHOLE_QUEUE, type Params, type QueueView } from './queue-filter';
import { ViewsStore } from './views.store';

interface Asked {
  readonly named: QueueView | undefined;
  readonly viewId: string | undefined;
  readonly base: QueueView | undefined;
  readonly waiting: boolean;
}

/**
 * The list's view stands in the address: a link leads to it and "back" to the one before. `?view=` names a saved one; once it is
 * changed, the address has all of it, and still says where it came from.
 */
@Injectable()
export class ViewAddress {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly views = inject(ViewsStore);
  private readonly params = toSignal(this.route.queryParams, { initialValue: this.route.snapshot.queryParams });
  private readonly viewId = computed(() => (this.params() as Params)['view']);
  /** The saved view the list came from. */
  readonly base = computed(() => this.views.views()?.find(({ id }) => id === this.viewId()));
  /** The address names a view that there is no more, or that belongs to somebody else. */
  readonly unknown = computed(() => !!this.viewId() && this.views.views() !== undefined && !this.base());
  /** What is asked for; undefined while the saved views are still on their way. A view that is taken away leaves what it showed. */
  readonly view = linkedSignal<Asked, QueueView | undefined>({
    source: () => ({
      named: fromParams(this.params() as Params),
      viewId: this.viewId(),
      base: this.base(),
      waiting: this.views.views() === undefined && !this.views.failure(),
    }),
    computation: ({ named, viewId, base, waiting }, before) => {
      if (named || !viewId) return named ?? WHOLE_QUEUE;
      if (base || waiting) return base;
      return (before?.source.viewId === viewId && before.value) || WHOLE_QUEUE;
    },
    equal: (one, other) => one === other || (!!one && !!other && sameView(one, other)),
  }).asReadonly();
  /** It was there, and a colleague took it away. */
  readonly taken = computed(() => this.unknown() && !sameView(this.view() ?? WHOLE_QUEUE, WHOLE_QUEUE));
  readonly changed = computed(() => {
    const [base, view] = [this.base(), this.view()];
    return !!base && !!view && !sameView(base, view);
  });

  /** Goes to that view; typing letter by letter leaves one step in the history, not many. */
  go(view: QueueView, typed = false): void {
    const base = this.base();
    if (base && sameView(view, base)) return this.open(base.id);
    const whole = sameView(view, WHOLE_QUEUE);
    const queryParams = { ...toParams(view), view: whole ? null : (base?.id ?? null) };
    void this.router.navigate([], { queryParams, replaceUrl: typed });
  }

  /** Goes to a saved view; without one, to the whole queue. */
  open(viewId: string | undefined): void {
    void this.router.navigate([], { queryParams: viewId ? { view: viewId } : {} });
  }
}
