import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Instant } from '@relance/kernel';
import { CurrentViewer, type Viewer } from '@relance/platform/server';
import { Pins } from './pins.service';

@Resolver()
export class PinsResolver {
  constructor(private readonly pins: Pins) {}

  @Mutation('pinCase')
  pinCase(
    @CurrentViewer() viewer: Viewer,
    @Args('caseId') caseId: string,
    @Args('reason') reason: string,
    @Args('until') until: Instant | null,
  ) {
    return this.pins.pin(viewer, caseId, reason, until ?? null);
  }

  @Mutation('unpinCase')
  unpinCase(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string) {
    return this.pins.unpin(viewer, caseId);
  }
}
