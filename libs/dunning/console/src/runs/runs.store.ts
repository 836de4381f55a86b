import { computed, inject, Injectable } from '@angular/core';
import { GraphqlClient, paged, rereadOn, RunsDocument, type RunRowFragment } from '@relance/platform/console';
import type { Effects } from './run-words';

export type RunRow = Omit<RunRowFragment, 'effects'> & { effects: Effects };

const PAGE = 30;

/** Stretches of work of the workers, newest first: what runs now, and what ran. */
@Injectable()
export class RunsStore {
  private readonly client = inject(GraphqlClient);
  private readonly list = paged(async (after) => {
    const { rows, nextCursor } = (await this.client.run(RunsDocument, { first: PAGE, after })).runs;
    return { rows: rows as RunRow[], nextCursor };
  });
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;
  readonly hasMore = this.list.hasMore;
  readonly loading = this.list.loading;
  readonly running = computed(() => (this.rows() ?? []).filter(({ finishedAt, lost }) => !finishedAt && !lost));
  readonly past = computed(() => (this.rows() ?? []).filter(({ finishedAt, lost }) => finishedAt || lost));

  constructor() {
    void this.list.restart();
    rereadOn(['run.progress'], () => this.list.reread());
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }
}
