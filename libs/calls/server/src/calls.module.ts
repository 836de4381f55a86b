import { Module, type OnModuleInit } from '@nestjs/common';
import { CALL_SCRIPTS } from '@relance/calls/domain';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { Invariants, TextCatalog } from '@relance/dunning/server';
import { CockpitResolver } from './cockpit/cockpit.resolver';
import { MessageHours } from './contact/message-hours';
import { PhoneStatusHandler } from './contact/phone-status.handler';
import { RehearsedContact } from './contact/rehearsed-contact';
import { LeaseGuard } from './lease/lease.guard';
import { LeaseService } from './lease/lease.service';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeService } from './outcome/outcome.service';
import { QueueResolver } from './queue/queue.resolver';
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
  imports: [CorrespondenceModule],
  providers: [
    PhoneStatusHandler,
    MessageHours,
    RehearsedContact,
    LeaseGuard,
    LeaseService,
    OutcomeService,
    QueueResolver,
    CockpitResolver,
    OutcomeResolver,
    StartCall,
    CallSessionService,
    ForgottenCalls,
    SessionResolver,
    LineEvents,
    TelephonySetup,
    TelephonyResolver,
  ],
  controllers: [TelephonyController],
  exports: [LeaseService, OutcomeService, ForgottenCalls, TelephonySetup],
})
export class CallsModule implements OnModuleInit {
  constructor(
    private readonly texts: TextCatalog,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.texts.register(CALL_SCRIPTS);
    this.invariants.register(...SESSION_CHECKS);
  }
}
