import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@relance/kernel';
import {
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  type Actor,
  type Tx,
  type Viewer,
} from '@relance/platform/server';
import { DeliveryService, type Answer } from './delivery/delivery.service';
import { MailSettings } from './delivery/mail-settings';
import { SendGuards } from './delivery/send-guards';
import {
  DELIVERY_PROBLEMS,
  deliveryTaskCounts,
  deliveryTaskPage,
  NO_TASKS,
  type DeliveryTaskCount,
  type DeliveryTaskPage,
} from './delivery-task.query';
import { documentsOf, outgoingPage, type DocumentView } from './document.query';
import type { DeliveryStatus } from './entities/delivery.entity';

const LISTED: readonly string[] = ['toSend', 'inDoubt', 'failed', 'noAddress'] satisfies DeliveryStatus[];
const PAGE_AT_MOST = 100;

@Resolver()
export class CorrespondenceResolver {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryService,
    private readonly mail: MailSettings,
    private readonly guards: SendGuards,
    private readonly clock: Clock,
  ) {}

  @Query('documents')
  async documents(@CurrentActor() actor: Actor, @Args('caseId') caseId: string): Promise<DocumentView[]> {
    return isId(caseId) ? this.database.transaction(actor, (tx) => documentsOf(tx, caseId)) : [];
  }

  @Query('outgoing')
  async outgoing(
    @CurrentActor() actor: Actor,
    @Args('status') status: string,
    @Args('first') first: number,
    @Args('after') after: string | null | undefined,
  ): ReturnType<typeof outgoingPage> {
    if (!LISTED.includes(status) || (after && !isId(after)))
      return { __typename: 'OutgoingPage', rows: [], nextCursor: null };
    const page = {
      status: status as DeliveryStatus,
      first: Math.max(1, Math.min(first, PAGE_AT_MOST)),
      after: after ?? null,
    };
    return this.database.transaction(actor, (tx) => outgoingPage(tx, page));
  }

  @Query('deliveryTasks')
  async deliveryTasks(
    @CurrentActor() actor: Actor,
    @Args('problem') problem: string | null | undefined,
    @Args('first') first: number,
    @Args('after') after: string | null | undefined,
  ): Promise<DeliveryTaskPage> {
    const known = DELIVERY_PROBLEMS.find((one) => one === problem);
    if ((problem && !known) || (after && !isId(after))) return NO_TASKS;
    const page = { problem: known ?? null, first: Math.max(1, Math.min(first, PAGE_AT_MOST)), after: after ?? null };
    return this.database.transaction(actor, async (tx) => this.withHours(tx, await deliveryTaskPage(tx, page)));
  }

  /** A text message is sent by a person: the person is told from when on it may be. */
  private async withHours(tx: Tx, page: DeliveryTaskPage): Promise<DeliveryTaskPage> {
    const at = this.clock.now().toISOString();
    const messages = page.rows.filter(({ problem }) => problem === 'sms');
    const waits = await this.guards.askAll(
      tx,
      messages.map(({ document }) => ({ accountId: document.caseId, channel: 'sms', at })),
    );
    for (const [index, { document }] of messages.entries()) {
      const wait = waits[index];
      if (wait) Object.assign(document, { notBefore: wait.until, error: wait.reason });
    }
    return page;
  }

  @Query('deliveryTaskCounts')
  deliveryTaskCounts(@CurrentActor() actor: Actor): Promise<DeliveryTaskCount[]> {
    return this.database.transaction(actor, deliveryTaskCounts);
  }

  @Query('mailConfigured')
  mailConfigured(): boolean {
    return this.mail.server !== null;
  }

  @Mutation('markSent')
  markSent(
    @CurrentViewer() viewer: Viewer,
    @Args('documentIds') documentIds: string[],
    @Args('trackingNumber') trackingNumber: string | null | undefined,
    @Args('note') note?: string | null,
  ): Promise<Answer> {
    return this.deliveries.markSent(viewer, documentIds, trackingNumber ?? null, note ?? null);
  }

  @Mutation('resolveDelivery')
  resolveDelivery(
    @CurrentViewer() viewer: Viewer,
    @Args('documentId') documentId: string,
    @Args('resolution') resolution: string,
  ): Promise<Answer> {
    return this.deliveries.resolve(viewer, documentId, resolution);
  }
}
