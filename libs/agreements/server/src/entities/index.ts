import { DisputeEntity, DisputeItemEntity } from './dispute.entity';
import { PromiseEntity } from './promise.entity';

export const AGREEMENTS_ENTITIES = [PromiseEntity, DisputeEntity, DisputeItemEntity];
