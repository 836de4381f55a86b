import { Args, Query, Resolver } from '@nestjs/graphql';
import { dateInZone, instantAt, isId } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, Database } from '@relance/platform/server';
import { myDay } from './my-day.query';
import { queuePage } from './queue.query';
import { search } from './search.query';

/** Where the teams work: their midnight starts "today". */
const DAY_ZONE = 'Europe/Paris';

@Resolver()
export class QueueResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query('queue')
  queue(
    @CurrentActor() actor: Actor,
    @Args('agentId') agentId: string | null,
    @Args('pool') pool: boolean | null,
    @Args('first') first: number | null,
    @Args('after') after: string | null,
  ) {
    const whose = agentId ?? actor.personId;
    if (!pool && (whose === null || !isId(whose))) return { rows: [], nextCursor: null };
    const filter = { agentId: whose, pool: pool ?? false };
    return queuePage(this.database.reading(actor), filter, this.clock.now(), first ?? 50, after ?? null);
  }

  @Query('myDay')
  myDay(@CurrentActor() actor: Actor) {
    const today = dateInZone(this.clock.now().toISOString(), DAY_ZONE);
    return this.database.transaction(actor, (tx) => myDay(tx, new Date(instantAt(today, '00:00', DAY_ZONE)), DAY_ZONE));
  }

  @Query('search')
  search(
    @CurrentActor() actor: Actor,
    @Args('text') text: string,
    @Args('creditorId') creditorId: string | null = null,
  ) {
    return this.database.transaction(actor, (tx) => search(tx, text, creditorId));
  }
}
