import { inject, Injectable } from '@angular/core';
import {
  caseWrite,
  EndHoldDocument,
  GraphqlClient,
  loaded,
  rereadOn,
  sending,
  SettlementsDueDocument,
  Texts,
  Toasts,
  WaiveSettledDocument,
  type SettlementsDueQuery,
} from '@relance/platform/console';

export type SettlementDue = SettlementsDueQuery['settlementsDue'][number];
/** waive: the rest is given up, as agreed; claim: it is asked for again. */
export type Decision = 'waive' | 'claim';

const SHOWN = 200;

/** Settlements that were paid as agreed, and what becomes of the rest. */
@Injectable()
export class SettlementsStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly settlements = loaded(
    async () => (await this.client.run(SettlementsDueDocument, { first: SHOWN })).settlementsDue,
  );
  readonly deciding = sending();
  readonly rows = this.settlements.value;
  readonly failure = this.settlements.failure;

  constructor() {
    void this.settlements.load();
    rereadOn(['case.moved', 'case.reassigned', 'queue.changed'], () => this.load());
  }

  load(): Promise<void> {
    return this.settlements.load();
  }

  /** When it is refused (the case has moved), the list is read again and the words of the refusal stay. */
  async decide(row: SettlementDue, decision: Decision, reason: string): Promise<boolean> {
    const answer = await this.deciding.send(async () =>
      decision === 'waive' ? await this.waive(row, reason) : await this.claim(row, reason),
    );
    if (answer) this.toasts.show(this.texts.t(`settlements.${decision}Done`, { name: row.debtorName }));
    await this.load();
    return answer !== undefined;
  }

  private async waive({ caseId, caseVersion, items }: SettlementDue, reason: string) {
    const itemIds = items.map(({ id }) => id);
    return (await this.client.run(WaiveSettledDocument, { caseId, itemIds, reason, expectedVersion: caseVersion }))
      .settle;
  }

  private async claim({ caseId, caseVersion, promise }: SettlementDue, reason: string) {
    const write = caseWrite({ id: caseId, version: caseVersion });
    return (await this.client.run(EndHoldDocument, { write, holdId: promise.id, reason })).endHold;
  }
}
