import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  MyDayDocument,
  NextCaseDocument,
  QueueDocument,
  type CockpitPartsFragment,
  type MyDayQuery,
  type QueueRowPartsFragment,
} from '@relance/platform/console';

export type QueueRow = QueueRowPartsFragment;
export type MyDay = MyDayQuery['myDay'];
export type PromiseDue = MyDayQuery['promisesToday'][number];
export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly nextCursor: string | null;
}

@Injectable({ providedIn: 'root' })
export class QueueClient {
  private readonly client = inject(GraphqlClient);

  async page(after: string | null): Promise<QueuePage> {
    return (await this.client.run(QueueDocument, { first: 50, after })).queue;
  }

  async day(): Promise<{ day: MyDay; promises: readonly PromiseDue[] }> {
    const { myDay, promisesToday } = await this.client.run(MyDayDocument);
    return { day: myDay, promises: promisesToday };
  }

  /** The best case nobody holds, leased to me; null when the queue is done. */
  async next(afterCaseId?: string): Promise<CockpitPartsFragment | null> {
    const { nextCase } = await this.client.run(NextCaseDocument, { afterCaseId: afterCaseId ?? null });
    return nextCase?.__typename === 'CaseOpened' ? nextCase.cockpit : null;
  }
}
