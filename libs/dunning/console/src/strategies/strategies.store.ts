import type { Strategy } from '@relance/dunning/domain';
import { inject, Injectable } from '@angular/core';
import { GraphqlClient, loaded, StrategiesDocument, type StrategiesQuery } from '@relance/platform/console';

export type StrategyVersion = Omit<StrategiesQuery['strategies'][number], 'definition'> & { definition: Strategy };

/** The strategies as they are published: read only. */
@Injectable()
export class StrategiesStore {
  private readonly client = inject(GraphqlClient);
  private readonly answer = loaded(async () => (await this.client.run(StrategiesDocument)).strategies as StrategyVersion[]);
  readonly strategies = this.answer.value;
  readonly failure = this.answer.failure;

  constructor() {
    void this.answer.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
