import { inject, Injectable } from '@angular/core';
import type { SimulationModel } from '@relance/dunning/domain';
import {
  GraphqlClient,
  loaded,
  sending,
  SimulationChoicesDocument,
  SimulationDocument,
  StartSimulationDocument,
  type SimulationChoicesQuery,
  type StartSimulationMutationVariables,
} from '@relance/platform/console';

export type StrategyChoice = SimulationChoicesQuery['strategies'][number];
export type Wish = Omit<StartSimulationMutationVariables, 'model' | 'versionIds'> & {
  versionIds: string[];
  model: SimulationModel;
};

export interface Beginning {
  strategies: readonly StrategyChoice[];
  model: SimulationModel;
  /** The simulation that is repeated with changes. */
  former: Wish | null;
}

/** What a simulation can be asked for with, and the asking. */
@Injectable()
export class NewSimulationStore {
  private readonly client = inject(GraphqlClient);
  private formerId?: string;
  private readonly answer = loaded(() => this.read());
  readonly beginning = this.answer.value;
  readonly failure = this.answer.failure;
  readonly starting = sending();

  load(formerId = this.formerId): Promise<void> {
    this.formerId = formerId;
    return this.answer.load();
  }

  /** The new simulation's id; undefined when it was refused (`starting.problem` says why). */
  async start(wish: Wish): Promise<string | undefined> {
    const answer = await this.starting.send(
      async () => (await this.client.run(StartSimulationDocument, wish)).startSimulation,
    );
    return answer?.id;
  }

  private async read(): Promise<Beginning> {
    const [{ strategies, simulationModel }, former] = await Promise.all([
      this.client.run(SimulationChoicesDocument),
      this.formerId ? this.client.run(SimulationDocument, { id: this.formerId }) : null,
    ]);
    const before = former?.simulation;
    return {
      strategies,
      model: simulationModel as SimulationModel,
      former: before
        ? {
            versionIds: before.strategies.map(({ versionId }) => versionId),
            mode: before.mode,
            fromOn: before.fromOn,
            toOn: before.toOn,
            seed: before.seed,
            model: before.model as SimulationModel,
          }
        : null,
    };
  }
}
