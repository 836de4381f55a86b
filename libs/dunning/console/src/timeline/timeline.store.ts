import { inject, Injectable } from '@angular/core';
import { GraphqlClient, LiveClient, loaded, TimelineDocument, type TimelineQuery } from '@relance/platform/console';

export type TimelineEntry = TimelineQuery['timeline']['rows'][number];

/** What happened on a case, newest first, page by page. */
@Injectable()
export class TimelineStore {
  private readonly client = inject(GraphqlClient);
  private caseId = '';
  private readonly page = loaded(async () => this.read(null));
  readonly value = this.page.value;
  readonly failure = this.page.failure;

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId && void this.load());
    live.on('payment.booked', ({ caseId }) => caseId === this.caseId && void this.load());
    live.onReload(() => void this.load());
  }

  show(caseId: string): void {
    this.caseId = caseId;
    void this.load();
  }

  load(): Promise<void> {
    return this.page.load();
  }

  async more(): Promise<void> {
    const shown = this.page.value();
    if (!shown?.nextCursor) return;
    const next = await this.read(shown.nextCursor).catch(() => undefined);
    if (next && this.page.value() === shown) this.page.set({ ...next, rows: [...shown.rows, ...next.rows] });
  }

  private async read(after: string | null): Promise<TimelineQuery['timeline']> {
    return (await this.client.run(TimelineDocument, { caseId: this.caseId, after })).timeline;
  }
}
