import { Injectable } from '@nestjs/common';
import { hasErrors, readStrategy, type Strategy, STRATEGY_KEY, type StrategyFault } from '@relance/dunning/domain';
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
import { faulty, impossible, type Impossible, type Refusal, strategyChanged, unsound } from './answers';
import { StrategyLinter } from './strategy-linter';
import { lockVersion, versionById, type VersionRow } from './version.query';
import { mayDo, type StrategyAct } from './who-may';

export interface DraftRequest {
  basedOn: string | null;
  key: string | null;
  nameFr: string | null;
  nameEn: string | null;
  /** A definition, or an exported file; null: that of the version it is based on. */
  definition: unknown;
}

/** The id of the version that was changed. */
export type Changed = { versionId: string };

/** Where a new strategy begins when nothing was given: one friendly reminder. */
const FIRST_PATH: Strategy = {
  minimumContactDelayDays: 7,
  veryLate: 'climb',
  callAttempts: 6,
  noticePeriodDays: 8,
  atEnd: 'call',
  steps: [
    {
      key: 'reminder',
      offsetDays: 5,
      channel: 'email',
      template: 'reminder',
      mandatory: false,
      severity: 1,
      shiftToWorkingDay: true,
    },
  ],
};

const LONGEST_NOTE = 2000;

/** Versions on their way to publication: drafted and changed by one person, submitted, sent back by another. */
@Injectable()
export class StrategyDrafts {
  constructor(
    private readonly database: Database,
    private readonly linter: StrategyLinter,
    private readonly clock: Clock,
  ) {}

  /** A draft of a new strategy, or of the next version of the one it is based on. */
  async draft(viewer: Viewer, request: DraftRequest): Promise<Changed | Refusal> {
    const { language, actor } = viewer;
    if (actor.role !== 'admin') return notAllowed(language);
    const given =
      request.definition === null || request.definition === undefined ? null : readDraft(request.definition);
    if (given && 'faults' in given) return faulty(language, given.faults);
    return this.database.transaction(actor, async (tx) => {
      if (request.basedOn !== null) {
        const base = isId(request.basedOn) ? await versionById(tx, request.basedOn) : undefined;
        if (!base) return notAllowed(language);
        return this.nextVersion(tx, viewer, base, given?.definition ?? base.definition);
      }
      const head = {
        key: request.key ?? given?.head?.key ?? '',
        nameFr: (request.nameFr ?? given?.head?.nameFr ?? '').trim(),
        nameEn: (request.nameEn ?? given?.head?.nameEn ?? '').trim(),
      };
      return this.newStrategy(tx, viewer, head, given?.definition ?? FIRST_PATH);
    });
  }

  private async nextVersion(tx: Tx, { actor, language }: Viewer, base: VersionRow, definition: unknown) {
    await tx.query(`select from strategy where id = $1 for update`, [base.strategyId]);
    const [open] = await tx.query(
      `select id from strategy_version where strategy_id = $1 and status in ('draft', 'inReview')`,
      [base.strategyId],
    );
    if (open) return impossible(language, 'draftOpen');
    const [made] = await tx.query<{ id: string }>(
      `insert into strategy_version (strategy_id, version, status, definition, author_id, based_on, created_at)
       select $1, max(version) + 1, 'draft', $2::jsonb, $3, $4, $5 from strategy_version where strategy_id = $1 returning id`,
      [base.strategyId, JSON.stringify(definition), actor.personId, base.id, this.clock.now()],
    );
    return this.changed(tx, 'drafted', made!.id, base.strategyId, { basedOn: base.id });
  }

  private async newStrategy(
    tx: Tx,
    { actor, language }: Viewer,
    { key, nameFr, nameEn }: { key: string; nameFr: string; nameEn: string },
    definition: unknown,
  ) {
    if (!STRATEGY_KEY.test(key) || key.length > 60) {
      const said = {
        fr: 'Des lettres minuscules, des chiffres et des tirets\u00a0: «\u00a0entreprises-export\u00a0».',
        en: 'Small letters, digits and hyphens: “businesses-export”.',
      };
      return inputProblem(language, 'badKey', said, 'key');
    }
    for (const [field, name] of Object.entries({ nameFr, nameEn })) {
      if (name.length === 0 || name.length > 120) {
        return inputProblem(language, 'needed', { fr: 'Donnez un nom.', en: 'Give a name.' }, field);
      }
    }
    const [strategy] = await tx.query<{ id: string }>(
      `insert into strategy (key, name_fr, name_en) values ($1, $2, $3) on conflict (key) do nothing returning id`,
      [key, nameFr, nameEn],
    );
    if (!strategy) {
      const said = { fr: 'Cette clé existe déjà.', en: 'That key exists already.' };
      return inputProblem(language, 'keyTaken', said, 'key');
    }
    const [made] = await tx.query<{ id: string }>(
      `insert into strategy_version (strategy_id, version, status, definition, author_id, created_at)
       values ($1, 1, 'draft', $2::jsonb, $3, $4) returning id`,
      [strategy.id, JSON.stringify(definition), actor.personId, this.clock.now()],
    );
    return this.changed(tx, 'drafted', made!.id, strategy.id, { key });
  }

  /** A draft may hold what the linter complains of, but nothing that is no strategy at all. */
  save(viewer: Viewer, versionId: string, definition: unknown, note: string): Promise<Changed | Refusal> {
    const given = readDraft(definition);
    if ('faults' in given) return Promise.resolve(faulty(viewer.language, given.faults));
    return this.act(viewer, 'edit', versionId, async (tx, version) => {
      await tx.execute(`update strategy_version set definition = $2::jsonb, note = $3 where id = $1`, [
        versionId,
        JSON.stringify(given.definition),
        note.trim().slice(0, LONGEST_NOTE),
      ]);
      return this.changed(tx, 'saved', versionId, version.strategyId);
    });
  }

  /** A draft is nobody's past: it goes without a trace but the audit's; with it a strategy that has no other version. */
  discard(viewer: Viewer, versionId: string): Promise<Changed | Refusal> {
    return this.act(viewer, 'discard', versionId, async (tx, { strategyId, key }) => {
      await tx.execute(`update strategy_version set based_on = null where based_on = $1`, [versionId]);
      await tx.execute(`delete from strategy_version where id = $1`, [versionId]);
      await tx.execute(
        `delete from strategy s where s.id = $1 and not exists (select from strategy_version v where v.strategy_id = s.id)`,
        [strategyId],
      );
      return this.changed(tx, 'discarded', versionId, strategyId, { key });
    });
  }

  async submit(viewer: Viewer, versionId: string): Promise<Changed | Refusal> {
    return this.act(viewer, 'submit', versionId, async (tx, version) => {
      const problems = await this.linter.problems(tx, version);
      if (hasErrors(problems)) return unsound(viewer.language, problems);
      await tx.execute(
        `update strategy_version set status = 'inReview', submitted_by = $2, submitted_at = $3 where id = $1`,
        [versionId, viewer.actor.personId, this.clock.now()],
      );
      return this.changed(tx, 'submitted', versionId, version.strategyId);
    });
  }

  sendBack(viewer: Viewer, versionId: string, reason: string): Promise<Changed | Refusal> {
    const { language } = viewer;
    if (!reason.trim()) {
      const said = { fr: 'Donnez un motif.', en: 'Give a reason.' };
      return Promise.resolve(inputProblem(language, 'needed', said, 'reason'));
    }
    return this.act(viewer, 'sendBack', versionId, async (tx, version) => {
      await tx.execute(
        `update strategy_version set status = 'draft', submitted_by = null, submitted_at = null, note = $2 where id = $1`,
        [versionId, reason.trim().slice(0, LONGEST_NOTE)],
      );
      return this.changed(tx, 'sentBack', versionId, version.strategyId, { reason: reason.trim() });
    });
  }

  /** Locks the version, asks whether the person may, and does it. */
  private async act(
    { actor, language }: Viewer,
    what: StrategyAct,
    versionId: string,
    work: (tx: Tx, version: VersionRow) => Promise<Changed | Refusal>,
  ): Promise<Changed | Refusal> {
    if (actor.role !== 'admin' || !isId(versionId)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const version = await lockVersion(tx, versionId);
      if (!version) return notAllowed(language);
      const reason = whyNot(what, version, mayDo(actor, version));
      return reason ? impossible(language, reason) : work(tx, version);
    });
  }

  private async changed(
    tx: Tx,
    what: string,
    versionId: string,
    strategyId: string,
    detail: Record<string, unknown> = {},
  ): Promise<Changed> {
    await writeAudit(tx, [{ action: `strategies.${what}`, subject: versionId, detail: { strategyId, ...detail } }]);
    await writeOutbox(tx, [strategyChanged(strategyId)]);
    return { versionId };
  }
}

/** Why a person may not, when their role would allow it. */
export function whyNot(
  what: StrategyAct,
  { status }: Pick<VersionRow, 'status'>,
  may: readonly StrategyAct[],
): Impossible | null {
  if (may.includes(what)) return null;
  if (status === 'draft' && (what === 'edit' || what === 'submit')) return 'notAuthor';
  return status === 'inReview' && (what === 'publish' || what === 'sendBack') ? 'secondPerson' : 'notNow';
}

interface GivenDraft {
  head: { key: string; nameFr: string; nameEn: string } | null;
  definition: unknown;
}

/** What may be kept as a draft: a strategy, or one whose values the linter will complain of. */
function readDraft(data: unknown): GivenDraft | { faults: StrategyFault[] } {
  const read = readStrategy(data);
  if (!Array.isArray(read)) return { head: read.head, definition: read.definition };
  const faults = read.filter(({ kind }) => kind === 'shape');
  if (faults.length > 0) return { faults };
  const whole = data as { definition?: unknown; relanceStrategy?: unknown };
  return { head: null, definition: whole.relanceStrategy === undefined ? data : whole.definition };
}
