import { CallAttemptEntity } from './call-attempt.entity';
import { CallSessionEventEntity } from './call-session-event.entity';
import { CallSessionEntity } from './call-session.entity';
import { CallCorrectionEntity } from './call-correction.entity';
import { CallRuleEntity } from './call-rule.entity';
import { CaseNoteEntity } from './case-note.entity';
import { CasePresenceEntity } from './case-presence.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseRequestEntity } from './lease-request.entity';
import { LeaseEntity } from './lease.entity';
import { TelephonyCallEntity } from './telephony-call.entity';
import { TelephonyEventEntity } from './telephony-event.entity';
import { TelephonyKeyEntity } from './telephony-key.entity';
import { TelephonyLineEntity } from './telephony-line.entity';
import { OfferRequestEntity } from './offer-request.entity';
import { PaymentSearchEntity } from './payment-search.entity';
import { QueuePinEntity } from './queue-pin.entity';
import { RankWeightsEntity } from './rank-weights.entity';
import { SavedViewEntity } from './saved-view.entity';
import { ScriptEntity } from './script.entity';
import { ScriptRunEntity } from './script-run.entity';
import { ScriptStepEntity } from './script-step.entity';
import { ScriptVersionEntity } from './script-version.entity';

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
  CallCorrectionEntity,
  CallRuleEntity,
  OfferRequestEntity,
  PaymentSearchEntity,
  QueuePinEntity,
  RankWeightsEntity,
  SavedViewEntity,
  LeaseRequestEntity,
  CasePresenceEntity,
  CaseNoteEntity,
  CallAttemptEntity,
  ScriptEntity,
  ScriptVersionEntity,
  ScriptRunEntity,
  ScriptStepEntity,
];
