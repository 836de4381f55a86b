import { Injectable } from '@nestjs/common';
import { type DebtorKind, DEBTOR_KINDS, hasErrors } from '@relance/dunning/domain';
import { isId } from '@relance/kernel';
import {
  Database,
  inputProblem,
  type Language,
  notAllowed,
  notPossible,
  type Tx,
  type Viewer,
  writeAudit,
  writeOutbox,
} from '@relance/platform/server';
import { StrategyStore } from '../../case/strategy.store';
import { ASSIGNMENT_SCOPES, type AssignmentScope } from '../../entities/strategy-assignment.entity';
import { beginMigration } from '../migration/begin-migration';
import { DONE, impossible, strategyChanged } from '../versions/answers';
import { StrategyLinter } from '../versions/strategy-linter';
import { publishedVersionOf, versionById } from '../versions/version.query';
import { APPLIED_TO_CASE, CASE_STRATEGY } from './applied-strategy';

/** `AssignmentInput` of the schema. */
export interface AssignmentInput {
  strategyId: string;
  scope: string;
  debtorKind?: DebtorKind | null;
  creditorId?: string | null;
  segment?: string | null;
  debtorId?: string | null;
  itemId?: string | null;
  reason: string;
}

interface Target {
  scope: AssignmentScope;
  debtorKind: DebtorKind | null;
  creditorId: string | null;
  segment: string | null;
  debtorId: string | null;
  itemId: string | null;
}

/** Who a strategy applies to, beyond the defaults. Assigning one, or ending that, moves the cases concerned. */
@Injectable()
export class Assignments {
  constructor(
    private readonly database: Database,
    private readonly linter: StrategyLinter,
    private readonly strategies: StrategyStore,
  ) {}

  async assign({ actor, language }: Viewer, input: AssignmentInput) {
    if (actor.role !== 'admin') return notAllowed(language);
    const target = targetOf(input);
    if ('field' in target) return needed(language, target.field);
    if (!input.reason.trim()) return needed(language, 'reason');
    if (!isId(input.strategyId)) return needed(language, 'strategyId');
    return this.database.transaction(actor, async (tx) => {
      const kinds = await kindsOf(tx, target);
      if (kinds === null) return needed(language, target.scope === 'invoice' ? 'itemId' : 'debtorId');
      const versionId = await publishedVersionOf(tx, input.strategyId);
      const version = versionId && (await versionById(tx, versionId));
      if (!version) return impossible(language, 'neverPublished');
      const problems = await this.linter.problems(tx, { ...version, alsoFor: kinds });
      if (hasErrors(problems)) {
        return notPossible(language, problems[0]!.code, problems[0]!.message);
      }
      const [made] = await tx.query<{ id: string }>(
        `insert into strategy_assignment (strategy_id, scope, debtor_kind, creditor_id, segment, debtor_id, item_id, reason, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
        [input.strategyId, ...valuesOf(target), input.reason.trim(), actor.personId],
      );
      if (!made) return impossible(language, 'alreadyAssigned');
      await this.move(tx, target);
      await this.changed(tx, 'assigned', made.id, input.strategyId, { ...target });
      return DONE;
    });
  }

  async end({ actor, language }: Viewer, id: string) {
    if (actor.role !== 'admin' || !isId(id)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const [ended] = await tx.query<Target & { strategyId: string }>(
        `update strategy_assignment set ended_at = now(), ended_by = $2 where id = $1 and ended_at is null
         returning strategy_id as "strategyId", scope, debtor_kind as "debtorKind", creditor_id as "creditorId", segment,
           debtor_id as "debtorId", item_id as "itemId"`,
        [id, actor.personId],
      );
      if (!ended) {
        const [known] = await tx.query(`select id from strategy_assignment where id = $1`, [id]);
        return known ? impossible(language, 'ended') : notAllowed(language);
      }
      const { strategyId, ...target } = ended;
      await this.move(tx, target);
      await this.changed(tx, 'assignmentEnded', id, strategyId);
      return DONE;
    });
  }

  /**
   * The cases in that scope that go by another strategy than applies now: a migration for each pair of versions. Who waits where a
   * person has to decide stays, and is seen to.
   */
  private async move(tx: Tx, target: Target): Promise<void> {
    const pairs = await tx.query<{ fromVersionId: string; strategyId: string }>(
      `select distinct c.strategy_version_id as "fromVersionId", ${CASE_STRATEGY} as "strategyId"
       from dunning_case c join strategy_version present on present.id = c.strategy_version_id
       join account a on a.id = c.id join debtor d on d.id = a.debtor_id ${APPLIED_TO_CASE}
       where ($1::text is null or d.kind = $1) and ($2::uuid is null or a.creditor_id = $2) and ($3::text is null or d.segment = $3)
         and ($4::uuid is null or a.debtor_id = $4) and ($5::uuid is null or c.context->>'carryingItemId' = $5::text)
         and present.strategy_id <> ${CASE_STRATEGY}`,
      valuesOf(target).slice(1),
    );
    for (const { fromVersionId, strategyId } of pairs) {
      const toVersionId = (await publishedVersionOf(tx, strategyId))!;
      const strategyOf = await this.strategies.load(tx, [fromVersionId, toVersionId]);
      const [from, to] = [strategyOf(fromVersionId), strategyOf(toVersionId)];
      await beginMigration(tx, { fromVersionId, toVersionId, from, to, decisions: [], why: 'assigned' });
    }
  }

  private async changed(tx: Tx, what: string, id: string, strategyId: string, detail: object = {}): Promise<void> {
    await writeAudit(tx, [{ action: `strategies.${what}`, subject: id, detail: { strategyId, ...detail } }]);
    await writeOutbox(tx, [strategyChanged(strategyId)]);
  }
}

function needed(language: Language, field: string) {
  const said = {
    fr: 'Dites à qui le scénario s’applique, et pourquoi.',
    en: 'Say whom the strategy applies to, and why.',
  };
  return inputProblem(language, 'needed', said, field);
}

function valuesOf({ scope, debtorKind, creditorId, segment, debtorId, itemId }: Target): unknown[] {
  return [scope, debtorKind, creditorId, segment, debtorId, itemId];
}

/** What the scope asks for, and only what may stand beside it; or the field that is missing. */
function targetOf(input: AssignmentInput): Target | { field: string } {
  const scope = ASSIGNMENT_SCOPES.find((known) => known === input.scope);
  if (!scope) return { field: 'scope' };
  const kind = DEBTOR_KINDS.find((known) => known === input.debtorKind) ?? null;
  const creditorId = input.creditorId && isId(input.creditorId) ? input.creditorId : null;
  const none = { debtorKind: null, creditorId: null, segment: null, debtorId: null, itemId: null };
  switch (scope) {
    case 'kind':
      return kind ? { ...none, scope, debtorKind: kind, creditorId } : { field: 'debtorKind' };
    case 'creditor':
      return creditorId ? { ...none, scope, creditorId, debtorKind: kind } : { field: 'creditorId' };
    case 'segment': {
      const segment = input.segment?.trim();
      return segment ? { ...none, scope, segment, creditorId, debtorKind: kind } : { field: 'segment' };
    }
    case 'debtor':
      return input.debtorId && isId(input.debtorId)
        ? { ...none, scope, debtorId: input.debtorId, creditorId }
        : { field: 'debtorId' };
    case 'invoice':
      return input.itemId && isId(input.itemId) ? { ...none, scope, itemId: input.itemId } : { field: 'itemId' };
  }
}

/** Kinds of the debtors in that scope; null: what it names is not there. */
async function kindsOf(
  tx: Tx,
  { scope, debtorKind, creditorId, debtorId, itemId }: Target,
): Promise<DebtorKind[] | null> {
  if (scope === 'debtor' || scope === 'invoice') {
    const [row] = await tx.query<{ kind: DebtorKind }>(
      scope === 'debtor'
        ? `select kind from debtor where id = $1`
        : `select d.kind from open_item i join account a on a.id = i.account_id join debtor d on d.id = a.debtor_id
           where i.id = $1 and i.kind = 'invoice'`,
      [debtorId ?? itemId],
    );
    return row ? [row.kind] : null;
  }
  if (creditorId !== null) {
    const [creditor] = await tx.query(`select id from creditor where id = $1`, [creditorId]);
    if (!creditor) return null;
  }
  return debtorKind ? [debtorKind] : [...DEBTOR_KINDS];
}
