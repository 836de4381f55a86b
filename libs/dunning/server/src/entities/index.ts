import { CaseEventEntity } from './case-event.entity';
import { CaseFailureEntity } from './case-failure.entity';
import { DunningCaseEntity } from './dunning-case.entity';
import { StrategyVersionEntity } from './strategy-version.entity';
import { StrategyEntity } from './strategy.entity';

/** The tables of this context. */
export const DUNNING_ENTITIES = [
  StrategyEntity,
  StrategyVersionEntity,
  DunningCaseEntity,
  CaseEventEntity,
  CaseFailureEntity,
];
