import { Module, type OnModuleInit } from '@nestjs/common';
import { CALL_SCRIPTS } from '@relance/calls/domain';
import { CorrespondenceModule } from '@relance/correspondence/server';
import { TextCatalog } from '@relance/dunning/server';
import { CockpitResolver } from './cockpit/cockpit.resolver';
import { MessageHours } from './contact/message-hours';
import { PhoneStatusHandler } from './contact/phone-status.handler';
import { RehearsedContact } from './contact/rehearsed-contact';
import { LeaseGuard } from './lease/lease.guard';
import { LeaseService } from './lease/lease.service';
import { OutcomeResolver } from './outcome/outcome.resolver';
import { OutcomeService } from './outcome/outcome.service';
import { QueueResolver } from './queue/queue.resolver';
import { QueueRanking } from './queue/rank/queue-ranking';
import { RankRound } from './queue/rank/rank-round';

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
    QueueRanking,
    RankRound,
    CockpitResolver,
    OutcomeResolver,
  ],
  exports: [LeaseService, OutcomeService, RankRound],
})
export class CallsModule implements OnModuleInit {
  constructor(private readonly texts: TextCatalog) {}

  onModuleInit(): void {
    this.texts.register(CALL_SCRIPTS);
  }
}
