import { inject, Injectable } from '@angular/core';
import { GraphqlClient, loaded, StrategiesDocument, type StrategiesQuery } from '@relance/platform/console';

export type StrategyVersion = StrategiesQuery['strategies'][number];

/** The strategies as they are published: read only. */
@Injectable()
export class StrategiesStore {
  private readonly client = inject(GraphqlClient);
  private readonly answer = loaded(async () => (await this.client.run(StrategiesDocument)).strategies);
  readonly strategies = this.answer.value;
  readonly failure = this.answer.failure;

  constructor() {
    void this.answer.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
