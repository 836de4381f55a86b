import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChildren,
} from '@angular/core';
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
import { commandsFor, type Command } from './commands';

type Hit = SearchCasesQuery['search'][number];
const PAUSE_MS = 150;
/** As many commands as leave room for the cases found. */
const MOST_BESIDE_CASES = 4;

/** Whatever can be done from here, and any case by name, SIREN, invoice, amount, phone or number: arrows choose, Enter does it. */
@Component({
  selector: 'calls-command-palette',
  imports: [Dialog, StateChip, MoneyPipe],
  template: `
    <rl-dialog [open]="true" kind="wide" [heading]="title()" (closed)="done()()">
      <div class="stack">
        <input
          class="input"
          type="search"
          role="combobox"
          autofocus
          autocomplete="off"
          aria-controls="search-hits"
          aria-autocomplete="list"
          [attr.aria-label]="title()"
          [attr.aria-expanded]="count() > 0"
          [attr.aria-activedescendant]="active() >= 0 && count() ? 'search-hit-' + active() : null"
          [value]="text()"
          [placeholder]="t(commands().length ? 'shell.palette.placeholder' : 'shell.search.placeholder')"
          (input)="write($any($event.target).value)"
          (keydown)="press($event)"
        />
        <p class="small muted" role="status">{{ status() }}</p>
        <ul id="search-hits" role="listbox" [attr.aria-label]="t('shell.search.hits')">
          @for (command of shown(); track command; let index = $index) {
            <li
              #option
              class="command"
              role="option"
              [id]="'search-hit-' + index"
              [attr.aria-selected]="index === active()"
              (click)="run(command)"
            >
              <span class="ellipsis">{{ command.label }}</span>
              <span class="small muted">{{ command.group }}</span>
              <span class="hint">
                @if (command.key) {
                  <kbd class="key">{{ command.key }}</kbd>
                }
              </span>
            </li>
          }
          @for (hit of hits(); track hit.caseId; let index = $index) {
            <li
              #option
              class="hit"
              role="option"
              [id]="'search-hit-' + (shown().length + index)"
              [attr.aria-selected]="shown().length + index === active()"
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
      height: min(400px, 50dvh);
      overflow: auto;
    }
    .command,
    .hit {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto 112px;
      align-items: center;
      gap: 0 12px;
      min-height: 32px;
      padding: 4px 8px;
      border-radius: var(--radius);
      cursor: pointer;
    }
    .command[aria-selected='true'],
    .hit[aria-selected='true'],
    li:hover {
      background: var(--accent-soft);
    }
    .hint {
      text-align: right;
    }
    .why {
      grid-column: 1 / -1;
    }
  `,
})
export class CommandPalette {
  /** What can be done from the screen below, where one can go, how it looks. */
  readonly commands = input<readonly Command[]>([]);
  /** Called when it is closed. */
  readonly done = input.required<() => void>();
  /** What is searched for at first. */
  readonly start = input('');
  private readonly client = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly options = viewChildren<ElementRef<HTMLElement>>('option');
  protected readonly t = inject(Texts).t;
  protected readonly text = linkedSignal(() => this.start());
  protected readonly hits = signal<readonly Hit[]>([]);
  /** None at first: Enter pressed too soon must not do whatever happens to be first. */
  protected readonly active = signal(-1);
  private readonly asked = signal('');
  private readonly failure = signal<FailureKind | undefined>(undefined);
  protected readonly title = computed(() =>
    this.t(this.commands().length ? 'shell.palette.title' : 'shell.search.title'),
  );
  protected readonly shown = computed(() => {
    const meant = commandsFor(this.commands(), this.text());
    return this.hits().length > 0 ? meant.slice(0, MOST_BESIDE_CASES) : meant;
  });
  protected readonly count = computed(() => this.shown().length + this.hits().length);
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
    effect(() => this.options()[this.active()]?.nativeElement.scrollIntoView({ block: 'nearest' }));
  }

  protected write(text: string): void {
    this.text.set(text);
    this.active.set(text.trim() ? 0 : -1);
  }

  protected press(event: KeyboardEvent): void {
    const last = Math.max(this.count() - 1, 0);
    if (event.key === 'ArrowDown') this.active.update((index) => Math.min(index + 1, last));
    else if (event.key === 'ArrowUp') this.active.update((index) => Math.max(index - 1, 0));
    else if (event.key === 'Enter') this.take(this.active());
    else return;
    event.preventDefault();
  }

  /** Closed first: what the command opens gets the keys and the focus. */
  protected run(command: Command): void {
    this.done()();
    setTimeout(() => command.run());
  }

  protected open(hit: Hit): void {
    this.done()();
    void this.router.navigate(['/case', hit.caseId]);
  }

  private take(index: number): void {
    const command = this.shown()[index];
    if (command) return this.run(command);
    const hit = this.hits()[index - this.shown().length];
    if (hit) this.open(hit);
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
      this.failure.set(undefined);
    } catch (thrown) {
      this.failure.set(failureKind(thrown));
    }
    this.asked.set(text);
  }
}
