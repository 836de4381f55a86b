import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { BusinessDate, Money } from '@relance/kernel';
import { type Actor, CurrentActor, CurrentViewer, Roles, type Viewer } from '@relance/platform/server';
import type { ChargeKind } from '@relance/receivables/domain';
import { ChargeService } from '../ledger/charge.service';
import { answered, DONE } from '../receivables.answer';
import { CreditorService, type CreditorSettings } from './creditor.service';
import { MergeService } from './merge.service';
import { PartyService } from './party.service';

@Resolver()
export class PartyResolver {
  constructor(
    private readonly parties: PartyService,
    private readonly merges: MergeService,
    private readonly charges: ChargeService,
    private readonly creditors: CreditorService,
  ) {}

  @Roles('lead', 'admin')
  @Query('debtorMerge')
  async preview(@CurrentViewer() viewer: Viewer, @Args('fromId') fromId: string, @Args('intoId') intoId: string) {
    const plan = await this.merges.preview(viewer.actor, fromId, intoId);
    return (
      plan && {
        ...plan,
        contactsMoving: plan.contactsMoving.length,
        obstacles: plan.obstacles.map(({ said, ...it }) => ({ ...it, message: said[viewer.language] })),
      }
    );
  }

  @Mutation('mergeDebtors')
  merge(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('fromId') fromId: string,
    @Args('intoId') intoId: string,
    @Args('reason') reason: string,
  ) {
    return answered(language, async () => {
      await this.merges.merge(actor, fromId, intoId, reason);
      return DONE;
    });
  }

  @Mutation('saveAddress')
  saveAddress(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('lines') lines: string[],
    @Args('expectedVersion') expectedVersion: number,
  ) {
    return answered(language, async () => {
      await this.parties.saveAddress(actor, caseId, lines, expectedVersion);
      return DONE;
    });
  }

  @Mutation('setSegment')
  setSegment(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('segment') segment: string | null,
    @Args('expectedVersion') expectedVersion: number,
  ) {
    return answered(language, async () => {
      await this.parties.setSegment(actor, caseId, segment ?? null, expectedVersion);
      return DONE;
    });
  }

  @Mutation('bookCharge')
  bookCharge(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('itemId') itemId: string,
    @Args('kind') kind: ChargeKind,
    @Args('amount') amount: Money | null,
    @Args('expectedVersion') expectedVersion: number,
  ) {
    return answered(language, async () => {
      await this.charges.book(actor, itemId, kind, amount ?? null, expectedVersion);
      return DONE;
    });
  }

  @Mutation('waiveCharge')
  waiveCharge(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('itemId') itemId: string,
    @Args('reason') reason: string,
    @Args('expectedVersion') expectedVersion: number,
  ) {
    return answered(language, async () => {
      await this.charges.waive(actor, itemId, reason, expectedVersion);
      return DONE;
    });
  }

  @Roles('admin')
  @Query('creditorEntities')
  creditorEntities(@CurrentActor() actor: Actor) {
    return this.creditors.list(actor);
  }

  @Mutation('saveCreditor')
  saveCreditor(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('id') id: string,
    @Args('input') input: CreditorSettings,
  ) {
    return answered(language, async () => {
      await this.creditors.save(actor, id, input);
      return DONE;
    });
  }

  @Mutation('closeCreditor')
  closeCreditor(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('id') id: string,
    @Args('closedOn') closedOn: BusinessDate,
    @Args('reason') reason: string,
  ) {
    return answered(language, async () => {
      await this.creditors.close(actor, id, closedOn, reason);
      return DONE;
    });
  }

  @Mutation('reopenCreditor')
  reopenCreditor(@CurrentViewer() { actor, language }: Viewer, @Args('id') id: string) {
    return answered(language, async () => {
      await this.creditors.reopen(actor, id);
      return DONE;
    });
  }
}
