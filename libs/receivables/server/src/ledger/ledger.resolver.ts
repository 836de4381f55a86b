import { Args, Query, Resolver } from '@nestjs/graphql';
import { dateInZone, InputError, isBusinessDate } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, Database } from '@relance/platform/server';
import { accountById, creditorList, ledgerLines, openItemList, zoneOfAccount } from './account.query';
import { agedBalances, agingView } from './aging.query';

@Resolver()
export class LedgerResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query('creditors')
  creditors(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => creditorList(tx));
  }

  @Query('account')
  account(@CurrentActor() actor: Actor, @Args('caseId') caseId: string) {
    return this.database.transaction(actor, (tx) => accountById(tx, caseId));
  }

  @Query('openItems')
  openItems(@CurrentActor() actor: Actor, @Args('caseId') caseId: string) {
    return this.database.transaction(actor, async (tx) => {
      const zone = await zoneOfAccount(tx, caseId);
      return zone === null ? [] : openItemList(tx, caseId, dateInZone(this.clock.now().toISOString(), zone));
    });
  }

  @Query('ledger')
  ledger(@CurrentActor() actor: Actor, @Args('caseId') caseId: string, @Args('first') first: number) {
    return this.database.transaction(actor, (tx) => ledgerLines(tx, caseId, first));
  }

  @Query('aging')
  async aging(
    @CurrentActor() actor: Actor,
    @Args('asOf') asOf: string,
    @Args('creditorKey') creditorKey: string | null,
    @Args('caseId') caseId: string | null,
  ) {
    if (!isBusinessDate(asOf)) throw new InputError('bad-date', `${asOf} is not a date.`, { field: 'asOf' });
    const balances = await this.database.transaction(actor, (tx) =>
      agedBalances(tx, { asOf, creditorKey: creditorKey ?? null, accountId: caseId ?? null }),
    );
    return balances.map((it) => agingView(it, asOf));
  }
}
