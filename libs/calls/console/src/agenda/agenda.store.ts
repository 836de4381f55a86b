import { computed, inject, Injectable, signal } from '@angular/core';
import { AgendaDocument, dateInZone, GraphqlClient, loaded, rereadOn, ServerClock } from '@relance/platform/console';
import { ownZone } from '../queue/day-callbacks';
import { addDays, daysOf, isLate, mondayOf } from './agenda-days';

export type AgendaSpan = 'day' | 'week';
/** What was missed longer ago is no longer an appointment: the queue has it. */
const LOOK_BACK_DAYS = 30;

/** What was agreed for a day or a week, and what is late by now. */
@Injectable()
export class AgendaStore {
  private readonly client = inject(GraphqlClient);
  private readonly clock = inject(ServerClock);
  private readonly zone = ownZone();
  private readonly shown = signal<{ readonly on: string; readonly span: AgendaSpan }>({ on: '', span: 'week' });
  private readonly entries = loaded(async () => {
    const { from, count } = this.range();
    return {
      from,
      count,
      agenda: (await this.client.run(AgendaDocument, { from, to: addDays(from, count - 1) })).agenda,
    };
  });
  private readonly missed = loaded(async () => {
    const to = this.today();
    const { agenda } = await this.client.run(AgendaDocument, { from: addDays(to, -LOOK_BACK_DAYS), to });
    const now = this.clock.now();
    return agenda.filter((entry) => isLate(entry, now, this.zone));
  });
  private readonly range = computed(() => {
    const { on, span } = this.shown();
    return span === 'day' ? { from: on, count: 1 } : { from: mondayOf(on), count: 7 };
  });
  readonly late = computed(() => this.missed.value() ?? []);
  readonly failure = computed(() => this.entries.failure() ?? this.missed.failure());
  /** The days as they were read: of the span that is shown, or of the one before while it is on its way. */
  readonly days = computed(() => {
    const read = this.entries.value();
    return read && daysOf(read.agenda, read.from, read.count, this.zone);
  });

  constructor() {
    rereadOn(['case.moved', 'case.reassigned', 'queue.changed'], () => this.load());
  }

  today(): string {
    return dateInZone(this.clock.now(), this.zone);
  }

  async show(on: string, span: AgendaSpan): Promise<void> {
    this.shown.set({ on, span });
    await this.load();
  }

  async load(): Promise<void> {
    await Promise.all([this.entries.load(), this.missed.load()]);
  }
}
