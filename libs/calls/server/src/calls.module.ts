import { Module, type OnModuleInit } from '@nestjs/common';
import { CALL_SCRIPTS } from '@relance/calls/domain';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { Invariants, TextCatalog } from '@relance/dunning/server';
import { CockpitResolver } from './cockpit/cockpit.resolver';
import { CONTACT_CHECKS } from './contact/contact-checks';
import { MessageHours } from './contact/message-hours';
import { PolicyResolver } from './contact/policy.resolver';
import { PolicyService } from './contact/policy.service';
import { PhoneStatusHandler } from './contact/phone-status.handler';
import { RehearsedContact } from './contact/rehearsed-contact';
import { LeaseGuard } from './lease/lease.guard';
import { LeaseService } from './lease/lease.service';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeService } from './outcome/outcome.service';
import { QueueResolver } from './queue/queue.resolver';

@Module({
  imports: [CorrespondenceModule],
  providers: [
    PhoneStatusHandler,
    MessageHours,
    RehearsedContact,
    PolicyService,
    PolicyResolver,
    LeaseGuard,
    LeaseService,
    OutcomeService,
    QueueResolver,
    CockpitResolver,
    OutcomeResolver,
  ],
  exports: [LeaseService, OutcomeService],
})
export class CallsModule implements OnModuleInit {
  constructor(
    private readonly texts: TextCatalog,
    private readonly invariants: Invariants,
  ) {}

  onModuleInit(): void {
    this.texts.register(CALL_SCRIPTS);
    this.invariants.register(...CONTACT_CHECKS);
  }
}
