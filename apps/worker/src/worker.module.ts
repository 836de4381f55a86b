import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { AgreementsModule } from '@relance/agreements/server';
import { CallsModule } from '@relance/calls/server';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { DunningModule, EffectRegistry } from '@relance/dunning/server';
import { LegalModule } from '@relance/legal/server';
import { type DatabaseOptions, PlatformModule } from '@relance/platform/server';
import { ReceivablesModule } from '@relance/receivables/server';
import { Heartbeat } from './heartbeat';
import { Rounds } from './rounds';

/** Composition root of the worker: every context that does what cases want. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap {
  constructor(private readonly effects: EffectRegistry) {}

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

  onApplicationBootstrap(): void {
    this.effects.assertComplete();
  }
}
