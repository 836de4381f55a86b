import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFacts } from '../case/case-facts';
import { StrategyStore } from '../case/strategy.store';
import { Invariants } from '../verify/invariants';
import { StrategyMigrations } from './migration/strategy-migrations.service';
import { Assignments } from './scope/assignments.service';
import { strategyFollowUp } from './scope/strategy-follow-up';
import { StrategyScopesResolver } from './scopes.resolver';
import { StrategiesResolver } from './strategies.resolver';
import { STRATEGY_CHECKS } from './strategy-checks';
import { TextCatalog } from './text-catalog';
import { Trials } from './trials/trials.service';
import { StrategyDrafts } from './versions/strategy-drafts.service';
import { StrategyLinter } from './versions/strategy-linter';
import { StrategyPublishing } from './versions/strategy-publishing.service';

/** Lets cases follow what applies to them, and has the versions checked. */
@Injectable()
export class FollowStrategies implements OnModuleInit {
  constructor(
    private readonly facts: CaseFacts,
    private readonly strategies: StrategyStore,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.facts.follow(strategyFollowUp(this.strategies));
    this.invariants.register(...STRATEGY_CHECKS);
  }
}

/** What the dunning module provides of strategies. */
export const STRATEGY_PROVIDERS = [
  TextCatalog,
  StrategyLinter,
  StrategyDrafts,
  StrategyPublishing,
  StrategyMigrations,
  Assignments,
  Trials,
  FollowStrategies,
  StrategiesResolver,
  StrategyScopesResolver,
];
