import { CallAttemptEntity } from './call-attempt.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseEntity } from './lease.entity';

export const CALLS_ENTITIES = [ContactPolicyEntity, LeaseEntity, CallAttemptEntity];
