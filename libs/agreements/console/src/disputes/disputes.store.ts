import { computed, inject, Injectable, signal } from '@angular/core';
import {
  caseWrite,
  GraphqlClient,
  loaded,
  OpenDisputesDocument,
  rereadOn,
  ResolveDisputeDocument,
  sending,
  Texts,
  Toasts,
  type OpenDisputesQuery,
} from '@relance/platform/console';

export type OpenDispute = OpenDisputesQuery['openDisputes'][number];
/** accepted: the debtor is right; rejected: the debt stands; credited: a credit note was issued. */
export type Decision = 'accepted' | 'rejected' | 'credited';

const SHOWN = 500;

/** The open disputes in reach, the one chosen, and deciding it. */
@Injectable()
export class DisputesStore {
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly disputes = loaded(
    async () => (await this.client.run(OpenDisputesDocument, { first: SHOWN })).openDisputes,
  );
  private readonly chosenId = signal<string | undefined>(undefined);
  readonly resolving = sending();
  readonly rows = this.disputes.value;
  readonly failure = this.disputes.failure;
  readonly chosen = computed(() => this.disputes.value()?.find((row) => row.dispute.id === this.chosenId()));

  constructor() {
    void this.disputes.load();
    rereadOn(['case.moved', 'case.reassigned', 'queue.changed'], () => this.load());
  }

  load(): Promise<void> {
    return this.disputes.load();
  }

  choose(row: OpenDispute): void {
    this.chosenId.set(row.dispute.id);
  }

  /** Decides the dispute that was read. When it is refused (somebody was faster), the list is read again and says why. */
  async resolve(row: OpenDispute, decision: Decision, word: string): Promise<boolean> {
    const write = caseWrite({ id: row.caseId, version: row.caseVersion });
    const resolution = `${decision}: ${word.trim()}`;
    const answer = await this.resolving.send(
      async () =>
        (await this.client.run(ResolveDisputeDocument, { write, disputeId: row.dispute.id, resolution }))
          .resolveDispute,
    );
    if (answer) this.toasts.show(this.texts.t('disputes.done', { name: row.debtorName }));
    await this.load();
    return answer !== undefined;
  }
}
