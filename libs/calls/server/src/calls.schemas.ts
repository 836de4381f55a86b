import { callsSchema } from './calls.schema';
import { caseNoteSchema } from './case-note/case-note.schema';
import { contactSchema } from './contact/contact.schema';
import { leaseSchema } from './lease/lease.schema';
import { queueSchema } from './queue/queue.schema';
import { scriptSchema } from './script/script.schema';
import { followUpSchema } from './follow-up/follow-up.schema';
import { offerSchema } from './offer/offer.schema';
import { outcomeSchema } from './outcome/outcome.schema';
import { paymentSearchSchema } from './payment-search/payment-search.schema';
import { sessionSchema } from './session/session.schema';
import { telephonySchema } from './telephony/telephony.schema';
import { callRulesSchema } from './rules/rules.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [
  callsSchema, //
  caseNoteSchema,
  contactSchema,
  leaseSchema,
  queueSchema,
  scriptSchema,
  outcomeSchema,
  callRulesSchema,
  offerSchema,
  paymentSearchSchema,
  followUpSchema,
  sessionSchema,
  telephonySchema,
];
