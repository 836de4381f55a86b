import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AgreementsModule } from '@relance/agreements/server';
import { CallsModule } from '@relance/calls/server';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { DunningModule, EffectRegistry, StrategyStore } from '@relance/dunning/server';
import { LegalModule } from '@relance/legal/server';
import { Database, type DatabaseOptions, PlatformModule, SYSTEM } from '@relance/platform/server';
import { ReceivablesModule } from '@relance/receivables/server';
import { Heartbeat } from './heartbeat';
import { Rounds } from './rounds';

/** Composition root of the worker: every context that does what cases want. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly effects: EffectRegistry,
    private readonly database: Database,
    private readonly strategies: StrategyStore,
  ) {}

  static on(database: DatabaseOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.register({ applicationName: 'relance-worker', ...database }),
        ReceivablesModule,
        DunningModule,
        AgreementsModule,
        CorrespondenceModule,
        CallsModule,
        LegalModule,
      ],
      providers: [Heartbeat, Rounds],
    };
  }

  /** Also publishes the default strategies of a new installation, so that they can be read before the first import. */
  async onApplicationBootstrap(): Promise<void> {
    this.effects.assertComplete();
    await this.database.transaction(SYSTEM, (tx) => this.strategies.versionFor(tx));
  }
}
