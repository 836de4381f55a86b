import { Module, type OnModuleInit } from '@nestjs/common';
import { CALL_SCRIPTS } from '@relance/calls/domain';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { Invariants, TextCatalog, TimelineDetails } from '@relance/dunning/server';
import { IdentityModule } from '@relance/identity/server';
import { CaseNoteResolver } from './case-note/case-note.resolver';
import { CockpitResolver } from './cockpit/cockpit.resolver';
import { CONTACT_CHECKS } from './contact/contact-checks';
import { MessageHours } from './contact/message-hours';
import { PolicyResolver } from './contact/policy.resolver';
import { PolicyService } from './contact/policy.service';
import { PhoneStatusHandler } from './contact/phone-status.handler';
import { RehearsedContact } from './contact/rehearsed-contact';
import { LEASE_CHECKS } from './lease/lease-checks';
import { LeaseGuard } from './lease/lease.guard';
import { LeaseResolver } from './lease/lease.resolver';
import { LeaseService } from './lease/lease.service';
import { PresenceService } from './lease/presence.service';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeService } from './outcome/outcome.service';
import { CallAttemptResolver } from './script/call-attempt.resolver';
import { SCRIPT_CHECKS } from './script/script-checks';
import { scriptInTimeline } from './script/script-timeline';
import { ScriptResolver } from './script/script.resolver';
import { Scripts } from './script/scripts.service';
import { ShippedScripts } from './script/shipped-scripts';
import { QueueResolver } from './queue/queue.resolver';
import { AgendaResolver } from './queue/agenda/agenda.resolver';
import { PinsResolver } from './queue/pins/pins.resolver';
import { Pins } from './queue/pins/pins.service';
import { RankWeightsResolver } from './queue/rank/rank-weights.resolver';
import { RankWeightsService } from './queue/rank/rank-weights.service';
import { SavedViewsResolver } from './queue/views/saved-views.resolver';
import { SavedViews } from './queue/views/saved-views.service';
import { SnoozesResolver } from './queue/snooze/snoozes.resolver';
import { Snoozes } from './queue/snooze/snoozes.service';
import { QueueRanking } from './queue/rank/queue-ranking';
import { RankCheck } from './queue/rank/rank-check';
import { RankRound } from './queue/rank/rank-round';
import { FollowUpResolver } from './follow-up/follow-up.resolver';
import { FollowUps } from './follow-up/follow-up.service';
import { OfferRequests } from './offer/offer-requests.service';
import { OfferResolver } from './offer/offer.resolver';
import { CorrectionService } from './outcome/correction.service';
import { CALLS_CHECKS } from './outcome/calls-checks';
import { PaymentSearchResolver } from './payment-search/payment-search.resolver';
import { PaymentSearches } from './payment-search/payment-search.service';
import { CallRulesResolver } from './rules/rules.resolver';
import { CallRules } from './rules/call-rules.service';
import { CallSessionService } from './session/call-session.service';
import { ForgottenCalls } from './session/forgotten-calls';
import { SESSION_CHECKS } from './session/session-checks';
import { SessionResolver } from './session/session.resolver';
import { StartCall } from './session/start-call';
import { LineEvents } from './telephony/line-events.service';
import { TelephonyController } from './telephony/telephony.controller';
import { TelephonyResolver } from './telephony/telephony.resolver';
import { TelephonySetup } from './telephony/telephony-setup.service';

@Module({
  imports: [CorrespondenceModule, IdentityModule],
  providers: [
    PhoneStatusHandler,
    MessageHours,
    RehearsedContact,
    PolicyService,
    PolicyResolver,
    LeaseGuard,
    LeaseService,
    PresenceService,
    LeaseResolver,
    CaseNoteResolver,
    OutcomeService,
    CorrectionService,
    CallRules,
    OfferRequests,
    PaymentSearches,
    FollowUps,
    QueueResolver,
    QueueRanking,
    RankRound,
    RankCheck,
    AgendaResolver,
    Pins,
    PinsResolver,
    RankWeightsService,
    RankWeightsResolver,
    Snoozes,
    SnoozesResolver,
    SavedViews,
    SavedViewsResolver,
    CockpitResolver,
    OutcomeResolver,
    ShippedScripts,
    Scripts,
    ScriptResolver,
    CallAttemptResolver,
    CallRulesResolver,
    OfferResolver,
    PaymentSearchResolver,
    FollowUpResolver,
    StartCall,
    CallSessionService,
    ForgottenCalls,
    SessionResolver,
    LineEvents,
    TelephonySetup,
    TelephonyResolver,
  ],
  controllers: [TelephonyController],
  exports: [LeaseService, PresenceService, OutcomeService, RankRound, ForgottenCalls, TelephonySetup],
})
export class CallsModule implements OnModuleInit {
  constructor(
    private readonly texts: TextCatalog,
    private readonly invariants: Invariants,
    private readonly timeline: TimelineDetails,
  ) {}

  onModuleInit(): void {
    this.texts.register(CALL_SCRIPTS);
    this.invariants.register(...LEASE_CHECKS, ...SCRIPT_CHECKS, ...CALLS_CHECKS, ...SESSION_CHECKS, ...CONTACT_CHECKS);
    this.timeline.register(scriptInTimeline);
  }
}
