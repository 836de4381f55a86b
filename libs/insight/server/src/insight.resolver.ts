import { Args, Query, Resolver } from '@nestjs/graphql';
import { dateInZone, instantAt } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, Database, Roles, SYSTEM } from '@relance/platform/server';
import { caseList, type CaseListFilter, type CaseListPage } from './case-list.query';
import { floor, type Floor, lastSeen } from './floor.query';

/** The zone whose midnight starts "today" on the floor: where the teams work. */
const FLOOR_ZONE = 'Europe/Paris';

@Resolver()
export class InsightResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query('floor')
  @Roles('lead', 'admin')
  async floor(@CurrentActor() actor: Actor): Promise<Floor[]> {
    const now = this.clock.now();
    const dayStart = new Date(instantAt(dateInZone(now.toISOString(), FLOOR_ZONE), '00:00', FLOOR_ZONE));
    const seen = await this.database.transaction(SYSTEM, (tx) =>
      lastSeen(tx, actor.role === 'admin' ? null : actor.teamIds, now),
    );
    return this.database.transaction(actor, (tx) => floor(tx, dayStart, now, seen));
  }

  @Query('caseList')
  @Roles('agent', 'lead', 'admin')
  caseList(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: CaseListFilter | null,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ): Promise<CaseListPage> {
    return this.database.transaction(actor, (tx) => caseList(tx, filter ?? {}, first, after ?? null), 'each');
  }
}
