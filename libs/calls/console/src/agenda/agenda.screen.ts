import { Component, computed, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayPipe, FailureState, Hotkeys, Icon, ServerClock, Skeleton, Texts } from '@relance/platform/console';
import { ownZone } from '../queue/day-callbacks';
import { addDays, isLate, mondayOf, moved, type AgendaEntry, type Spot } from './agenda-days';
import { AgendaEntryLine } from './agenda-entry';
import { AgendaStore, type AgendaSpan } from './agenda.store';

/** Callbacks, promises and snoozes by day: the late ones first, today marked; arrows go from day to day, Enter opens. */
@Component({
  selector: 'calls-agenda',
  imports: [AgendaEntryLine, DayPipe, FailureState, Icon, RouterLink, Skeleton],
  providers: [AgendaStore],
  templateUrl: './agenda.screen.html',
  styleUrl: './agenda.screen.css',
})
export class AgendaScreen {
  /** In the address: a day, and `span=day`. */
  readonly on = input<string>();
  readonly span = input<string>();
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  private readonly zone = ownZone();
  protected readonly store = inject(AgendaStore);
  protected readonly t = inject(Texts).t;
  protected readonly spans: readonly AgendaSpan[] = ['day', 'week'];
  protected readonly spot = signal<Spot>({ day: 0, entry: 0 });
  protected readonly shownSpan = computed<AgendaSpan>(() => (this.span() === 'day' ? 'day' : 'week'));
  protected readonly shownOn = computed(() => {
    const on = this.on() ?? '';
    return /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : this.store.today();
  });
  protected readonly empty = computed(() => this.store.days()?.every(({ entries }) => entries.length === 0) ?? false);
  private readonly grid = viewChild<ElementRef<HTMLElement>>('grid');
  /** The focus is among the days, or was when others were asked for. */
  private entered = false;

  constructor() {
    effect(() => {
      const [on, span] = [this.shownOn(), this.shownSpan()];
      untracked(() => void this.show(on, span));
    });
    inject(Hotkeys).bind([
      { key: 't', label: 'agenda.today', run: () => this.go(this.store.today(), this.shownSpan()) },
      { key: 'j', label: 'agenda.day', run: () => this.go(this.shownOn(), 'day') },
      { key: 'w', label: 'agenda.week', run: () => this.go(this.shownOn(), 'week') },
      { key: 'p', label: 'agenda.print', run: () => this.print() },
      { key: 'q', label: 'agenda.back', run: () => void this.router.navigateByUrl('/day') },
    ]);
  }

  protected isSpot(day: number, entry: number): boolean {
    const { day: at, entry: which } = this.spot();
    return day === at && entry === which;
  }

  protected late(entry: AgendaEntry): boolean {
    return isLate(entry, this.clock.now(), this.zone);
  }

  protected go(on: string, span: AgendaSpan): void {
    const queryParams = { on: on === this.store.today() ? null : on, span: span === 'day' ? span : null };
    void this.router.navigate([], { queryParams });
  }

  protected step(direction: 1 | -1): void {
    this.go(addDays(this.shownOn(), direction * (this.shownSpan() === 'day' ? 1 : 7)), this.shownSpan());
  }

  protected print(): void {
    print();
  }

  protected press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      this.step(event.key === 'PageDown' ? 1 : -1);
      return event.preventDefault();
    }
    const to = moved(this.store.days() ?? [], this.spot(), event.key);
    if (!to) return;
    event.preventDefault();
    if ('out' in to) return this.leave(to.out);
    this.spot.set(to);
    this.focus();
  }

  /** Past the last day, or before the first: the week beside, and its nearest day. */
  private leave(direction: 1 | -1): void {
    const { shownOn, shownSpan } = this;
    const from = shownSpan() === 'day' ? shownOn() : mondayOf(shownOn());
    this.go(addDays(from, direction === 1 ? (shownSpan() === 'day' ? 1 : 7) : -1), shownSpan());
  }

  private async show(on: string, span: AgendaSpan): Promise<void> {
    const { activeElement: at, body } = document;
    // the days that had the focus may be gone, and their followers not have it yet
    const within = !!this.grid()?.nativeElement.contains(at) || (this.entered && at === body);
    this.entered = within;
    await this.store.show(on, span);
    const days = this.store.days() ?? [];
    const day = Math.max(
      0,
      days.findIndex((one) => one.on === on),
    );
    this.spot.set({ day, entry: days[day]?.entries.length ? 0 : -1 });
    if (within) this.focus();
  }

  /** After the screen shows it. */
  private focus(): void {
    const { day, entry } = this.spot();
    setTimeout(() => this.grid()?.nativeElement.querySelector<HTMLElement>(`[data-spot="${day}:${entry}"]`)?.focus());
  }
}
