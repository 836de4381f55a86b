import { inject, Injectable } from '@angular/core';
import {
  CaseFailuresDocument,
  GraphqlClient,
  loaded,
  rereadOn,
  RetryFailureDocument,
  sending,
  Texts,
  Toasts,
  type CaseFailuresQuery,
} from '@relance/platform/console';

export type CaseFailure = CaseFailuresQuery['caseFailures'][number];

/** Cases that the run could not decide: set aside until solved. */
@Injectable()
export class FailuresStore {
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  private readonly t = inject(Texts).t;
  private readonly answer = loaded(async () => (await this.client.run(CaseFailuresDocument)).caseFailures);
  readonly rows = this.answer.value;
  readonly failure = this.answer.failure;
  readonly retrying = sending();

  constructor() {
    void this.answer.load();
    rereadOn(['run.progress', 'case.moved', 'queue.changed'], () => this.answer.load());
  }

  load(): Promise<void> {
    return this.answer.load();
  }

  async retry({ caseId, caseNumber }: CaseFailure): Promise<void> {
    const done = await this.retrying.send(
      async () => (await this.client.run(RetryFailureDocument, { caseId })).retryFailure,
    );
    if (done) this.toasts.show(this.t('runs.failures.retried', { number: caseNumber }));
    await this.answer.load();
  }
}
