import { computed, inject, Injectable } from '@angular/core';
import type { SimulationResult } from '@relance/dunning/domain';
import {
  CancelSimulationDocument,
  GraphqlClient,
  loaded,
  rereadOn,
  sending,
  SimulationDocument,
} from '@relance/platform/console';

/** One simulation: how far it is, and what came out. */
@Injectable()
export class SimulationStore {
  private readonly client = inject(GraphqlClient);
  private id = '';
  private readonly answer = loaded(
    async () => (await this.client.run(SimulationDocument, { id: this.id })).simulation ?? null,
  );
  /** Null: there is none of that id for this person. */
  readonly simulation = this.answer.value;
  readonly failure = this.answer.failure;
  readonly cancelling = sending();
  readonly results = computed(() => (this.simulation()?.results ?? undefined) as SimulationResult[] | undefined);

  constructor() {
    rereadOn(['simulation.progress'], () => this.reread());
  }

  show(id: string): Promise<void> {
    this.id = id;
    return this.answer.load();
  }

  async cancel(): Promise<void> {
    const { id } = this;
    await this.cancelling.send(async () => (await this.client.run(CancelSimulationDocument, { id })).cancelSimulation);
    await this.answer.load();
  }

  /** What has ended does not change any more. */
  private async reread(): Promise<void> {
    const status = this.simulation()?.status;
    if (status === 'waiting' || status === 'running') await this.answer.load();
  }
}
