import { inject, Injectable } from '@angular/core';
import { GraphqlClient, loaded, rereadOn, RunStateDocument } from '@relance/platform/console';

/** Who works now, and what is waiting. */
@Injectable()
export class RunStateStore {
  private readonly client = inject(GraphqlClient);
  private readonly answer = loaded(async () => (await this.client.run(RunStateDocument)).runState);
  readonly state = this.answer.value;

  constructor() {
    void this.answer.load();
    rereadOn(['run.progress', 'proposals.changed'], () => this.answer.load());
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
