import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@relance/platform/server';
import { type OfferAsked, OfferRequests } from './offer-requests.service';

@Resolver()
export class OfferResolver {
  constructor(private readonly requests: OfferRequests) {}

  @Query('offerRequests')
  offerRequests(@CurrentViewer() viewer: Viewer) {
    return this.requests.list(viewer);
  }

  @Mutation('askOffer')
  askOffer(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string, @Args('offer') offer: OfferAsked) {
    return this.requests.ask(viewer, caseId, offer);
  }

  @Mutation('answerOffer')
  answerOffer(
    @CurrentViewer() viewer: Viewer,
    @Args('id') id: string,
    @Args('approve') approve: boolean,
    @Args('words') words: string | null,
  ) {
    return this.requests.answer(viewer, id, approve, words ?? '');
  }
}
