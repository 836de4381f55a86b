import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type BusinessDate, isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, inputProblem, notAllowed, type Viewer } from '@relance/platform/server';
import type { CaseIntent } from './case/apply-request';
import { CaseAnswers } from './case/case-answers';
import { CaseService } from './case/case.service';
import { MoveCases } from './case/move-cases.service';
import { StrategyStore } from './case/strategy.store';
import { HOLD_KINDS } from './holds/hold-input';
import { HoldService } from './holds/hold.service';
import { caseIdOf, shownCase } from './reading/case.query';
import { TimelineDetails } from './reading/timeline-details';
import { timeline } from './reading/timeline.query';

/** `CaseWrite` of the schema. */
export interface CaseWrite {
  caseId: string;
  expectedVersion: number;
  idempotencyKey: string;
}

interface HoldArguments {
  kind: string;
  reason: string;
  from?: BusinessDate | null;
  until?: BusinessDate | null;
  scope: string;
  itemIds?: string[] | null;
}

const MOST_AT_ONCE = 1000;
const INSOLVENCY_KINDS = ['collective', 'overIndebtedness'] as const;
/** Of a firm or public body, of a consumer (RULES 5.6, 6.3). */
const INSOLVENCY_OF = [
  {
    fr: 'Une entreprise relève d’une procédure collective, non du surendettement.',
    en: 'A firm goes through a collective procedure, not through over-indebtedness.',
  },
  {
    fr: 'Un particulier relève du surendettement, non d’une procédure collective.',
    en: 'A private person goes through over-indebtedness, not through a collective procedure.',
  },
] as const;

@Resolver()
export class DunningResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
    private readonly answers: CaseAnswers,
    private readonly moves: MoveCases,
    private readonly store: StrategyStore,
    private readonly holds: HoldService,
    private readonly details: TimelineDetails,
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
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    if (!isId(caseId)) return { rows: [], nextCursor: null };
    return this.database.transaction(actor, async (tx) => {
      const page = await timeline(tx, caseId, first, after ?? null);
      await this.details.add(tx, page.rows, language);
      return page;
    });
  }

  @Query('holdKinds')
  holdKinds(): readonly string[] {
    return HOLD_KINDS;
  }

  @Mutation('placeHold')
  async placeHold(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args() { kind, reason, from, until, scope, itemIds }: HoldArguments,
  ) {
    const input = { kind, reason, from: from ?? null, until: until ?? null, scope, itemIds: itemIds ?? [] };
    return this.held(viewer, await this.holds.place(viewer, write, input));
  }

  @Mutation('endHold')
  async endHold(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('holdId') holdId: string,
    @Args('reason') reason: string,
  ) {
    return this.held(viewer, await this.holds.end(viewer, write, holdId, reason));
  }

  @Mutation('openInsolvency')
  async openInsolvency(
    @CurrentViewer() viewer: Viewer,
    @Args('write') write: CaseWrite,
    @Args('openedOn') openedOn: BusinessDate,
    @Args('kind') kind: string,
  ) {
    const known = INSOLVENCY_KINDS.find((one) => one === kind);
    const shown = isId(write.caseId) ? await this.answers.shown(viewer, write.caseId) : null;
    if (!shown) return notAllowed(viewer.language);
    if (!known || (known === 'overIndebtedness') !== (shown.debtorKind === 'consumer')) {
      return inputProblem(viewer.language, 'kind', INSOLVENCY_OF[shown.debtorKind === 'consumer' ? 1 : 0], 'kind');
    }
    return this.write(viewer, write, { type: 'InsolvencyOpened', openedOn, kind: known });
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

  private held(viewer: Viewer, result: Awaited<ReturnType<HoldService['place']>>) {
    return '__typename' in result ? result : this.answers.answer(viewer, result);
  }

  private async write(viewer: Viewer, write: CaseWrite, intent: CaseIntent) {
    if (!isId(write.caseId)) return notAllowed(viewer.language);
    const result = await this.cases.apply(viewer.actor, { ...write, intent, respectHolder: true });
    return this.answers.answer(viewer, result);
  }
}
