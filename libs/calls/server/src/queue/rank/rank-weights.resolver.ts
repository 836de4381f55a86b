import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentViewer, Roles, type Viewer } from '@relance/platform/server';
import { RankWeightsService, type WeightsDraft } from './rank-weights.service';

@Resolver()
export class RankWeightsResolver {
  constructor(private readonly weights: RankWeightsService) {}

  @Roles('lead', 'admin')
  @Query('rankWeights')
  rankWeights(@CurrentActor() actor: Actor) {
    return this.weights.list(actor);
  }

  @Roles('lead', 'admin')
  @Query('rankPreview')
  rankPreview(
    @CurrentActor() actor: Actor,
    @Args('weightsId') id: string,
    @Args('agentId') agentId: string | null,
    @Args('first') first: number | null,
  ) {
    return this.weights.preview(actor, id, agentId ?? actor.personId, first ?? 50);
  }

  @Mutation('draftRankWeights')
  draftRankWeights(
    @CurrentViewer() viewer: Viewer,
    @Args('weights') weights: WeightsDraft['weights'],
    @Args('note') note: string,
    @Args('id') id: string | null,
    @Args('expectedVersion') expectedVersion: number | null,
  ) {
    return this.weights.draft(viewer, { id: id ?? null, weights, note, expectedVersion: expectedVersion ?? null });
  }

  @Mutation('publishRankWeights')
  publishRankWeights(
    @CurrentViewer() viewer: Viewer,
    @Args('id') id: string,
    @Args('expectedVersion') expectedVersion: number,
  ) {
    return this.weights.publish(viewer, id, expectedVersion);
  }
}
