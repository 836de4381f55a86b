import { Args, Query, Resolver } from '@nestjs/graphql';
import { type CaseState, whyHere, type WhyHere } from '@relance/dunning/domain';
import { type Instant, isId } from '@relance/kernel';
import { type Actor, Clock, CurrentActor, CurrentViewer, Database, type Viewer } from '@relance/platform/server';
import { CaseRanking } from '../case/case-ranking';
import { StrategyStore } from '../case/strategy.store';
import { caseAsOf } from './case-as-of.query';
import { withNames } from './named-reasons';
import { standingAt } from './standing.query';

/** `CaseMoment` of the schema. */
interface CaseMoment {
  seq: number;
  at: Instant;
  type: string;
  stateAfter: CaseState;
}

/** Why a case is here or not, at any moment; and the case as it stood then. A case out of reach is null or empty. */
@Resolver()
export class ExplainResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly strategies: StrategyStore,
    private readonly ranking: CaseRanking,
  ) {}

  @Query('whyHere')
  async whyHere(
    @CurrentActor() actor: Actor,
    @Args('caseId') caseId: string,
    @Args('at') at: Instant | null,
  ): Promise<(WhyHere & { caseId: string }) | null> {
    if (!isId(caseId)) return null;
    const now = this.clock.now().toISOString();
    const asked = at ?? now;
    return this.database.transaction(actor, async (tx) => {
      const stood = await standingAt(tx, this.strategies, caseId, asked, now);
      if (!stood) return null;
      const why = await withNames(tx, whyHere(stood.standing, stood.strategy, asked));
      return { caseId, ...why };
    });
  }

  @Query('caseAsOf')
  async caseAsOf(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('at') at: Instant,
  ) {
    if (!isId(caseId)) return null;
    return this.database.transaction(actor, async (tx) => {
      const past = await caseAsOf(tx, this.strategies, this.ranking, caseId, at, language);
      return past && { ...past, why: { caseId, ...past.why } };
    });
  }

  @Query('caseMoments')
  async caseMoments(@CurrentActor() actor: Actor, @Args('caseId') caseId: string): Promise<CaseMoment[]> {
    if (!isId(caseId)) return [];
    return this.database.transaction(actor, (tx) =>
      tx.query<CaseMoment>(
        `select seq, at, type, state_after as "stateAfter" from case_event where case_id = $1 order by seq`,
        [caseId],
      ),
    );
  }
}
