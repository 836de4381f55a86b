import { inject, Injectable } from '@angular/core';
import { GraphqlClient, ImportsDocument, paged, rereadOn, type ImportRowFragment } from '@relance/platform/console';

const PAGE = 50;

/** The journal of imports, newest first. */
@Injectable()
export class ImportsStore {
  private readonly client = inject(GraphqlClient);
  private readonly list = paged(
    async (after) => (await this.client.run(ImportsDocument, { first: PAGE, after })).imports,
  );
  readonly rows = this.list.rows;
  readonly failure = this.list.failure;

  constructor() {
    void this.list.restart();
    rereadOn(['import.progress'], () => this.list.reread());
  }

  load(): Promise<void> {
    return this.list.restart();
  }

  more(): Promise<void> {
    return this.list.more();
  }
}

export type ImportRow = ImportRowFragment;
