import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { LedgerObserver } from '@relance/receivables/server';
import { CaseAnswers } from './case/case-answers';
import { CaseGuards } from './case/case-guards';
import { CaseFacts } from './case/case-facts';
import { CaseRanking } from './case/case-ranking';
import { CaseService } from './case/case.service';
import { EffectRegistry } from './case/effect-registry';
import { MoveCases } from './case/move-cases.service';
import { StrategyStore } from './case/strategy.store';
import { DunningResolver } from './dunning.resolver';
import { ExplainResolver } from './explain/explain.resolver';
import { HoldService } from './holds/hold.service';
import { TimelineDetails } from './reading/timeline-details';
import { CASE_CHECKS } from './verify/case-checks';
import { Invariants } from './verify/invariants';
import { LEDGER_CHECKS } from './verify/ledger-checks';
import { Replay } from './verify/replay';
import { CaseBatch } from './due-run/case-batch';
import { CreditorHolds } from './due-run/creditor-holds';
import { DueRun } from './due-run/due-run';
import { MachineMigration } from './due-run/machine-migration';
import { RunLog } from './due-run/run-log';
import { Proposals } from './runs/proposals.service';
import { RunsResolver } from './runs/runs.resolver';
import { SimulationModule } from './simulation/simulation.module';
import { StrategyMigrations } from './strategies/migration/strategy-migrations.service';
import { STRATEGY_PROVIDERS } from './strategies/strategy-providers';
import { TextCatalog } from './strategies/text-catalog';
import { CaseLedgerObserver } from './ledger/case-ledger-observer';

/** Global: the contexts above register for effects and apply facts; receivables below tells the ledger's changes. */
@Global()
@Module({
  imports: [SimulationModule],
  providers: [
    EffectRegistry,
    ...STRATEGY_PROVIDERS,
    CaseGuards,
    CaseRanking,
    TimelineDetails,
    StrategyStore,
    CaseFacts,
    CaseService,
    CaseAnswers,
    MoveCases,
    CaseBatch,
    CreditorHolds,
    RunLog,
    DueRun,
    MachineMigration,
    Proposals,
    RunsResolver,
    Invariants,
    Replay,
    HoldService,
    DunningResolver,
    ExplainResolver,
    { provide: LedgerObserver, useClass: CaseLedgerObserver },
  ],
  exports: [
    EffectRegistry,
    TextCatalog,
    StrategyMigrations,
    CaseGuards,
    CaseRanking,
    TimelineDetails,
    StrategyStore,
    CaseFacts,
    CaseService,
    CaseAnswers,
    CreditorHolds,
    RunLog,
    DueRun,
    MachineMigration,
    Invariants,
    Replay,
    LedgerObserver,
  ],
})
export class DunningModule implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly replay: Replay,
  ) {}

  onModuleInit(): void {
    this.invariants.register(...LEDGER_CHECKS, ...CASE_CHECKS, {
      id: 'I5',
      name: 'Replaying each log gives the stored state, context and next thing',
      find: async () => (await this.replay.run()).mismatches.map((mismatch) => ({ ...mismatch })),
    });
  }
}
