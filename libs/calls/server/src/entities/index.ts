import { CallAttemptEntity } from './call-attempt.entity';
import { CallSessionEventEntity } from './call-session-event.entity';
import { CallSessionEntity } from './call-session.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseEntity } from './lease.entity';
import { TelephonyCallEntity } from './telephony-call.entity';
import { TelephonyEventEntity } from './telephony-event.entity';
import { TelephonyKeyEntity } from './telephony-key.entity';
import { TelephonyLineEntity } from './telephony-line.entity';

export const CALLS_ENTITIES = [
  ContactPolicyEntity,
  LeaseEntity,
  CallAttemptEntity,
  CallSessionEntity,
  CallSessionEventEntity,
  TelephonyKeyEntity,
  TelephonyLineEntity,
  TelephonyCallEntity,
  TelephonyEventEntity,
];
