import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  DayPipe,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  List,
  MoneyPipe,
  narrowerThan,
  Skeleton,
  StateChip,
  Texts,
  type CaseState,
} from '@relance/platform/console';
import { MoveDialog } from './move-dialog';
import { WhyDrawer } from './why-drawer';
import { PortfolioStore, type PortfolioFilter, type PortfolioRow } from './portfolio.store';

const STATES: readonly CaseState[] = [
  'notYetDue',
  'reminding',
  'callDue',
  'promised',
  'disputed',
  'onHold',
  'formalNotice',
  'referred',
  'inLegal',
  'insolvent',
  'settled',
  'paid',
  'writtenOff',
];
const TYPING_MS = 250;

/** The cases in reach: filter, select some or all, and move them. The filter is in the address, so it can be shared. */
@Component({
  selector: 'insight-portfolio',
  imports: [
    DayPipe,
    EmptyState,
    FailureState,
    Icon,
    InstantPipe,
    List,
    MoneyPipe,
    MoveDialog,
    RouterLink,
    Skeleton,
    StateChip,
    WhyDrawer,
  ],
  providers: [PortfolioStore],
  templateUrl: './portfolio.screen.html',
  styleUrl: './portfolio.screen.css',
})
export class PortfolioScreen {
  readonly agent = input<string>();
  readonly state = input<string>();
  readonly text = input<string>();
  private readonly router = inject(Router);
  private readonly searchBox = viewChild<ElementRef<HTMLInputElement>>('searchBox');
  private typing?: ReturnType<typeof setTimeout>;
  protected readonly store = inject(PortfolioStore);
  protected readonly t = inject(Texts).t;
  protected readonly states = STATES;
  protected readonly narrow = narrowerThan(720);
  protected readonly moveShown = signal(false);
  /** The row that the keys are on. */
  private readonly active = signal<PortfolioRow | undefined>(undefined);
  protected readonly asked = signal<PortfolioRow | undefined>(undefined);
  protected readonly idOf = (row: PortfolioRow): string => row.caseId;
  protected readonly columns = computed(() =>
    this.narrow()
      ? '24px minmax(0, 1fr) max-content'
      : '24px minmax(0, 2fr) minmax(0, 1.2fr) 160px minmax(0, 1fr) 128px 112px 128px',
  );
  protected readonly allSelected = computed(() => {
    const rows = this.store.rows() ?? [];
    return rows.length > 0 && rows.every((row) => this.store.selection().has(row.caseId));
  });

  constructor() {
    effect(() => {
      const filter: PortfolioFilter = {
        agent: this.agent(),
        state: STATES.find((state) => state === this.state()),
        text: this.text(),
      };
      untracked(() => this.store.show(filter));
    });
    const some = (): boolean => this.store.selected().length > 0;
    inject(Hotkeys).bind([
      { key: 'm', label: 'portfolio.keyMove', when: some, run: () => this.moveShown.set(true) },
      { key: 'y', label: 'portfolio.keyWhy', run: () => this.why() },
      { key: 'f', label: 'portfolio.keyText', run: () => this.searchBox()?.nativeElement.focus() },
      { key: 'escape', label: 'portfolio.keyClear', when: some, run: () => this.clear() },
    ]);
  }

  protected filterBy(change: { agent?: string; state?: string; text?: string }): void {
    const queryParams = { agent: this.agent(), state: this.state(), text: this.text(), ...change };
    const set = Object.fromEntries(Object.entries(queryParams).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams: set, replaceUrl: true });
  }

  protected type(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.filterBy({ text }), TYPING_MS);
  }

  protected selectAll(): void {
    this.store.select(new Set(this.allSelected() ? [] : (this.store.rows() ?? []).map(this.idOf)));
  }

  protected clear(): void {
    this.store.select(new Set());
  }

  protected moved(row: PortfolioRow): void {
    this.active.set(row);
  }

  protected why(): void {
    this.asked.set(this.active() ?? this.store.rows()?.[0]);
  }

  protected open(row: PortfolioRow): void {
    void this.router.navigate(['/case', row.caseId]);
  }

  protected async move(toAgentId: string | null): Promise<void> {
    if (await this.store.move(toAgentId)) this.moveShown.set(false);
  }
}
