import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, CurrentViewer, type Viewer } from '@relance/platform/server';
import { type SavedViewInput, SavedViews } from './saved-views.service';

@Resolver()
export class SavedViewsResolver {
  constructor(private readonly views: SavedViews) {}

  @Query('savedViews')
  savedViews(@CurrentActor() actor: Actor) {
    return this.views.list(actor);
  }

  @Mutation('saveView')
  saveView(@CurrentViewer() viewer: Viewer, @Args('view') view: SavedViewInput) {
    return this.views.save(viewer, view);
  }

  @Mutation('deleteView')
  deleteView(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.views.delete(viewer, id);
  }
}
