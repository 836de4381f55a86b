import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type BusinessDate, dateInZone, isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  Roles,
  type Said,
  type Viewer,
} from '@relance/platform/server';
import { StrategyStore } from '../case/strategy.store';
import { type Decline, type ProposalRef, Proposals, type ProposalsDecided } from './proposals.service';
import { proposals } from './proposals.query';
import { retryFailure } from './retry-failure';
import { caseFailures, runs, runState } from './runs.query';

const MOST_AT_ONCE = 500;
/** The day in the place where most creditors are: only to refuse a day that is over everywhere we work. */
const ZONE = 'Europe/Paris';

@Resolver()
export class RunsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly strategies: StrategyStore,
    private readonly answers: Proposals,
  ) {}

  @Roles('lead', 'admin')
  @Query('runs')
  runs(@CurrentActor() actor: Actor, @Args('first') first: number, @Args('after') after: string | null) {
    return this.database.transaction(actor, (tx) => runs(tx, first, after ?? null));
  }

  @Roles('lead', 'admin')
  @Query('runState')
  runState(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => runState(tx));
  }

  @Roles('agent', 'lead', 'admin')
  @Query('proposals')
  proposals(
    @CurrentActor() actor: Actor,
    @Args('stepKey') stepKey: string | null,
    @Args('agentId') agentId: string | null,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    const asked = { stepKey: stepKey ?? null, agentId: agentId ?? null, first, after: after ?? null };
    return this.database.transaction(actor, (tx) => proposals(tx, this.strategies, asked, this.clock.now()));
  }

  @Roles('lead', 'admin')
  @Query('caseFailures')
  caseFailures(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => caseFailures(tx));
  }

  @Mutation('confirmProposals')
  async confirmProposals(@CurrentViewer() viewer: Viewer, @Args('proposals') refs: ProposalRef[]) {
    return refusalOf(viewer, refs) ?? decided(await this.answers.confirm(viewer.actor, refs));
  }

  @Mutation('declineProposals')
  async declineProposals(
    @CurrentViewer() viewer: Viewer,
    @Args('proposals') refs: ProposalRef[],
    @Args('reason') reason: string,
    @Args('skip') skip: boolean,
    @Args('until') until: BusinessDate | null,
  ) {
    const decline: Decline = { reason: reason.trim(), skip, until: skip ? null : (until ?? null) };
    const refusal = refusalOf(viewer, refs) ?? this.declineProblem(viewer, decline);
    if (refusal) return refusal;
    const result = await this.answers.decline(viewer.actor, refs, decline);
    return result === 'mandatory' ? inputProblem(viewer.language, 'mandatory', MANDATORY, 'skip') : decided(result);
  }

  @Mutation('retryFailure')
  async retryFailure(@CurrentViewer() { actor, language }: Viewer, @Args('caseId') caseId: string) {
    if (!mayDecide(actor) || !isId(caseId)) return notAllowed(language);
    const found = await this.database.transaction(actor, (tx) => retryFailure(tx, caseId));
    return found ? { __typename: 'Done', ok: true } : notAllowed(language);
  }

  private declineProblem({ language }: Viewer, { reason, skip, until }: Decline) {
    if (!reason) return inputProblem(language, 'needed', { fr: 'Donnez un motif.', en: 'Give a reason.' }, 'reason');
    if (skip) return undefined;
    const today = dateInZone(this.clock.now().toISOString(), ZONE);
    return until === null || until < today ? inputProblem(language, 'until', WHICH_DAY, 'until') : undefined;
  }
}

const MANDATORY: Said = {
  fr: 'Une étape obligatoire peut être reportée, jamais supprimée.',
  en: 'A mandatory step can be postponed, never left out.',
};
const WHICH_DAY: Said = {
  fr: 'Dites jusqu’à quel jour, aujourd’hui ou plus tard.',
  en: 'Say until which day, today or later.',
};
const TOO_MANY: Said = {
  fr: `Pas plus de ${MOST_AT_ONCE} propositions à la fois.`,
  en: `No more than ${MOST_AT_ONCE} proposals at once.`,
};

function mayDecide({ role }: Actor): boolean {
  return role === 'lead' || role === 'admin';
}

function refusalOf({ actor, language }: Viewer, refs: readonly ProposalRef[]) {
  if (!mayDecide(actor)) return notAllowed(language);
  return refs.length > MOST_AT_ONCE ? inputProblem(language, 'tooMany', TOO_MANY, 'proposals') : undefined;
}

function decided(result: ProposalsDecided) {
  return { __typename: 'ProposalsDecided' as const, ...result };
}
