import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CaseAnswers, CaseService, type CaseIntent, type CaseWrite } from '@relance/dunning/server';
import { isId } from '@relance/kernel';
import {
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  type Actor,
  type Viewer,
} from '@relance/platform/server';
import { disputesOf, openDisputes, type DisputeView, type OpenDisputeView } from './dispute.query';
import {
  promisesOf,
  promisesToday,
  settlementsDue,
  type PromiseDueView,
  type PromiseView,
  type SettlementDueView,
} from './promise.query';

const LONGEST_WORDS = 500;
const ROWS_AT_MOST = 500;

@Resolver()
export class AgreementsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
    private readonly answers: CaseAnswers,
  ) {}

  @Query('promises')
  async promises(@CurrentActor() actor: Actor, @Args('caseId') caseId: string): Promise<PromiseView[]> {
    return isId(caseId) ? this.database.transaction(actor, (tx) => promisesOf(tx, caseId)) : [];
  }

  @Query('disputes')
  async disputes(@CurrentActor() actor: Actor, @Args('caseId') caseId: string): Promise<DisputeView[]> {
    return isId(caseId) ? this.database.transaction(actor, (tx) => disputesOf(tx, caseId)) : [];
  }

  @Query('openDisputes')
  openDisputes(@CurrentActor() actor: Actor, @Args('first') first: number): Promise<OpenDisputeView[]> {
    return this.database.transaction(actor, (tx) => openDisputes(tx, Math.max(1, Math.min(first, ROWS_AT_MOST))));
  }

  @Query('settlementsDue')
  settlementsDue(@CurrentActor() actor: Actor, @Args('first') first: number): Promise<SettlementDueView[]> {
    return this.database.transaction(actor, (tx) => settlementsDue(tx, Math.max(1, Math.min(first, ROWS_AT_MOST))));
  }

  @Query('promisesToday')
  promisesToday(@CurrentViewer() { actor }: Viewer): Promise<PromiseDueView[]> {
    return this.database.transaction(actor, (tx) => promisesToday(tx, actor.personId, this.clock.now()));
  }

  @Mutation('resolveDispute')
  resolveDispute(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('disputeId') disputeId: string,
    @Args('resolution') resolution: string,
  ) {
    return this.write(viewer, write, 'resolution', resolution, {
      type: 'DisputeResolved',
      disputeId,
      resolution: resolution.trim(),
    });
  }

  @Mutation('cancelPromise')
  cancelPromise(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('promiseId') promiseId: string,
    @Args('reason') reason: string,
  ) {
    return this.write(viewer, write, 'reason', reason, { type: 'PromiseCancelled', promiseId, reason: reason.trim() });
  }

  /** The machine refuses what is not open on this case; legal staff settle nothing with the debtor. */
  private async write(viewer: Viewer, write: CaseWrite, field: string, words: string, intent: CaseIntent) {
    const { actor, language } = viewer;
    if (actor.role === 'legal' || !isId(write.caseId)) return notAllowed(language);
    const length = words.trim().length;
    if (length === 0 || length > LONGEST_WORDS) {
      const said = {
        fr: `Dites-le en 1 à ${LONGEST_WORDS} caractères.`,
        en: `Say it in 1 to ${LONGEST_WORDS} characters.`,
      };
      return inputProblem(language, 'needed', said, field);
    }
    return this.answers.answer(viewer, await this.cases.apply(actor, { ...write, intent, respectHolder: true }));
  }
}
