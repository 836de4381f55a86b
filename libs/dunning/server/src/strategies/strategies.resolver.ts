import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DebtorKind, StepDecision } from '@relance/dunning/domain';
import { isId, NO_ID } from '@relance/kernel';
import { CurrentViewer, Database, Roles, type Viewer } from '@relance/platform/server';
import { DONE, type Refusal } from './versions/answers';
import { type Changed, StrategyDrafts } from './versions/strategy-drafts.service';
import { StrategyLinter, shownProblems } from './versions/strategy-linter';
import { StrategyPublishing } from './versions/strategy-publishing.service';
import { allVersions, migrationsInto, versionById, type VersionRow } from './versions/version.query';
import { mayDo } from './versions/who-may';

const MOST_AT_ONCE = 200;

/** Versions of strategies: leads and admins read, admins write. */
@Resolver()
export class StrategiesResolver {
  constructor(
    private readonly database: Database,
    private readonly linter: StrategyLinter,
    private readonly drafts: StrategyDrafts,
    private readonly publishing: StrategyPublishing,
  ) {}

  @Roles('lead', 'admin')
  @Query('strategies')
  async strategies(@CurrentViewer() viewer: Viewer) {
    return this.shown(viewer, await this.database.transaction(viewer.actor, allVersions));
  }

  @Roles('lead', 'admin')
  @Query('strategy')
  async strategy(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    if (!isId(versionId)) return null;
    const row = await this.database.transaction(viewer.actor, (tx) => versionById(tx, versionId));
    return row ? (await this.shown(viewer, [row]))[0]! : null;
  }

  @Roles('lead', 'admin')
  @Query('lintStrategy')
  async lintStrategy(
    @CurrentViewer() { language }: Viewer,
    @Args('definition') definition: unknown,
    @Args('strategyId') strategyId: string | null,
    @Args('debtorKinds') debtorKinds: DebtorKind[] | null,
  ) {
    const known = strategyId && isId(strategyId) ? strategyId : null;
    const [problems] = await this.linter.all([{ definition, strategyId: known, alsoFor: debtorKinds ?? [] }]);
    return shownProblems(problems!, language);
  }

  @Roles('lead', 'admin')
  @Query('publishPreview')
  publishPreview(
    @CurrentViewer() { actor }: Viewer,
    @Args('versionId') versionId: string,
    @Args('fromVersionId') fromVersionId: string | null,
  ) {
    return this.database.transaction(actor, (tx) =>
      this.publishing.preview(tx, idOrNothing(versionId), fromVersionId && idOrNothing(fromVersionId)),
    );
  }

  @Roles('lead', 'admin')
  @Query('previewedCases')
  previewedCases(
    @CurrentViewer() { actor }: Viewer,
    @Args('versionId') versionId: string,
    @Args('fromVersionId') fromVersionId: string | null,
    @Args('kind') kind: string | null,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    const page = { kind: kind ?? null, first: Math.max(1, Math.min(first, MOST_AT_ONCE)), after: after ?? null };
    return this.database.transaction(actor, (tx) =>
      this.publishing.previewed(tx, idOrNothing(versionId), fromVersionId && idOrNothing(fromVersionId), page),
    );
  }

  @Mutation('draftStrategy')
  async draftStrategy(
    @CurrentViewer() viewer: Viewer,
    @Args('basedOn') basedOn: string | null,
    @Args('key') key: string | null,
    @Args('nameFr') nameFr: string | null,
    @Args('nameEn') nameEn: string | null,
    @Args('definition') definition: unknown,
  ) {
    const request = { basedOn: basedOn ?? null, key: key ?? null, nameFr: nameFr ?? null, nameEn: nameEn ?? null };
    return this.answer(viewer, await this.drafts.draft(viewer, { ...request, definition: definition ?? null }));
  }

  @Mutation('saveStrategyDraft')
  async saveStrategyDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('definition') definition: unknown,
    @Args('note') note: string,
  ) {
    return this.answer(viewer, await this.drafts.save(viewer, versionId, definition, note));
  }

  @Mutation('discardStrategyDraft')
  async discardStrategyDraft(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    const result = await this.drafts.discard(viewer, versionId);
    return '__typename' in result ? result : DONE;
  }

  @Mutation('submitStrategy')
  async submitStrategy(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    return this.answer(viewer, await this.drafts.submit(viewer, versionId));
  }

  @Mutation('sendBackStrategy')
  async sendBackStrategy(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('reason') reason: string,
  ) {
    return this.answer(viewer, await this.drafts.sendBack(viewer, versionId, reason));
  }

  @Mutation('publishStrategy')
  async publishStrategy(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('decisions') decisions: DecisionInput[],
  ) {
    return this.answer(viewer, await this.publishing.publish(viewer, versionId, decisionsOf(decisions)));
  }

  @Mutation('retireStrategy')
  async retireStrategy(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    return this.answer(viewer, await this.publishing.retire(viewer, versionId));
  }

  @Mutation('migrateCases')
  async migrateCases(
    @CurrentViewer() viewer: Viewer,
    @Args('fromVersionId') from: string,
    @Args('toVersionId') to: string,
    @Args('decisions') decisions: DecisionInput[],
  ) {
    return this.answer(viewer, await this.publishing.migrateCases(viewer, from, to, decisionsOf(decisions)));
  }

  private async answer(viewer: Viewer, result: Changed | Refusal) {
    if ('__typename' in result) return result;
    const row = await this.database.transaction(viewer.actor, (tx) => versionById(tx, result.versionId));
    const [strategy] = row ? await this.shown(viewer, [row]) : [];
    return { __typename: 'StrategySaved', strategy };
  }

  /** Retired versions are not looked at any more. */
  private async shown({ actor, language }: Viewer, rows: readonly VersionRow[]) {
    const looked = rows.filter(({ status }) => status !== 'retired');
    const problems = await this.linter.all(looked);
    const migrations = await this.database.transaction(actor, (tx) =>
      migrationsInto(
        tx,
        rows.map(({ id }) => id),
      ),
    );
    return rows.map((row) => ({
      ...row,
      problems: shownProblems(problems[looked.indexOf(row)] ?? [], language),
      migration: migrations.get(row.id) ?? null,
      may: mayDo(actor, row),
    }));
  }
}

/** `StepDecisionInput` of the schema. */
interface DecisionInput {
  fromStep?: string | null;
  toStep?: string | null;
  stay: boolean;
}

function decisionsOf(inputs: readonly DecisionInput[]): StepDecision[] {
  return inputs.map(({ fromStep, toStep, stay }) => ({ fromStep: fromStep || null, toStep: toStep || null, stay }));
}

/** An id that names nothing, for text that is none. */
function idOrNothing(id: string): string {
  return isId(id) ? id : NO_ID;
}
