import { computed, inject, Injectable } from '@angular/core';
import {
  AnswerOfferDocument,
  AskOfferDocument,
  GraphqlClient,
  loaded,
  OfferRequestsDocument,
  rereadOn,
  sending,
  type AskOfferMutationVariables,
  type OfferRequestPartsFragment,
} from '@relance/platform/console';

export type OfferRequest = OfferRequestPartsFragment;

/** What agents ask of a lead during a call, as it stands now: heard live on both sides. */
@Injectable()
export class OfferRequestsStore {
  private readonly client = inject(GraphqlClient);
  private readonly requests = loaded(async () => (await this.client.run(OfferRequestsDocument)).offerRequests);
  readonly asking = sending();
  readonly answering = sending();
  readonly failure = this.requests.failure;
  readonly all = this.requests.value;
  readonly waiting = computed(() => this.all()?.filter(({ status, mine }) => status === 'asked' && !mine));

  constructor() {
    void this.requests.load();
    rereadOn(['offer.changed'], () => this.requests.load());
  }

  load(): Promise<void> {
    return this.requests.load();
  }

  /** What I asked last for that case. */
  mine(caseId: string): OfferRequest | undefined {
    return this.all()?.find((one) => one.mine && one.caseId === caseId);
  }

  async ask(caseId: string, offer: AskOfferMutationVariables['offer']): Promise<boolean> {
    const asked = await this.asking.send(
      async () => (await this.client.run(AskOfferDocument, { caseId, offer })).askOffer,
    );
    await this.load();
    return asked !== undefined;
  }

  async answer(id: string, approve: boolean, words: string): Promise<void> {
    await this.answering.send(
      async () =>
        (await this.client.run(AnswerOfferDocument, { id, approve, words: words.trim() || null })).answerOffer,
    );
    await this.load();
  }
}
