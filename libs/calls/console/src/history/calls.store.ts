import { inject, Injectable } from '@angular/core';
import { CaseCallsDocument, GraphqlClient, LiveClient, paged, type CaseCallsQuery } from '@relance/platform/console';

export type CaseCall = CaseCallsQuery['caseCalls']['rows'][number];

/** The calls of a case, newest first, page by page. */
@Injectable()
export class CallsStore {
  private readonly client = inject(GraphqlClient);
  private caseId = '';
  private readonly page = paged(
    async (after) => (await this.client.run(CaseCallsDocument, { caseId: this.caseId, after })).caseCalls,
  );
  readonly rows = this.page.rows;
  readonly failure = this.page.failure;
  readonly hasMore = this.page.hasMore;

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId && void this.page.reread());
    live.onReload(() => void this.page.reread());
  }

  show(caseId: string): void {
    this.caseId = caseId;
    void this.page.restart();
  }

  load(): Promise<void> {
    return this.page.reread();
  }

  more(): Promise<void> {
    return this.page.more();
  }
}
