import { CaseEventEntity } from './case-event.entity';
import { CaseFailureEntity } from './case-failure.entity';
import { DueRunEntity } from './due-run.entity';
import { DunningCaseEntity } from './dunning-case.entity';
import { SimulationEntity } from './simulation.entity';
import { StrategyAssignmentEntity } from './strategy-assignment.entity';
import { StrategyMigrationEntity } from './strategy-migration.entity';
import { StrategyTrialEntity } from './strategy-trial.entity';
import { StrategyVersionEntity } from './strategy-version.entity';
import { StrategyEntity } from './strategy.entity';

/** The tables of this context. */
export const DUNNING_ENTITIES = [
  StrategyEntity,
  StrategyVersionEntity,
  StrategyAssignmentEntity,
  StrategyTrialEntity,
  StrategyMigrationEntity,
  DunningCaseEntity,
  CaseEventEntity,
  CaseFailureEntity,
  DueRunEntity,
  SimulationEntity,
];
