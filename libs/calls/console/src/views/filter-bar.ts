import { Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { Icon, Texts, type QueueSort } from '@relance/platform/console';
import { FilterWords } from './filter-words';
import { partsOf, SORTS, tidy, withoutPart, type FilterPart, type QueueView } from './queue-filter';

const TYPING_MS = 250;

/** What the list is asked for, in sight: a search, the order, and a chip for each part, which a key takes away. */
@Component({
  selector: 'calls-filter-bar',
  imports: [Icon],
  template: `
    <form class="bar" role="search" [attr.aria-label]="t('queue.filter.title')" (submit)="$event.preventDefault()">
      <label class="visually-hidden" for="queue-text">{{ t('queue.filter.text') }}</label>
      <span class="search">
        <input
          #search
          id="queue-text"
          class="input"
          type="search"
          autocomplete="off"
          maxlength="100"
          [placeholder]="t('queue.filter.textHint')"
          [value]="view().filter.text ?? ''"
          (input)="type($any($event.target).value)"
        />
        <kbd class="key">F</kbd>
      </span>
      <button type="button" class="btn" (click)="more.emit()">
        <rl-icon name="filter" />{{ t('queue.filter.do') }} <kbd class="key">G</kbd>
      </button>
      <label class="visually-hidden" for="queue-sort">{{ t('queue.sort.title') }}</label>
      <select id="queue-sort" class="input sort" (change)="order($any($event.target).value)">
        @for (sort of sorts; track sort) {
          <option [value]="sort" [selected]="sort === view().sort">{{ t('queue.sort.' + sort) }}</option>
        }
      </select>
      @if (parts().length > 0) {
        <ul #chips class="line wrap chips" [attr.aria-label]="t('queue.filter.active')" (keydown)="move($event)">
          @for (part of parts(); track part.field + part.value; let index = $index) {
            <li>
              <button
                type="button"
                class="chip"
                [attr.aria-label]="t('queue.filter.remove', { what: words.part(part, view().filter) })"
                (click)="remove(part, index)"
                (keydown.delete)="remove(part, index)"
                (keydown.backspace)="remove(part, index)"
              >
                {{ words.part(part, view().filter) }}<rl-icon name="close" />
              </button>
            </li>
          }
        </ul>
        <button type="button" class="btn quiet small" (click)="change({ filter: {} })">
          {{ t('queue.filter.clear') }}
        </button>
      }
    </form>
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .search {
      position: relative;
      flex: 0 1 340px;
      min-width: 200px;
    }
    .search .key {
      position: absolute;
      right: 6px;
      top: 6px;
      pointer-events: none;
    }
    .search .input {
      padding-right: 32px;
    }
    .sort {
      width: auto;
      min-width: 144px;
    }
    .chips {
      gap: 4px;
    }
    .chips .chip {
      height: 24px;
      border: 0;
      border-radius: 12px;
      cursor: pointer;
    }
    .chips .chip:hover {
      background: var(--accent-soft);
    }
    @media (max-width: 720px) {
      .search {
        flex: 1 0 100%;
      }
    }
  `,
})
export class FilterBar {
  readonly view = input.required<QueueView>();
  /** The list is to be asked for like this; `typed`: letter by letter, which is one step back in the address. */
  readonly changed = output<{ view: QueueView; typed: boolean }>();
  readonly more = output<void>();
  protected readonly words = inject(FilterWords);
  protected readonly t = inject(Texts).t;
  protected readonly sorts = SORTS;
  protected readonly parts = computed(() => partsOf(this.view().filter));
  private readonly search = viewChild.required<ElementRef<HTMLInputElement>>('search');
  private readonly chips = viewChild<ElementRef<HTMLElement>>('chips');
  private typing?: ReturnType<typeof setTimeout>;

  focus(): void {
    this.search().nativeElement.select();
    this.search().nativeElement.focus();
  }

  protected type(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.change({ filter: tidy({ ...this.view().filter, text }) }, true), TYPING_MS);
  }

  protected order(sort: QueueSort): void {
    this.change({ sort });
  }

  protected remove(part: FilterPart, index: number): void {
    this.change({ filter: withoutPart(this.view().filter, part) });
    const buttons = this.buttons();
    // The hand stays among the chips: the next one, else the one before, else the search.
    (buttons[index + 1] ?? buttons[index - 1] ?? this.search().nativeElement).focus();
  }

  protected move(event: KeyboardEvent): void {
    const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!to) return;
    const buttons = this.buttons();
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + to]?.focus();
    event.preventDefault();
  }

  protected change(change: Partial<QueueView>, typed = false): void {
    clearTimeout(this.typing);
    this.changed.emit({ view: { ...this.view(), ...change }, typed });
  }

  private buttons(): HTMLButtonElement[] {
    return [...(this.chips()?.nativeElement.querySelectorAll('button') ?? [])];
  }
}
