import { CaseEventEntity } from './case-event.entity';
import { CaseFailureEntity } from './case-failure.entity';
import { DueRunEntity } from './due-run.entity';
import { DunningCaseEntity } from './dunning-case.entity';
import { SimulationEntity } from './simulation.entity';
import { StrategyVersionEntity } from './strategy-version.entity';
import { StrategyEntity } from './strategy.entity';

/** The tables of this context. */
export const DUNNING_ENTITIES = [
  StrategyEntity,
  StrategyVersionEntity,
  DunningCaseEntity,
  CaseEventEntity,
  CaseFailureEntity,
  DueRunEntity,
  SimulationEntity,
];
