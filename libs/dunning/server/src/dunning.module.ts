import { Global, Module } from '@nestjs/common';
import { LedgerObserver } from '@relance/receivables/server';
import { CaseFacts } from './case/case-facts';
import { CaseService } from './case/case.service';
import { EffectRegistry } from './case/effect-registry';
import { StrategyStore } from './case/strategy.store';
import { DueRun } from './due-run/due-run';
import { CaseLedgerObserver } from './ledger/case-ledger-observer';

/** Global: the contexts above register for effects and apply facts; receivables below tells the ledger's changes. */
@Global()
@Module({
  providers: [
    EffectRegistry,
    StrategyStore,
    CaseFacts,
    CaseService,
    DueRun,
    { provide: LedgerObserver, useClass: CaseLedgerObserver },
  ],
  exports: [EffectRegistry, StrategyStore, CaseService, DueRun, LedgerObserver],
})
export class DunningModule {}
