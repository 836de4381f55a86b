import { CallAttemptEntity } from './call-attempt.entity';
import { CallCorrectionEntity } from './call-correction.entity';
import { CallRuleEntity } from './call-rule.entity';
import { ContactPolicyEntity } from './contact-policy.entity';
import { LeaseEntity } from './lease.entity';
import { OfferRequestEntity } from './offer-request.entity';
import { PaymentSearchEntity } from './payment-search.entity';

export const CALLS_ENTITIES = [
  ContactPolicyEntity,
  LeaseEntity,
  CallAttemptEntity,
  CallCorrectionEntity,
  CallRuleEntity,
  OfferRequestEntity,
  PaymentSearchEntity,
];
