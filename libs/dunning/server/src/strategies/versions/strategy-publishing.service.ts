import { Injectable } from '@nestjs/common';
import { hasErrors, type StepDecision, type Strategy, strategySchema } from '@relance/dunning/domain';
import { isId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  type Tx,
  type Viewer,
  writeAudit,
  writeOutbox,
} from '@relance/platform/server';
import { StrategyStore } from '../../case/strategy.store';
import { beginMigration } from '../migration/begin-migration';
import { decided, type PreviewPage, previewedCases, shownMappings } from '../migration/strategy-mapping';
import { decisionsMissing, impossible, type Refusal, strategyChanged, unsound } from './answers';
import { type Changed, whyNot } from './strategy-drafts.service';
import { StrategyLinter } from './strategy-linter';
import { lockVersion, publishedVersionOf, versionById, type VersionRow } from './version.query';
import { mayDo } from './who-may';

/** Publishing, and what becomes of the cases: the preview, the decisions, the migration that begins with it. */
@Injectable()
export class StrategyPublishing {
  constructor(
    private readonly database: Database,
    private readonly linter: StrategyLinter,
    private readonly strategies: StrategyStore,
    private readonly clock: Clock,
  ) {}

  async publish(viewer: Viewer, versionId: string, decisions: readonly StepDecision[]): Promise<Changed | Refusal> {
    const { actor, language } = viewer;
    if (actor.role !== 'admin' || !isId(versionId)) return notAllowed(language);
    return this.database
      .transaction(actor, async (tx) => {
        const version = await lockVersion(tx, versionId);
        if (!version) return notAllowed(language);
        const reason = whyNot('publish', version, mayDo(actor, version));
        if (reason) return impossible(language, reason);
        const problems = await this.linter.problems(tx, version);
        if (hasErrors(problems)) return unsound(language, problems);
        const fromVersionId = await publishedVersionOf(tx, version.strategyId);
        const to = strategySchema.parse(version.definition);
        await tx.execute(
          `update strategy_version set status = 'published', approved_by = $2, published_at = $3 where id = $1`,
          [versionId, actor.personId, this.clock.now()],
        );
        if (fromVersionId === null) return this.changed(tx, 'published', version);
        // replaced: whoever opens a case meanwhile waits for this, or is waited for
        await tx.execute(`update strategy_version set status = 'retired', retired_at = $2 where id = $1`, [
          fromVersionId,
          this.clock.now(),
        ]);
        const begun = await this.migrate(tx, viewer, {
          fromVersionId,
          toVersionId: versionId,
          to,
          decisions,
          why: 'published',
        });
        if (begun) throw new NotDone(begun);
        return this.changed(tx, 'published', version, { replaces: fromVersionId });
      })
      .catch(NotDone.answer);
  }

  /** Decisions for the cases that stayed on an older version, or on another strategy's. */
  async migrateCases(
    viewer: Viewer,
    fromVersionId: string,
    toVersionId: string,
    decisions: readonly StepDecision[],
  ): Promise<Changed | Refusal> {
    const { actor, language } = viewer;
    if (actor.role !== 'admin' || !isId(fromVersionId) || !isId(toVersionId)) return notAllowed(language);
    if (fromVersionId === toVersionId) return impossible(language, 'sameVersion');
    return this.database.transaction(actor, async (tx) => {
      const [from, to] = [await versionById(tx, fromVersionId), await lockVersion(tx, toVersionId)];
      if (!from || !to) return notAllowed(language);
      if (to.status !== 'published') return impossible(language, 'neverPublished');
      if (from.status === 'draft' || from.status === 'inReview') return impossible(language, 'notNow');
      const begun = await this.migrate(tx, viewer, {
        fromVersionId,
        toVersionId,
        to: strategySchema.parse(to.definition),
        decisions,
        why: from.strategyId === to.strategyId ? 'published' : 'assigned',
      });
      return begun ?? this.changed(tx, 'migrated', to, { from: fromVersionId });
    });
  }

  private async migrate(
    tx: Tx,
    { language }: Viewer,
    plan: Omit<Parameters<typeof beginMigration>[1], 'from'>,
  ): Promise<Refusal | null> {
    const from = await this.load(tx, plan.fromVersionId);
    const { missing, refused } = await decided(
      tx,
      plan.fromVersionId,
      from,
      plan.to,
      plan.decisions,
      plan.why === 'assigned' ? plan.toVersionId : null,
    );
    if (refused.length > 0) {
      const said = {
        fr: `Cette décision n’est pas possible pour l’étape «\u00a0${refused[0] ?? 'fin du chemin'}\u00a0».`,
        en: `That decision is not possible for the step “${refused[0] ?? 'end of the path'}”.`,
      };
      return inputProblem(language, 'badDecision', said, 'decisions');
    }
    if (missing.length > 0) return decisionsMissing(language, missing);
    await beginMigration(tx, { ...plan, from });
    return null;
  }

  /** No new case begins with it; those on it go on. Never the last strategy of a kind of debtors, nor one that is assigned. */
  async retire(viewer: Viewer, versionId: string): Promise<Changed | Refusal> {
    const { actor, language } = viewer;
    if (actor.role !== 'admin' || !isId(versionId)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const version = await lockVersion(tx, versionId);
      if (!version) return notAllowed(language);
      const reason = whyNot('retire', version, mayDo(actor, version));
      if (reason) return impossible(language, reason);
      const [needed] = await tx.query<{ inUse: boolean; lastDefault: boolean }>(
        `select exists (select from strategy_assignment x where x.strategy_id = s.id and x.ended_at is null)
             or exists (select from strategy_trial t where s.id in (t.champion_id, t.challenger_id) and t.ended_at is null) as "inUse",
           s.debtor_kind is not null and not exists (select from strategy o join strategy_version v on v.strategy_id = o.id
             where o.id <> s.id and v.status = 'published' and o.debtor_kind = s.debtor_kind) as "lastDefault"
         from strategy s where s.id = $1 for update`,
        [version.strategyId],
      );
      if (needed!.inUse) return impossible(language, 'inUse');
      if (needed!.lastDefault) return impossible(language, 'lastDefault');
      await tx.execute(`update strategy_version set status = 'retired', retired_at = $2 where id = $1`, [
        versionId,
        this.clock.now(),
      ]);
      return this.changed(tx, 'retired', version);
    });
  }

  /** `fromVersionId` null: the version that is, or was, replaced. Null: not a version, or nothing is replaced. */
  async preview(tx: Tx, versionId: string, fromVersionId: string | null) {
    const pair = await this.pair(tx, versionId, fromVersionId);
    if (!pair) return { fromVersionId: null, mappings: [], cases: 0 };
    const mappings = await shownMappings(tx, pair.fromVersionId, pair.from, pair.to, pair.appliedId);
    const cases = mappings.reduce((sum, mapping) => sum + mapping.cases, 0);
    return { fromVersionId: pair.fromVersionId, mappings, cases };
  }

  async previewed(tx: Tx, versionId: string, fromVersionId: string | null, page: PreviewPage) {
    const pair = await this.pair(tx, versionId, fromVersionId);
    if (!pair) return { rows: [], nextCursor: null };
    return previewedCases(tx, pair.fromVersionId, pair.from, pair.to, pair.appliedId, page);
  }

  private async pair(tx: Tx, versionId: string, fromVersionId: string | null) {
    const version = await versionById(tx, versionId);
    const to = strategySchema.safeParse(version?.definition);
    if (!version || !to.success) return null;
    const replaced = fromVersionId ?? (await replacedBy(tx, version));
    if (replaced === null || replaced === versionId) return null;
    const former = await versionById(tx, replaced);
    // from another strategy only those cases come to which this one is assigned
    const appliedId = former && former.strategyId !== version.strategyId ? versionId : null;
    return { fromVersionId: replaced, from: await this.load(tx, replaced), to: to.data, appliedId };
  }

  private async load(tx: Tx, versionId: string): Promise<Strategy> {
    return (await this.strategies.load(tx, [versionId]))(versionId);
  }

  private async changed(tx: Tx, what: string, { id, strategyId }: VersionRow, detail: object = {}): Promise<Changed> {
    await writeAudit(tx, [{ action: `strategies.${what}`, subject: id, detail: { strategyId, ...detail } }]);
    await writeOutbox(tx, [strategyChanged(strategyId)]);
    return { versionId: id };
  }
}

/** Of a version not yet published: the published one. Of a published one: the last older one that cases are still on. */
async function replacedBy(tx: Tx, { id, strategyId, version, status }: VersionRow): Promise<string | null> {
  if (status !== 'published') return publishedVersionOf(tx, strategyId);
  const [row] = await tx.query<{ id: string }>(
    `select v.id from strategy_version v where v.strategy_id = $1 and v.id <> $2 and v.version < $3
       and exists (select from dunning_case c where c.strategy_version_id = v.id)
     order by v.version desc limit 1`,
    [strategyId, id, version],
  );
  return row?.id ?? null;
}

/** Takes a transaction back with an answer. */
class NotDone extends Error {
  constructor(readonly refusal: Refusal) {
    super('not done');
  }

  static answer(error: unknown): Refusal {
    if (error instanceof NotDone) return error.refusal;
    throw error;
  }
}
