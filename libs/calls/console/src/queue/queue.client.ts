import { inject, Injectable } from '@angular/core';
import {
  GraphqlClient,
  MyDayDocument,
  NextCaseDocument,
  QueueDocument,
  SnoozeCasesDocument,
  UnsnoozeCasesDocument,
  type CockpitPartsFragment,
  type MyDayQuery,
  type QueueRowPartsFragment,
  type SnoozeCasesMutation,
  type UnsnoozeCasesMutation,
} from '@relance/platform/console';
import type { QueueView } from '../views/queue-filter';

export type QueueRow = QueueRowPartsFragment;
export type MyDay = MyDayQuery['myDay'];
export type PromiseDue = MyDayQuery['promisesToday'][number];
export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly nextCursor?: string | null;
}

@Injectable({ providedIn: 'root' })
export class QueueClient {
  private readonly client = inject(GraphqlClient);

  async page({ filter, sort, pool }: QueueView, after: string | undefined, first: number): Promise<QueuePage> {
    return (await this.client.run(QueueDocument, { filter, sort, pool, first, after: after ?? null })).queue;
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

  async snooze(rows: readonly QueueRow[], until: string, reason: string): Promise<SnoozeCasesMutation['snoozeCases']> {
    const cases = rows.map(({ caseId, version }) => ({ caseId, expectedVersion: version }));
    return (await this.client.run(SnoozeCasesDocument, { cases, until, reason })).snoozeCases;
  }

  async unsnooze(token: string): Promise<UnsnoozeCasesMutation['unsnoozeCases']> {
    return (await this.client.run(UnsnoozeCasesDocument, { token })).unsnoozeCases;
  }
}
