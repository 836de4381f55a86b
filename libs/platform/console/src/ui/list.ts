import { CdkVirtualScrollViewport, ScrollingModule } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  contentChild,
  effect,
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

let count = 0;

/**
 * A list of any length. The head and the rows share one grid of columns; the rows are drawn as they scroll by.
 *
 * ```html
 * <rl-list [items]="rows()" [key]="idOf" columns="1fr 120px" [label]="t('…')" (activate)="open($event)" (end)="more()">
 *   <ng-template #head><span role="columnheader">…</span></ng-template>
 *   <ng-template #row let-item><span role="gridcell">…</span></ng-template>
 * </rl-list>
 * ```
 * Up, Down, Home, End and Page keys move; Enter activates; with `selectable`, Space and Shift with the arrows select (Ctrl+A: all
 * that is loaded). The host must have a height.
 */
@Component({
  selector: 'rl-list',
  imports: [ScrollingModule, NgTemplateOutlet],
  template: `
    <div class="rl-list" [style.--cols]="columns()" [style.--item-height.px]="height()">
      @if (head(); as template) {
        <div role="rowgroup" [id]="rowId('head')">
          <div class="rl-list-head" role="row" aria-rowindex="1"><ng-container [ngTemplateOutlet]="template" /></div>
        </div>
      }
      <!-- What scrolls is what the keyboard is in; the head stands outside and belongs to it all the same. -->
      <cdk-virtual-scroll-viewport
        role="grid"
        tabindex="0"
        [itemSize]="height()"
        [attr.aria-label]="label()"
        [attr.aria-owns]="head() ? rowId('head') : null"
        [attr.aria-activedescendant]="items().length ? rowId(active()) : null"
        [attr.aria-rowcount]="rowCount()"
        [attr.aria-multiselectable]="selectable() || null"
        (keydown)="press($event)"
        (scrolledIndexChange)="scrolled($event)"
      >
        <div
          *cdkVirtualFor="let item of items(); let index = index; trackBy: track"
          class="rl-list-row"
          role="row"
          [id]="rowId(index)"
          [class.active]="index === active()"
          [attr.aria-rowindex]="index + 1 + (head() ? 1 : 0)"
          [attr.aria-selected]="selectable() ? selection().has(key()(item)) : null"
          (click)="click(index, $event)"
        >
          <ng-container [ngTemplateOutlet]="row()" [ngTemplateOutletContext]="{ $implicit: item, index }" />
        </div>
      </cdk-virtual-scroll-viewport>
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
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private readonly id = `rl-list-${++count}`;
  protected readonly height = computed(() => this.itemHeight() ?? this.appearance.rowHeight());
  protected readonly active = signal(0);
  protected readonly track = (_: number, item: Item): string => this.key()(item);
  /** What is selected, ahead of the parent's answer: two quick keys must not lose the first one's choice. */
  private readonly chosen = linkedSignal(() => this.selection());
  protected readonly rowCount = computed(() => {
    const total = this.total();
    if (total === null) return -1;
    return Math.max(this.items().length, total ?? 0) + (this.head() ? 1 : 0);
  });
  private readonly injector = inject(Injector);
  private activeKey?: string;
  private before: readonly Item[] = [];

  constructor() {
    // Rows that arrive above must not slide another one under the hand.
    effect(() => {
      const items = this.items();
      untracked(() => {
        this.holdStill(items);
        this.before = items;
        const at = items.findIndex((item) => this.key()(item) === this.activeKey);
        this.settle(at >= 0 ? at : Math.min(this.active(), Math.max(items.length - 1, 0)));
      });
    });
  }

  protected rowId(index: number | 'head'): string {
    return `${this.id}-${index}`;
  }

  protected press(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey) return;
    const last = this.items().length - 1;
    const page = Math.max(1, Math.floor(this.viewport().getViewportSize() / this.height()) - 1);
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
    this.settle(index);
    const item = this.items()[index];
    const target = event.target as HTMLElement;
    if (target.closest('a, button')) return;
    if (this.selectable() && (this.clickSelects() === 'row' || target.closest('.tick'))) this.toggle(index);
    else if (item !== undefined) this.activate.emit(item);
  }

  protected scrolled(first: number): void {
    const shown = Math.ceil(this.viewport().getViewportSize() / this.height());
    this.sight.emit({ first, last: Math.max(first, Math.min(first + shown, this.items().length) - 1) });
    if (this.items().length > 0 && first + shown >= this.items().length - 5) this.end.emit();
  }

  /** Somewhere below the top, the first row in sight keeps its place when rows above it come or go. */
  private holdStill(items: readonly Item[]): void {
    const offset = this.viewport().measureScrollOffset('top');
    if (offset <= 0 || this.before.length === 0) return;
    const first = Math.floor(offset / this.height());
    const anchor = this.before[first];
    if (anchor === undefined || (items[first] !== undefined && this.key()(items[first]) === this.key()(anchor))) return;
    const at = items.findIndex((item) => this.key()(item) === this.key()(anchor));
    if (at < 0) return;
    const to = offset + (at - first) * this.height();
    afterNextRender({ write: () => this.viewport().scrollToOffset(to) }, { injector: this.injector });
  }

  private move(index: number, select: boolean): void {
    if (select) {
      const from = Math.min(index, this.active());
      const passed = this.items().slice(from, Math.max(index, this.active()) + 1);
      this.choose(new Set([...this.chosen(), ...passed.map(this.key())]));
    }
    this.settle(index);
    const viewport = this.viewport();
    const top = index * this.height();
    const offset = viewport.measureScrollOffset('top');
    if (top < offset) viewport.scrollToOffset(top);
    else if (top + this.height() > offset + viewport.getViewportSize())
      viewport.scrollToOffset(top + this.height() - viewport.getViewportSize());
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
