import { Injectable } from '@nestjs/common';
import { type ApplyResult, CaseService, refusalOf } from '@relance/dunning/server';
import { type Instant, isId, newId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  type OutboxRow,
  type Tx,
  type Viewer,
  writeOutbox,
} from '@relance/platform/server';
import { releaseLease } from '../../lease/lease';
import { mayWork } from '../../lease/lease.service';
import { readToken, writeToken } from './snooze-token';

export interface SnoozeInput {
  caseId: string;
  expectedVersion: number;
}

interface SnoozeRefused {
  caseId: string;
  debtorName: string;
  message: string;
}

/** Until then it may be taken back; the screen offers it for eight seconds. */
const UNDO_MS = 10_000;
const MOST_CASES = 200;
const LONGEST_DAYS = 92;
const LONGEST_REASON = 200;
const DAY_MS = 86_400_000;
const DONE = { __typename: 'Done' as const, ok: true };

/** Owed calls put off, of many cases at once, each by the one way in; taken back within ten seconds by who did it. */
@Injectable()
export class Snoozes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
  ) {}

  /** Each case says for itself whether it could: what cannot is named and left as it is. */
  async snooze(viewer: Viewer, asked: readonly SnoozeInput[], until: Instant, reason: string) {
    const { actor, language } = viewer;
    if (!mayWork(actor)) return notAllowed(language);
    const problem = this.problem(viewer, asked, until, reason);
    if (problem) return problem;
    const key = newId();
    // in the order of their ids: two who snooze the same cases do not wait for each other crosswise
    const cases = [...new Map(asked.map((one) => [one.caseId, one])).values()].sort((a, b) =>
      a.caseId < b.caseId ? -1 : 1,
    );
    return this.database.transaction(actor, async (tx) => {
      const done: string[] = [];
      const refused: SnoozeRefused[] = [];
      const names = await namesOf(tx, cases);
      for (const { caseId, expectedVersion } of cases) {
        const result = await this.cases.applyIn(tx, {
          caseId,
          expectedVersion,
          idempotencyKey: key,
          intent: { type: 'CallSnoozed', until: new Date(until).toISOString(), reason: reason.trim() },
          respectHolder: true,
          also: (within) => releaseLease(within, caseId),
        });
        if (result.kind === 'moved') done.push(caseId);
        else refused.push({ caseId, debtorName: names.get(caseId) ?? '', message: messageOf(result, viewer) });
      }
      await writeOutbox(tx, told(actor, done.length));
      return { __typename: 'Snoozed' as const, done: done.length, token: writeToken({ key, caseIds: done }), refused };
    });
  }

  async unsnooze({ actor, language }: Viewer, token: string) {
    const snoozing = readToken(token);
    if (!snoozing || !mayWork(actor)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const events = await tx.query<{ caseId: string; seq: number; at: Instant }>(
        `select case_id as "caseId", seq, at from case_event
         where case_id = any ($1::uuid[]) and idempotency_key = $2 and actor_id = $3 and type = 'CallSnoozed' order by case_id`,
        [snoozing.caseIds, snoozing.key, actor.personId],
      );
      if (events.length === 0) return notAllowed(language);
      const late = this.clock.now().getTime() - UNDO_MS;
      let undone = 0;
      for (const { caseId, seq, at } of events) {
        if (Date.parse(at) < late) break;
        const intent = { type: 'OutcomeUndone' as const, undoneSeq: seq };
        const request = { caseId, expectedVersion: seq, idempotencyKey: null, intent, respectHolder: true };
        if ((await this.cases.applyIn(tx, request)).kind === 'moved') undone += 1;
      }
      if (undone === 0) {
        return notPossible(language, 'tooLate', {
          fr: 'Il est trop tard pour annuler.',
          en: 'It is too late to undo.',
        });
      }
      await writeOutbox(tx, told(actor, undone));
      return DONE;
    });
  }

  private problem({ language }: Viewer, asked: readonly SnoozeInput[], until: Instant, reason: string) {
    if (asked.length === 0 || asked.length > MOST_CASES || !asked.every(({ caseId }) => isId(caseId))) {
      const said = { fr: `De 1 à ${MOST_CASES} dossiers.`, en: `From 1 to ${MOST_CASES} cases.` };
      return inputProblem(language, 'cases', said, 'cases');
    }
    const now = this.clock.now().getTime();
    const end = Date.parse(until);
    if (!(end > now && end <= now + LONGEST_DAYS * DAY_MS)) {
      const said = { fr: 'Une date à venir, dans les trois mois.', en: 'A time to come, within three months.' };
      return inputProblem(language, 'until', said, 'until');
    }
    if (!reason.trim() || reason.length > LONGEST_REASON) {
      const said = {
        fr: 'Donnez un motif, en 200 caractères au plus.',
        en: 'Give a reason, in at most 200 characters.',
      };
      return inputProblem(language, 'reason', said, 'reason');
    }
    return null;
  }
}

function messageOf(result: Exclude<ApplyResult, { kind: 'moved' }>, { language }: Viewer): string {
  if (result.kind !== 'notPossible') return refusalOf(result, language).message;
  return language === 'fr'
    ? 'Aucun appel n’est à passer\u00a0: rien à reporter.'
    : 'No call is owed: nothing to put off.';
}

/** Of the cases in reach: the name of another team's debtor is not told. */
async function namesOf(tx: Tx, cases: readonly SnoozeInput[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    `select c.id, d.name from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id where c.id = any ($1::uuid[])`,
    [cases.map(({ caseId }) => caseId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function told({ personId, teamIds }: Actor, cases: number): OutboxRow[] {
  if (cases === 0) return [];
  const teamId = teamIds[0] ?? null;
  return [
    { topic: 'queue.changed', payload: { agentId: personId, teamId, cases }, audience: { teamId, agentId: personId } },
  ];
}
