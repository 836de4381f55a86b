import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StrategyStore } from '@relance/dunning/server';
import { isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  notAllowed,
  SYSTEM,
  type Viewer,
} from '@relance/platform/server';
import { dialFacts } from '../session/dial-permission';
import { LeaseService, mayOverride, mayWork } from '../lease/lease.service';
import { cockpit } from './cockpit.query';

@Resolver()
export class CockpitResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leases: LeaseService,
    private readonly strategies: StrategyStore,
  ) {}

  @Query('cockpit')
  async cockpit(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string) {
    if (!isId(caseId)) return null;
    const now = this.clock.now();
    const facts = await this.database.transaction(SYSTEM, (tx) => dialFacts(tx, caseId, now));
    return (
      facts && this.database.transaction(viewer.actor, (tx) => cockpit(tx, this.strategies, viewer, caseId, facts, now))
    );
  }

  @Mutation('openCase')
  openCase(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string) {
    return this.open(viewer, caseId, false);
  }

  @Mutation('takeOver')
  takeOver(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string) {
    return mayOverride(viewer.actor) ? this.open(viewer, caseId, true) : notAllowed(viewer.language);
  }

  @Mutation('nextCase')
  async nextCase(@CurrentViewer() viewer: Viewer, @Args('afterCaseId') after: string | null) {
    if (!mayWork(viewer.actor) || (after && !isId(after))) return notAllowed(viewer.language);
    const caseId = await this.leases.next(viewer.actor, after ?? null);
    return caseId && this.opened(viewer, caseId);
  }

  @Mutation('renewLease')
  renewLease(@CurrentActor() actor: Actor, @Args('caseId') caseId: string) {
    return isId(caseId) ? this.leases.renew(actor, caseId) : null;
  }

  @Mutation('releaseCase')
  async releaseCase(@CurrentActor() actor: Actor, @Args('caseId') caseId: string) {
    if (isId(caseId)) await this.leases.release(actor, caseId);
    return { ok: true };
  }

  private async open(viewer: Viewer, caseId: string, force: boolean) {
    if (!isId(caseId)) return notAllowed(viewer.language);
    const opened = await this.leases.open(viewer.actor, caseId, force);
    return opened === null ? notAllowed(viewer.language) : this.opened(viewer, caseId);
  }

  private async opened(viewer: Viewer, caseId: string) {
    const shown = await this.cockpit(viewer, caseId);
    return shown ? { __typename: 'CaseOpened', cockpit: shown } : notAllowed(viewer.language);
  }
}
