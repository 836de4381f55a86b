import { Global, Module } from '@nestjs/common';
import { LedgerObserver } from '@relance/receivables/server';
import { CaseAnswers } from './case/case-answers';
import { CaseGuards } from './case/case-guards';
import { CaseFacts } from './case/case-facts';
import { CaseService } from './case/case.service';
import { EffectRegistry } from './case/effect-registry';
import { MoveCases } from './case/move-cases.service';
import { StrategyStore } from './case/strategy.store';
import { DunningResolver } from './dunning.resolver';
import { DueRun } from './due-run/due-run';
import { CaseLedgerObserver } from './ledger/case-ledger-observer';

/** Global: the contexts above register for effects and apply facts; receivables below tells the ledger's changes. */
@Global()
@Module({
  providers: [
    EffectRegistry,
    CaseGuards,
    StrategyStore,
    CaseFacts,
    CaseService,
    CaseAnswers,
    MoveCases,
    DueRun,
    DunningResolver,
    { provide: LedgerObserver, useClass: CaseLedgerObserver },
  ],
  exports: [EffectRegistry, CaseGuards, StrategyStore, CaseService, CaseAnswers, DueRun, LedgerObserver],
})
export class DunningModule {}
