import { Args, Query, Resolver } from '@nestjs/graphql';
import { type BusinessDate, isId } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, Database } from '@relance/platform/server';
import { DAY_ZONE } from '../day-zone';
import { agenda } from './agenda.query';

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query('agenda')
  agenda(
    @CurrentActor() actor: Actor,
    @Args('agentId') agentId: string | null,
    @Args('from') from: BusinessDate,
    @Args('to') to: BusinessDate,
  ) {
    const whose = agentId ?? actor.personId;
    if (whose === null || !isId(whose) || to < from) return [];
    const request = { agentId: whose, from, to, zone: DAY_ZONE, now: this.clock.now() };
    return this.database.transaction(actor, (tx) => agenda(tx, request));
  }
}
