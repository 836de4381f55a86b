import { Args, Query, Resolver } from '@nestjs/graphql';
import { dateInZone, instantAt, isId } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, Database } from '@relance/platform/server';
import { DAY_ZONE } from './day-zone';
import { myDay } from './my-day.query';
import { filteredPage, queuePage } from './queue.query';
import type { QueueFilter } from './queue-filter';
import type { QueueSort } from './queue-sort';
import { search } from './search.query';

interface QueueArgs {
  agentId?: string | null;
  pool?: boolean | null;
  first?: number | null;
  after?: string | null;
  filter?: QueueFilter | null;
  sort?: QueueSort | null;
}

@Resolver()
export class QueueResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query('queue')
  queue(@CurrentActor() actor: Actor, @Args() args: QueueArgs) {
    const agentId = args.agentId ?? actor.personId;
    const pool = args.pool ?? false;
    if (!pool && (agentId === null || !isId(agentId))) return { rows: [], nextCursor: null };
    const { filter, sort = null, first = null, after = null } = args;
    if (filter?.creditorIds && !filter.creditorIds.every(isId)) return { rows: [], nextCursor: null };
    const now = this.clock.now();
    // what everybody asks all day is one question, in one message
    if (isEmpty(filter) && (sort ?? 'rank') === 'rank') {
      return queuePage(this.database.reading(actor), { agentId, pool }, now, first ?? 50, after);
    }
    const request = { agentId, pool, filter: filter ?? {}, sort: sort ?? 'rank', first: first ?? 50, after };
    // each filter is another text
    return this.database.transaction(actor, (tx) => filteredPage(tx, request, now), 'each');
  }

  @Query('myDay')
  myDay(@CurrentActor() actor: Actor) {
    const now = this.clock.now();
    const today = dateInZone(now.toISOString(), DAY_ZONE);
    const dayStart = new Date(instantAt(today, '00:00', DAY_ZONE));
    return this.database.transaction(actor, (tx) => myDay(tx, { dayStart, now, zone: DAY_ZONE }));
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

function isEmpty(filter: QueueFilter | null | undefined): boolean {
  return Object.values(filter ?? {}).every(
    (value) => value === null || value === undefined || value === '' || value === false,
  );
}
