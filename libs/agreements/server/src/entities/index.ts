import { DisputeEntity, DisputeItemEntity } from './dispute.entity';
import { PromiseEntity } from './promise.entity';
import { PromiseInstalmentEntity } from './promise-instalment.entity';

export const AGREEMENTS_ENTITIES = [PromiseEntity, PromiseInstalmentEntity, DisputeEntity, DisputeItemEntity];
