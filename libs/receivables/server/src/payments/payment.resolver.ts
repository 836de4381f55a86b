import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentViewer, Database, type Viewer } from '@relance/platform/server';
import { SettlementService } from '../ledger/settlement.service';
import { answered, DONE } from '../receivables.answer';
import type { AllocationPart } from './allocation-check';
import { type PaymentDraft, PaymentService } from './payment.service';
import { unappliedPage } from './unapplied.query';

@Resolver()
export class PaymentResolver {
  constructor(
    private readonly database: Database,
    private readonly payments: PaymentService,
    private readonly settlements: SettlementService,
  ) {}

  @Query('unappliedPayments')
  unapplied(@CurrentActor() actor: Actor, @Args('first') first: number, @Args('after') after: string | null) {
    return this.database.transaction(actor, (tx) => unappliedPage(tx, first, after ?? null));
  }

  @Mutation('recordPayment')
  record(@CurrentViewer() viewer: Viewer, @Args('input') input: PaymentDraft) {
    return this.done(viewer, () => this.payments.record(viewer.actor, input));
  }

  @Mutation('allocatePayment')
  allocate(
    @CurrentViewer() viewer: Viewer,
    @Args('paymentId') id: string,
    @Args('allocations') parts: AllocationPart[],
  ) {
    return this.done(viewer, () => this.payments.allocate(viewer.actor, id, parts));
  }

  @Mutation('identifyPayment')
  identify(@CurrentViewer() viewer: Viewer, @Args('paymentId') id: string, @Args('caseId') caseId: string) {
    return this.done(viewer, () => this.payments.identify(viewer.actor, id, caseId));
  }

  @Mutation('bouncePayment')
  bounce(
    @CurrentViewer() viewer: Viewer,
    @Args('paymentId') id: string,
    @Args('bouncedOn') on: string,
    @Args('reason') reason: string,
  ) {
    return this.done(viewer, () => this.payments.bounce(viewer.actor, id, on, reason));
  }

  @Mutation('writeOff')
  writeOff(
    @CurrentViewer() viewer: Viewer,
    @Args('caseId') caseId: string,
    @Args('itemIds') itemIds: string[],
    @Args('reason') reason: string,
    @Args('expectedVersion') version: number,
  ) {
    return this.done(viewer, () => this.settlements.waive(viewer.actor, 'writeOff', caseId, itemIds, reason, version));
  }

  @Mutation('settle')
  settle(
    @CurrentViewer() viewer: Viewer,
    @Args('caseId') caseId: string,
    @Args('itemIds') itemIds: string[],
    @Args('reason') reason: string,
    @Args('expectedVersion') version: number,
  ) {
    return this.done(viewer, () =>
      this.settlements.waive(viewer.actor, 'settlementWaiver', caseId, itemIds, reason, version),
    );
  }

  private done(viewer: Viewer, work: () => Promise<void>) {
    return answered(viewer.language, async () => {
      await work();
      return DONE;
    });
  }
}
