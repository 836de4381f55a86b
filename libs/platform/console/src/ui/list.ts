import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ApplicationRef,
  Component,
  computed,
  contentChild,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  TemplateRef,
  untracked,
  viewChild,
} from '@angular/core';
import type { Sight } from '../data/long-list';
import { AppearanceStore } from '../look/appearance.store';
import { type Drawn, recycled } from './recycled';

let count = 0;

interface Frame<Item> {
  readonly items: readonly Item[];
  readonly key: (item: Item) => string;
  readonly range: readonly [number, number];
}

/** So many rows above and below what is in sight are drawn: for hands faster than the frames. */
const SPARE = 8;

/**
 * A list of any length. The head and the rows share one grid of columns; the rows are drawn as they scroll by, within the frame
 * that scrolls: no row is blank, however fast the hand is.
 *
 * ```html
 * <rl-list [items]="rows()" [key]="idOf" columns="1fr 120px" [label]="t('…')" (activate)="open($event)" (end)="more()">
 *   <ng-template #head><span role="columnheader">…</span></ng-template>
 *   <ng-template #row let-item><span role="gridcell">…</span></ng-template>
 * </rl-list>
 * ```
 * Up, Down, Home, End and Page keys move, End to the very last, loaded or not, where `total` says that there is more; Enter
 * activates; with `selectable`, Space and Shift with the arrows select (Ctrl+A: all that is loaded). The host must have a height.
 */
@Component({
  selector: 'rl-list',
  imports: [NgTemplateOutlet],
  template: `
    <div class="rl-list" [style.--cols]="columns()" [style.--item-height.px]="height()">
      @if (head(); as template) {
        <div role="rowgroup" [id]="rowId('head')">
          <div class="rl-list-head" role="row" aria-rowindex="1"><ng-container [ngTemplateOutlet]="template" /></div>
        </div>
      }
      <!-- What scrolls is what the keyboard is in; the head stands outside and belongs to it all the same. -->
      <div
        #grid
        class="rl-list-scroll"
        role="grid"
        tabindex="0"
        [attr.aria-label]="label()"
        [attr.aria-owns]="head() ? rowId('head') : null"
        [attr.aria-activedescendant]="items().length ? rowId(active()) : null"
        [attr.aria-rowcount]="rowCount()"
        [attr.aria-multiselectable]="selectable() || null"
        (keydown)="press($event)"
      >
        <div class="rl-list-all" [style.height.px]="items().length * height()">
          <div [style.transform]="shift()">
            @for (drawn of rows(); track drawn.slot) {
              <div
                class="rl-list-row"
                role="row"
                [id]="rowId(drawn.index)"
                [class.active]="drawn.index === active()"
                [attr.aria-rowindex]="drawn.index + 1 + (head() ? 1 : 0)"
                [attr.aria-selected]="selectable() ? selection().has(drawn.key) : null"
                (click)="click(drawn.index, $event)"
              >
                <ng-container
                  [ngTemplateOutlet]="row()"
                  [ngTemplateOutletContext]="{ $implicit: drawn.item, index: drawn.index }"
                />
              </div>
            }
          </div>
        </div>
      </div>
    </div>
  `,
})
export class List<Item> {
  readonly items = input.required<readonly Item[]>();
  readonly key = input.required<(item: Item) => string>();
  readonly label = input.required<string>();
  readonly columns = input('minmax(0, 1fr)');
  /** Height of a row in px; without one it follows the person's density. */
  readonly itemHeight = input<number>();
  readonly selectable = input(false);
  readonly selection = input<ReadonlySet<string>>(new Set());
  /** A click selects anywhere in the row, or only on what bears the class `tick`; elsewhere it activates then. */
  readonly clickSelects = input<'row' | 'tick'>('row');
  /** How many rows there are with those not loaded yet; null: nobody knows. Without one: as many as are loaded. */
  readonly total = input<number | null>();
  readonly activate = output<Item>();
  /** The active row is another one: by a key, a click, or because its row left the list. Not emitted for an empty list. */
  readonly moved = output<Item>();
  readonly selectionChange = output<ReadonlySet<string>>();
  /** The last rows came into sight: load the next page. */
  readonly end = output<void>();
  /** Which rows are in sight now. */
  readonly sight = output<Sight>();
  protected readonly head = contentChild<TemplateRef<unknown>>('head');
  protected readonly row = contentChild.required<TemplateRef<{ $implicit: Item; index: number }>>('row');
  private readonly appearance = inject(AppearanceStore);
  private readonly grid = viewChild.required<string, ElementRef<HTMLElement>>('grid', { read: ElementRef });
  private readonly id = `rl-list-${++count}`;
  protected readonly height = computed(() => this.itemHeight() ?? this.appearance.rowHeight());
  protected readonly active = signal(0);
  /** Px that are scrolled by, and px that are in sight, as measured last: nothing is measured while drawing. */
  private readonly scrolled = signal(0);
  private readonly room = signal(0);
  private readonly top = computed(() =>
    Math.max(0, Math.min(this.scrolled(), this.items().length * this.height() - this.room())),
  );
  private readonly seen = computed<Sight>(
    () => {
      const first = Math.floor(this.top() / this.height());
      const last = Math.min(first + Math.ceil(this.room() / this.height()), this.items().length) - 1;
      return { first, last: Math.max(first, last) };
    },
    { equal: (one, other) => one.first === other.first && one.last === other.last },
  );
  protected readonly rows = linkedSignal<Frame<Item>, readonly Drawn<Item>[]>({
    source: () => ({
      items: this.items(),
      key: this.key(),
      range: [Math.max(0, this.seen().first - SPARE), this.seen().last + 1 + SPARE],
    }),
    computation: ({ items, key, range }, before) => recycled(before?.value ?? [], items, range, key),
  });
  protected readonly shift = computed(() => `translateY(${(this.rows()[0]?.index ?? 0) * this.height()}px)`);
  /** What is selected, ahead of the parent's answer: two quick keys must not lose the first one's choice. */
  private readonly chosen = linkedSignal(() => this.selection());
  protected readonly rowCount = computed(() => {
    const total = this.total();
    if (total === null) return -1;
    return Math.max(this.items().length, total ?? 0) + (this.head() ? 1 : 0);
  });
  /** There are rows that are not loaded yet. */
  private readonly more = computed(() => this.total() === null || (this.total() ?? 0) > this.items().length);
  private readonly injector = inject(Injector);
  private readonly app = inject(ApplicationRef);
  private activeKey?: string;
  private before: readonly Item[] = [];
  /** End was pressed, and what is loaded on the way there is gone through. */
  private toEnd = false;

  constructor() {
    effect(() => {
      const items = this.items();
      untracked(() => this.changed(items));
    });
    effect(() => {
      const sight = this.seen();
      const loaded = this.items().length;
      untracked(() => this.look(sight, loaded));
    });
    const until = inject(DestroyRef);
    afterNextRender({ read: () => this.watch(until) });
  }

  protected rowId(index: number | 'head'): string {
    return `${this.id}-${index}`;
  }

  protected press(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    const last = this.items().length - 1;
    const page = Math.max(1, Math.floor(this.room() / this.height()) - 1);
    this.toEnd = event.key === 'End' && !event.shiftKey && this.more();
    const to = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -last, End: last }[event.key];
    if (to !== undefined) {
      this.move(Math.min(Math.max(this.active() + to, 0), last), event.shiftKey && this.selectable());
    } else if (event.key === 'Enter') {
      const item = this.items()[this.active()];
      if (item !== undefined) this.activate.emit(item);
    } else if (event.key === ' ' && this.selectable()) {
      this.toggle(this.active());
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && this.selectable()) {
      this.choose(new Set(this.items().map(this.key())));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected click(index: number, event: MouseEvent): void {
    this.toEnd = false;
    this.settle(index);
    const item = this.items()[index];
    const target = event.target as HTMLElement;
    if (target.closest('a, button')) return;
    if (this.selectable() && (this.clickSelects() === 'row' || target.closest('.tick'))) this.toggle(index);
    else if (item !== undefined) this.activate.emit(item);
  }

  private watch(until: DestroyRef): void {
    const grid = this.grid().nativeElement;
    const measure = () => this.room.set(grid.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(grid);
    until.onDestroy(() => observer.disconnect());
    grid.addEventListener('scroll', () => this.follow(grid.scrollTop), { passive: true });
  }

  private follow(scrolled: number): void {
    // a hand has scrolled, not a key
    if (Math.abs(scrolled - this.scrolled()) > this.height()) this.toEnd = false;
    this.scrolled.set(scrolled);
    // before this frame is painted, not in the next one
    this.app.tick();
  }

  private look(sight: Sight, loaded: number): void {
    this.sight.emit(sight);
    if (loaded > 0 && sight.last >= loaded - 6) this.end.emit();
  }

  private changed(items: readonly Item[]): void {
    this.holdStill(items);
    this.before = items;
    if (this.toEnd) {
      this.toEnd = this.more();
      return this.move(items.length - 1, false);
    }
    const at = items.findIndex((item) => this.key()(item) === this.activeKey);
    this.settle(at >= 0 ? at : Math.min(this.active(), Math.max(items.length - 1, 0)));
  }

  /** Somewhere below the top, the first row in sight keeps its place when rows above it come or go. */
  private holdStill(items: readonly Item[]): void {
    const scrolled = this.scrolled();
    const first = Math.floor(scrolled / this.height());
    const anchor = this.before[first];
    if (scrolled <= 0 || anchor === undefined) return;
    const key = this.key()(anchor);
    if (items[first] !== undefined && this.key()(items[first]) === key) return;
    const at = items.findIndex((item) => this.key()(item) === key);
    if (at >= 0) this.scrollTo(scrolled + (at - first) * this.height());
  }

  /** Once the list has its new length: until then there is nothing to scroll to. */
  private scrollTo(offset: number): void {
    this.scrolled.set(offset);
    const grid = this.grid().nativeElement;
    afterNextRender({ write: () => (grid.scrollTop = offset) }, { injector: this.injector });
  }

  private move(index: number, select: boolean): void {
    if (select) {
      const from = Math.min(index, this.active());
      const passed = this.items().slice(from, Math.max(index, this.active()) + 1);
      this.choose(new Set([...this.chosen(), ...passed.map(this.key())]));
    }
    this.settle(index);
    const highest = index * this.height();
    const lowest = highest + this.height() - this.room();
    if (highest < this.top()) this.scrollTo(highest);
    else if (lowest > this.top()) this.scrollTo(lowest);
  }

  private settle(index: number): void {
    this.active.set(index);
    const item = this.items()[index];
    const key = item === undefined ? undefined : this.key()(item);
    if (key === this.activeKey) return;
    this.activeKey = key;
    if (item !== undefined) this.moved.emit(item);
  }

  private toggle(index: number): void {
    const item = this.items()[index];
    if (item === undefined) return;
    const next = new Set(this.chosen());
    if (!next.delete(this.key()(item))) next.add(this.key()(item));
    this.choose(next);
  }

  private choose(keys: ReadonlySet<string>): void {
    this.chosen.set(keys);
    this.selectionChange.emit(keys);
  }
}
