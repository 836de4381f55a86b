import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { StrategyStore } from '@relance/dunning/server';
import { isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, notAllowed, SYSTEM, type Viewer } from '@relance/platform/server';
import { contactFacts } from '../contact/contact-facts.query';
import { LeaseService, mayOverride, mayWork } from '../lease/lease.service';
import { ShippedScripts } from '../script/shipped-scripts';
import { cockpit } from './cockpit.query';

@Resolver()
export class CockpitResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leases: LeaseService,
    private readonly strategies: StrategyStore,
    private readonly scripts: ShippedScripts,
  ) {}

  @Query('cockpit')
  async cockpit(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string) {
    if (!isId(caseId)) return null;
    await this.scripts.installed();
    const now = this.clock.now();
    const facts = await this.database.transaction(SYSTEM, (tx) => contactFacts(tx, caseId, now));
    return (
      facts && this.database.transaction(viewer.actor, (tx) => cockpit(tx, this.strategies, viewer, caseId, facts, now))
    );
  }

  @Mutation('openCase')
  openCase(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string, @Args('screenId') screenId: string | null) {
    return this.open(viewer, caseId, screenId ?? null, false);
  }

  @Mutation('takeOver')
  takeOver(@CurrentViewer() viewer: Viewer, @Args('caseId') caseId: string, @Args('screenId') screenId: string | null) {
    return mayOverride(viewer.actor) ? this.open(viewer, caseId, screenId ?? null, true) : notAllowed(viewer.language);
  }

  @Mutation('nextCase')
  async nextCase(@CurrentViewer() viewer: Viewer, @Args('afterCaseId') after: string | null) {
    if (!mayWork(viewer.actor) || (after && !isId(after))) return notAllowed(viewer.language);
    const caseId = await this.leases.next(viewer.actor, after ?? null);
    return caseId && this.opened(viewer, caseId);
  }

  @Query('nextPreview')
  async nextPreview(@CurrentViewer() viewer: Viewer, @Args('afterCaseId') after: string | null) {
    if (!mayWork(viewer.actor) || (after && !isId(after))) return null;
    const caseId = await this.leases.peek(viewer.actor, after ?? null);
    return caseId && this.cockpit(viewer, caseId);
  }

  private async open(viewer: Viewer, caseId: string, screenId: string | null, force: boolean) {
    if (!isId(caseId) || (screenId !== null && !isId(screenId))) return notAllowed(viewer.language);
    const opened = await this.leases.open(viewer.actor, caseId, screenId, force);
    return opened === null ? notAllowed(viewer.language) : this.opened(viewer, caseId);
  }

  private async opened(viewer: Viewer, caseId: string) {
    const shown = await this.cockpit(viewer, caseId);
    return shown ? { __typename: 'CaseOpened', cockpit: shown } : notAllowed(viewer.language);
  }
}
