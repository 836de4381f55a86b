import { Injectable } from '@nestjs/common';
import { type CaseContext, type HoldFact, upgrade } from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, isId, newId } from '@relance/kernel';
import { type Actor, Clock, Database, inputProblem, type Language, type Tx } from '@relance/platform/server';
import type { ApplyResult, CaseIntent } from '../case/apply-request';
import { CaseService } from '../case/case.service';
import type { CaseWrite } from '../dunning.resolver';
import { inSystemScope, lockCasesOfDebtor } from './all-cases-of-debtor';
import { type HoldInput, readHold } from './hold-input';

type InputProblem = ReturnType<typeof inputProblem>;
interface By {
  actor: Actor;
  language: Language;
}
/** The hold with that id on one case. */
type OnCase = (hold: HoldFact) => CaseIntent;

/** Suppressions that people place and end: on a case, on some of its invoices, or on every case of the debtor at once. */
@Injectable()
export class HoldService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
  ) {}

  /** One transaction, whatever the number of cases. The answer speaks of the actor's own case alone. */
  place(by: By, write: CaseWrite, input: HoldInput): Promise<ApplyResult | InputProblem> {
    return this.database.transaction(by.actor, async (tx) => {
      const seen = await this.seen(tx, write.caseId);
      if (!seen) return { kind: 'notFound' };
      const wanted = readHold(input, seen.context, seen.today, by.language);
      if ('__typename' in wanted) return wanted;
      const hold: HoldFact = { id: newId(), ...wanted, placedBy: by.actor.personId ?? undefined };
      return this.everywhere(tx, write, { hold, body: { ...input, type: 'HoldPlaced' } }, (one) => ({
        type: 'HoldPlaced',
        hold: one,
      }));
    });
  }

  end(by: By, write: CaseWrite, holdId: string, reason: string): Promise<ApplyResult | InputProblem> {
    return this.database.transaction(by.actor, async (tx) => {
      const seen = await this.seen(tx, write.caseId);
      if (!seen) return { kind: 'notFound' };
      const why = reason.trim();
      if (!why) {
        return inputProblem(by.language, 'needed', { fr: 'Donnez un motif.', en: 'Give a reason.' }, 'reason');
      }
      const known = seen.context.holds.find(({ id }) => id === holdId);
      if (known?.kind === 'settlement' && by.actor.role === 'agent') {
        const said = {
          fr: 'Ce débiteur a payé ce qui était convenu\u00a0: un responsable décide du reste.',
          en: 'That debtor paid what was agreed: a lead decides what becomes of the rest.',
        };
        return inputProblem(by.language, 'settlement', said, 'holdId');
      }
      const hold = known ?? { id: holdId, kind: 'manual', reason: '', until: null };
      return this.everywhere(tx, write, { hold, body: { type: 'HoldEnded', holdId, reason: why } }, ({ id }) => ({
        type: 'HoldEnded',
        holdId: id,
        reason: why,
      }));
    });
  }

  /** The actor's case by the usual way, then the debtor's other cases, whoever has them. */
  private async everywhere(
    tx: Tx,
    write: CaseWrite,
    { hold, body }: { hold: HoldFact; body: unknown },
    intentOn: OnCase,
  ): Promise<ApplyResult> {
    const all = hold.debtorWide ? await lockCasesOfDebtor(tx, write.caseId) : [];
    const own = await this.cases.applyIn(tx, { ...write, body, intent: intentOn(hold), respectHolder: true });
    if (own.kind !== 'moved' || own.repeated) return own;
    const others = all.filter((caseId) => caseId !== write.caseId);
    if (others.length === 0) return own;
    await inSystemScope(tx, async () => {
      // what a case cannot take any more (the hold has ended there already) is no reason to leave the others unprotected
      for (const caseId of others) {
        const request = { caseId, expectedVersion: null, idempotencyKey: null, intent: intentOn(hold) };
        await this.cases.applyIn(tx, request);
      }
    });
    return own;
  }

  private async seen(tx: Tx, caseId: string): Promise<{ context: CaseContext; today: BusinessDate } | null> {
    if (!isId(caseId)) return null;
    const [row] = await tx.query<{ context: CaseContext; version: number }>(
      `select context, machine_version as version from dunning_case where id = $1`,
      [caseId],
    );
    if (!row) return null;
    const context = upgrade(row.context, row.version);
    return { context, today: dateInZone(this.clock.now().toISOString(), context.zone) };
  }
}
