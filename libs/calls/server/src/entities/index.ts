import { CallAttemptEntity } from './call-attempt.entity';
import { CaseNoteEntity } from './case-note.entity';
import { CasePresenceEntity } from './case-presence.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseRequestEntity } from './lease-request.entity';
import { LeaseEntity } from './lease.entity';

export const CALLS_ENTITIES = [
  ContactPolicyEntity,
  LeaseEntity,
  LeaseRequestEntity,
  CasePresenceEntity,
  CaseNoteEntity,
  CallAttemptEntity,
];
