import { Module } from '@nestjs/common';
import { CockpitResolver } from './cockpit/cockpit.resolver';
import { PhoneStatusHandler } from './contact/phone-status.handler';
import { LeaseGuard } from './lease/lease.guard';
import { LeaseService } from './lease/lease.service';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeService } from './outcome/outcome.service';
import { QueueResolver } from './queue/queue.resolver';

@Module({
  providers: [
    PhoneStatusHandler,
    LeaseGuard,
    LeaseService,
    OutcomeService,
    QueueResolver,
    CockpitResolver,
    OutcomeResolver,
  ],
  exports: [LeaseService, OutcomeService],
})
export class CallsModule {}
