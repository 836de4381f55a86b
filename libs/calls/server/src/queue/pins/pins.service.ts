import { Injectable } from '@nestjs/common';
import { type Instant, isId } from '@relance/kernel';
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
import { CALLABLE, type CallableCase, rankCases } from '../rank/rank-cases';
import { holdWeights } from '../rank/rank-weights.query';

const DAY_MS = 86_400_000;
/** When no end is named: until it was called, but not for ever. */
const USUAL_DAYS = 7;
const LONGEST_DAYS = 30;
const LONGEST_REASON = 200;
const DONE = { __typename: 'Done' as const, ok: true };

type PinnedCase = CallableCase & { rank: number | null };

/** Leads put a case first in its agent's queue, until then or until it was called. Audited. */
@Injectable()
export class Pins {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async pin({ actor, language }: Viewer, caseId: string, reason: string, until: Instant | null) {
    if (!mayPin(actor) || !isId(caseId)) return notAllowed(language);
    const why = reason.trim();
    if (!why || why.length > LONGEST_REASON) {
      const said = {
        fr: 'Donnez un motif, en 200 caractères au plus.',
        en: 'Give a reason, in at most 200 characters.',
      };
      return inputProblem(language, 'reason', said, 'reason');
    }
    const now = this.clock.now();
    const end = until ? new Date(until) : new Date(now.getTime() + USUAL_DAYS * DAY_MS);
    if (end <= now || end.getTime() > now.getTime() + LONGEST_DAYS * DAY_MS) {
      const said = { fr: 'Une fin à venir, dans les 30 jours.', en: 'An end to come, within 30 days.' };
      return inputProblem(language, 'until', said, 'until');
    }
    return this.database.transaction(actor, async (tx) => {
      const pinned = await lock(tx, caseId);
      if (!pinned) return notAllowed(language);
      await endPin(tx, caseId, now);
      await tx.execute(
        `insert into queue_pin (case_id, person_id, reason, pinned_at, until) values ($1, $2, $3, $4, $5)`,
        [caseId, actor.personId, why, now, end],
      );
      await this.changed(tx, pinned, 'calls.pinCase', { reason: why, until: end.toISOString() });
      return DONE;
    });
  }

  async unpin({ actor, language }: Viewer, caseId: string) {
    if (!mayPin(actor) || !isId(caseId)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const pinned = await lock(tx, caseId);
      if (!pinned) return notAllowed(language);
      if (!(await endPin(tx, caseId, this.clock.now()))) {
        const said = { fr: 'Ce dossier n’est pas mis en tête.', en: 'This case is not pinned.' };
        return notPossible(language, 'notPinned', said);
      }
      await this.changed(tx, pinned, 'calls.unpinCase', {});
      return DONE;
    });
  }

  private async changed(tx: Tx, pinned: PinnedCase, action: string, detail: Record<string, unknown>): Promise<void> {
    const { id, agentId, teamId, rank } = pinned;
    await writeAudit(tx, [{ action, accountId: id, detail }]);
    if (rank !== null) {
      const weights = await holdWeights(tx);
      await rankCases(tx, [{ ...pinned, rank }], weights, this.clock.now().toISOString());
    }
    const audience = { teamId, agentId };
    await writeOutbox(tx, [{ topic: 'queue.changed', payload: { agentId, teamId, cases: 1 }, audience }]);
  }
}

function mayPin({ role }: Viewer['actor']): boolean {
  return role === 'lead' || role === 'admin';
}

async function lock(tx: Tx, caseId: string): Promise<PinnedCase | undefined> {
  const [row] = await tx.query<PinnedCase>(`select ${CALLABLE} from dunning_case c where c.id = $1 for update`, [
    caseId,
  ]);
  return row;
}

async function endPin(tx: Tx, caseId: string, now: Date): Promise<boolean> {
  const ended = await tx.execute(`update queue_pin set ended_at = $2 where case_id = $1 and ended_at is null`, [
    caseId,
    now,
  ]);
  return ended > 0;
}
