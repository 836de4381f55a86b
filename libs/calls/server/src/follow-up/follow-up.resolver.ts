import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@relance/platform/server';
import { type FollowUpInput, FollowUps } from './follow-up.service';

@Resolver()
export class FollowUpResolver {
  constructor(private readonly followUps: FollowUps) {}

  @Query('followUpDraft')
  followUpDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('callId') callId: string,
    @Args('followUp') followUp: FollowUpInput | null,
  ) {
    return this.followUps.draft(viewer, callId, followUp ?? {});
  }

  @Mutation('sendFollowUp')
  sendFollowUp(
    @CurrentViewer() viewer: Viewer,
    @Args('callId') callId: string,
    @Args('followUp') followUp: FollowUpInput,
  ) {
    return this.followUps.send(viewer, callId, followUp);
  }
}
