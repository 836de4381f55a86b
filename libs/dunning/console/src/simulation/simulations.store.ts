import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  loaded,
  rereadOn,
  SimulationsDocument,
  type SimulationRowFragment,
} from '@relance/platform/console';

export type SimulationRow = SimulationRowFragment;

/** Colours of the statuses, as the chips name them. */
export const STATUS_LOOKS: Readonly<Record<string, string>> = { done: 'good', running: 'accent', failed: 'd90' };

/** The rehearsals of before, newest first. */
@Injectable()
export class SimulationsStore {
  private readonly client = inject(GraphqlClient);
  private readonly answer = loaded(async () => (await this.client.run(SimulationsDocument)).simulations);
  readonly rows = this.answer.value;
  readonly failure = this.answer.failure;

  constructor() {
    void this.answer.load();
    rereadOn(['simulation.progress'], () => this.answer.load());
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
