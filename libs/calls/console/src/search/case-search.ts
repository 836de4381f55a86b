import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  Dialog,
  failureKind,
  GraphqlClient,
  MoneyPipe,
  SearchCasesDocument,
  StateChip,
  Texts,
  type FailureKind,
  type SearchCasesQuery,
} from '@relance/platform/console';

type Hit = SearchCasesQuery['search'][number];
const PAUSE_MS = 150;

/** Finds a case by name, SIREN, invoice, amount, phone or number; arrows choose, Enter opens. */
@Component({
  selector: 'calls-case-search',
  imports: [Dialog, StateChip, MoneyPipe],
  template: `
    <rl-dialog [open]="true" kind="wide" [heading]="t('shell.search.title')" (closed)="done()()">
      <div class="stack">
        <input
          class="input"
          type="search"
          role="combobox"
          autofocus
          autocomplete="off"
          aria-controls="search-hits"
          aria-autocomplete="list"
          [attr.aria-label]="t('shell.search.title')"
          [attr.aria-expanded]="hits().length > 0"
          [attr.aria-activedescendant]="hits().length ? 'search-hit-' + active() : null"
          [value]="text()"
          [placeholder]="t('shell.search.placeholder')"
          (input)="text.set($any($event.target).value)"
          (keydown)="press($event)"
        />
        <p class="small muted" role="status">{{ status() }}</p>
        <ul id="search-hits" role="listbox" [attr.aria-label]="t('shell.search.hits')">
          @for (hit of hits(); track hit.caseId; let index = $index) {
            <li
              class="hit"
              role="option"
              [id]="'search-hit-' + index"
              [attr.aria-selected]="index === active()"
              (click)="open(hit)"
            >
              <span class="ellipsis">
                <span class="strong">{{ hit.debtorName }}</span>
                <span class="muted"> · {{ hit.number }} · {{ hit.creditorName }}</span>
              </span>
              <rl-state [state]="hit.state" />
              <span class="num">{{ hit.overdue | money }}</span>
              <span class="small muted ellipsis why">
                {{ t('shell.search.matched.' + hit.matched) }} {{ hit.matched === 'name' ? '' : hit.matchedText }}
              </span>
            </li>
          }
        </ul>
      </div>
    </rl-dialog>
  `,
  styles: `
    ul {
      min-height: 240px;
    }
    .hit {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 112px;
      align-items: center;
      gap: 0 12px;
      padding: 6px 8px;
      border-radius: var(--radius);
      cursor: pointer;
    }
    .hit[aria-selected='true'],
    .hit:hover {
      background: var(--accent-soft);
    }
    .why {
      grid-column: 1 / -1;
    }
  `,
})
export class CaseSearch {
  /** Called when the search is closed. */
  readonly done = input.required<() => void>();
  /** What is searched for at first. */
  readonly start = input('');
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly t = inject(Texts).t;
  protected readonly text = linkedSignal(() => this.start());
  protected readonly hits = signal<readonly Hit[]>([]);
  protected readonly active = signal(0);
  private readonly asked = signal('');
  private readonly failure = signal<FailureKind | undefined>(undefined);
  protected readonly status = computed(() => {
    const failure = this.failure();
    if (failure) return this.t(`ui.failure.${failure}.title`);
    if (!this.asked()) return this.t('shell.search.hint');
    return this.t('shell.search.found', { count: this.hits().length });
  });

  constructor() {
    effect((cleanUp) => {
      const text = this.text().trim();
      const timer = setTimeout(() => void this.find(text), PAUSE_MS);
      cleanUp(() => clearTimeout(timer));
    });
  }

  protected press(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    if (event.key === 'ArrowDown') this.active.update((index) => Math.min(index + 1, Math.max(last, 0)));
    else if (event.key === 'ArrowUp') this.active.update((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter') {
      const hit = this.hits()[this.active()];
      if (hit) this.open(hit);
    } else return;
    event.preventDefault();
  }

  protected open(hit: Hit): void {
    this.done()();
    void this.router.navigate(['/case', hit.caseId]);
  }

  private async find(text: string): Promise<void> {
    if (text.length < 2) {
      this.hits.set([]);
      this.asked.set('');
      return;
    }
    try {
      const { search } = await this.client.run(SearchCasesDocument, { text });
      if (this.text().trim() !== text) return;
      this.hits.set(search);
      this.active.set(0);
      this.failure.set(undefined);
    } catch (thrown) {
      this.failure.set(failureKind(thrown));
    }
    this.asked.set(text);
  }
}
