import { CallAttemptEntity } from './call-attempt.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseEntity } from './lease.entity';
import { QueuePinEntity } from './queue-pin.entity';
import { RankWeightsEntity } from './rank-weights.entity';
import { SavedViewEntity } from './saved-view.entity';

export const CALLS_ENTITIES = [
  ContactPolicyEntity,
  LeaseEntity,
  CallAttemptEntity,
  QueuePinEntity,
  RankWeightsEntity,
  SavedViewEntity,
];
