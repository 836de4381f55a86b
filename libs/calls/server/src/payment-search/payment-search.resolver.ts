import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@relance/platform/server';
import { PaymentSearches } from './payment-search.service';

@Resolver()
export class PaymentSearchResolver {
  constructor(private readonly searches: PaymentSearches) {}

  @Query('paymentSearches')
  paymentSearches(@CurrentViewer() viewer: Viewer, @Args('first') first: number) {
    return this.searches.open(viewer, first);
  }

  @Mutation('closePaymentSearch')
  closePaymentSearch(
    @CurrentViewer() viewer: Viewer,
    @Args('id') id: string,
    @Args('paymentId') paymentId: string | null,
    @Args('words') words: string,
  ) {
    return this.searches.close(viewer, id, paymentId ?? null, words);
  }
}
