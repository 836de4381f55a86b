import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Instant } from '@relance/kernel';
import { CurrentViewer, type Viewer } from '@relance/platform/server';
import { type SnoozeInput, Snoozes } from './snoozes.service';

@Resolver()
export class SnoozesResolver {
  constructor(private readonly snoozes: Snoozes) {}

  @Mutation('snoozeCases')
  snoozeCases(
    @CurrentViewer() viewer: Viewer,
    @Args('cases') cases: SnoozeInput[],
    @Args('until') until: Instant,
    @Args('reason') reason: string,
  ) {
    return this.snoozes.snooze(viewer, cases, until, reason);
  }

  @Mutation('unsnoozeCases')
  unsnoozeCases(@CurrentViewer() viewer: Viewer, @Args('token') token: string) {
    return this.snoozes.unsnooze(viewer, token);
  }
}
