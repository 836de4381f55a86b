import { DeliveryEntity } from './delivery.entity';
import { DocumentEntity } from './document.entity';

export const CORRESPONDENCE_ENTITIES = [DocumentEntity, DeliveryEntity];
