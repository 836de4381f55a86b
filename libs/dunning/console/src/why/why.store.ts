import { inject, Injectable } from '@angular/core';
import { GraphqlClient, LiveClient, loaded, WhyHereDocument, type WhyPartsFragment } from '@relance/platform/console';

export type Why = WhyPartsFragment;

/** Why one case is where it is, now. */
@Injectable()
export class WhyStore {
  private readonly client = inject(GraphqlClient);
  private caseId = '';
  private readonly answer = loaded(
    async () => (await this.client.run(WhyHereDocument, { caseId: this.caseId })).whyHere,
  );
  readonly value = this.answer.value;
  readonly failure = this.answer.failure;

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId && void this.load());
    live.on('payment.booked', ({ caseId }) => caseId === this.caseId && void this.load());
    live.onReload(() => void this.load());
  }

  show(caseId: string): void {
    this.caseId = caseId;
    void this.load();
  }

  load(): Promise<void> {
    return this.answer.load();
  }
}
