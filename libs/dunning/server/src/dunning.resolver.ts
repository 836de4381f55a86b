import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type BusinessDate, isId, newId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  Roles,
  type Viewer,
} from '@relance/platform/server';
import type { CaseIntent } from './case/apply-request';
import { CaseAnswers } from './case/case-answers';
import { CaseService } from './case/case.service';
import { MoveCases } from './case/move-cases.service';
import { StrategyStore } from './case/strategy.store';
import { caseIdOf, shownCase } from './reading/case.query';
import { caseFailures, strategies } from './reading/strategies.query';
import { timeline } from './reading/timeline.query';

/** `CaseWrite` of the schema. */
export interface CaseWrite {
  caseId: string;
  expectedVersion: number;
  idempotencyKey: string;
}

const MOST_AT_ONCE = 1000;

@Resolver()
export class DunningResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
    private readonly answers: CaseAnswers,
    private readonly moves: MoveCases,
    private readonly store: StrategyStore,
  ) {}

  @Query('case')
  case(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return isId(id) ? this.answers.shown(viewer, id) : null;
  }

  @Query('caseByKey')
  caseByKey(@CurrentViewer() { actor, language }: Viewer, @Args('key') key: string) {
    return this.database.transaction(actor, async (tx) => {
      const id = await caseIdOf(tx, key);
      return id && shownCase(tx, this.store, id, language, this.clock.now());
    });
  }

  @Query('timeline')
  timeline(
    @CurrentActor() actor: Actor,
    @Args('caseId') caseId: string,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    if (!isId(caseId)) return { rows: [], nextCursor: null };
    return this.database.transaction(actor, (tx) => timeline(tx, caseId, first, after ?? null));
  }

  @Query('strategies')
  strategies(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => strategies(tx));
  }

  @Roles('lead', 'admin')
  @Query('caseFailures')
  caseFailures(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => caseFailures(tx));
  }

  @Mutation('placeHold')
  placeHold(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('reason') reason: string,
    @Args('until') until: BusinessDate | null,
  ) {
    if (!reason.trim()) return needed(viewer, 'reason');
    const hold = { id: newId(), kind: 'manual' as const, reason: reason.trim(), until: until ?? null };
    return this.write(viewer, write, { type: 'HoldPlaced', hold }, { reason: hold.reason, until: hold.until });
  }

  @Mutation('endHold')
  endHold(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('holdId') holdId: string,
    @Args('reason') reason: string,
  ) {
    if (!reason.trim()) return needed(viewer, 'reason');
    return this.write(viewer, write, { type: 'HoldEnded', holdId, reason: reason.trim() });
  }

  @Mutation('openInsolvency')
  openInsolvency(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('openedOn') openedOn: BusinessDate,
  ) {
    return this.write(viewer, write, { type: 'InsolvencyOpened', openedOn });
  }

  @Mutation('closeInsolvency')
  closeInsolvency(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('closedOn') closedOn: BusinessDate,
  ) {
    return this.write(viewer, write, { type: 'InsolvencyClosed', closedOn });
  }

  @Mutation('moveCases')
  async moveCases(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseIds') caseIds: string[],
    @Args('toAgentId') toAgentId: string | null,
  ) {
    if (actor.role !== 'lead' && actor.role !== 'admin') return notAllowed(language);
    if (caseIds.length > MOST_AT_ONCE) {
      const said = {
        fr: `Pas plus de ${MOST_AT_ONCE} dossiers à la fois.`,
        en: `No more than ${MOST_AT_ONCE} cases at once.`,
      };
      return inputProblem(language, 'tooMany', said, 'caseIds');
    }
    const result = await this.moves.move(actor, caseIds, toAgentId ?? null);
    if (result === 'unknownAgent') return notAllowed(language);
    return { __typename: 'Reassigned', ...result };
  }

  private async write(viewer: Viewer, write: CaseWrite, intent: CaseIntent, body?: unknown) {
    if (!isId(write.caseId)) return notAllowed(viewer.language);
    const asked = body === undefined ? intent : { type: intent.type, ...(body as object) };
    const result = await this.cases.apply(viewer.actor, { ...write, intent, body: asked, respectHolder: true });
    return this.answers.answer(viewer, result);
  }
}

function needed({ language }: Viewer, field: string) {
  return inputProblem(language, 'needed', { fr: 'Donnez un motif.', en: 'Give a reason.' }, field);
}
