import { Injectable } from '@nestjs/common';
import { hasErrors } from '@relance/dunning/domain';
import { isId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  type Tx,
  type Viewer,
  writeAudit,
  writeOutbox,
} from '@relance/platform/server';
import { DONE, impossible, strategyChanged } from '../versions/answers';
import { debtorKindsOf } from '../versions/debtor-kinds.query';
import { StrategyLinter } from '../versions/strategy-linter';
import { publishedVersionOf, versionById } from '../versions/version.query';

export interface TrialInput {
  championId: string;
  challengerId: string;
  sharePercent: number;
  reason: string;
}

const LARGEST_SHARE = 90;

/** One published strategy against another, on a share of the new cases. */
@Injectable()
export class Trials {
  constructor(
    private readonly database: Database,
    private readonly linter: StrategyLinter,
    private readonly clock: Clock,
  ) {}

  async start({ actor, language }: Viewer, { championId, challengerId, sharePercent, reason }: TrialInput) {
    if (actor.role !== 'admin' || !isId(championId) || !isId(challengerId)) return notAllowed(language);
    if (!reason.trim()) {
      return inputProblem(language, 'needed', { fr: 'Donnez un motif.', en: 'Give a reason.' }, 'reason');
    }
    if (championId === challengerId) {
      const said = { fr: 'Choisissez un autre scénario.', en: 'Choose another strategy.' };
      return inputProblem(language, 'sameStrategy', said, 'challengerId');
    }
    if (sharePercent < 1 || sharePercent > LARGEST_SHARE) {
      const said = { fr: `De 1 à ${LARGEST_SHARE}\u202f%.`, en: `From 1 to ${LARGEST_SHARE}%.` };
      return inputProblem(language, 'badShare', said, 'sharePercent');
    }
    return this.database.transaction(actor, async (tx) => {
      const champion = await publishedVersionOf(tx, championId);
      const challenger = await publishedVersionOf(tx, challengerId);
      if (!champion || !challenger) return impossible(language, 'neverPublished');
      // the challenger meets the champion's debtors
      const version = (await versionById(tx, challenger))!;
      const problems = await this.linter.problems(tx, { ...version, alsoFor: await debtorKindsOf(tx, championId) });
      if (hasErrors(problems)) return notPossible(language, problems[0]!.code, problems[0]!.message);
      const [made] = await tx.query<{ id: string }>(
        `insert into strategy_trial (champion_id, challenger_id, share_percent, reason, started_by, started_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
        [championId, challengerId, sharePercent, reason.trim(), actor.personId, this.clock.now()],
      );
      if (!made) return impossible(language, 'trialRunning');
      await this.changed(tx, 'trialStarted', made.id, championId, { challengerId, sharePercent });
      return DONE;
    });
  }

  /** No new case joins an arm; those in one go on by their strategy. */
  async end({ actor, language }: Viewer, id: string) {
    if (actor.role !== 'admin' || !isId(id)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const [ended] = await tx.query<{ championId: string }>(
        `update strategy_trial set ended_at = $3, ended_by = $2 where id = $1 and ended_at is null
         returning champion_id as "championId"`,
        [id, actor.personId, this.clock.now()],
      );
      if (!ended) {
        const [known] = await tx.query(`select id from strategy_trial where id = $1`, [id]);
        return known ? impossible(language, 'ended') : notAllowed(language);
      }
      await this.changed(tx, 'trialEnded', id, ended.championId);
      return DONE;
    });
  }

  private async changed(tx: Tx, what: string, id: string, strategyId: string, detail: object = {}): Promise<void> {
    await writeAudit(tx, [{ action: `strategies.${what}`, subject: id, detail: { strategyId, ...detail } }]);
    await writeOutbox(tx, [strategyChanged(strategyId)]);
  }
}
