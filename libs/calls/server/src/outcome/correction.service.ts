import { Injectable } from '@nestjs/common';
import { checkPromise } from '@relance/calls/domain';
import { type Correction, type ReasonForDelay } from '@relance/dunning/domain';
import { type ApplyResult, CaseService } from '@relance/dunning/server';
import { type BusinessDate, newId, type Instant, type Money } from '@relance/kernel';
import { Clock, Database, type Tx, type Viewer, writeAudit } from '@relance/platform/server';
import { isDeepStrictEqual } from 'node:util';
import { checkReasonForDelay } from './call-input';
import { checkCallbackOf, checkPlanOf, type LoggedFact } from './correction-checks';
import { FACT_AS_CORRECTED } from './fact-as-corrected';
import { contextOf, knownOf } from './known-of-case.query';

/** What was mistyped, as it should be; what is absent was right. */
export interface CorrectionInput {
  amount?: Money | null;
  dueOn?: BusinessDate | null;
  /** Of a plan: as many parts as before. */
  instalments?: { minor: number; dueOn: BusinessDate }[] | null;
  callbackAt?: Instant | null;
  rightParty?: boolean | null;
  reasonForDelay?: string | null;
  /** Words that are added to the note; the note itself stays. */
  addendum?: string | null;
}

export interface CorrectionWrite {
  caseId: string;
  expectedVersion: number;
  idempotencyKey: string;
  callId: string;
  reason: string;
}

interface Logged {
  id: string;
  seq: number;
  rightParty: boolean;
  reasonForDelay: ReasonForDelay | null;
  fact: LoggedFact;
}

type Promised = NonNullable<Correction['promise']>;
type Changes = Record<string, { was: unknown; is: unknown }>;

/** Corrections of what was logged: facts of their own with a reason, never edits. The attempt's row shows what holds now. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
  ) {}

  /** `nothing`: it says what stands already. Errors: OutcomeProblem. */
  correct(viewer: Viewer, write: CorrectionWrite, input: CorrectionInput): Promise<ApplyResult | { kind: 'nothing' }> {
    return this.database.transaction(viewer.actor, async (tx) => {
      const logged = await this.logged(tx, write);
      if (!logged) return { kind: 'notFound' };
      const { correction, changes } = changeOf(logged, input);
      if (correction.promise) await this.checkOffer(tx, write.caseId, logged.fact, correction.promise);
      const addendum = input.addendum?.trim() ?? '';
      if (addendum) changes['note'] = { was: null, is: addendum };
      if (Object.keys(changes).length === 0) return { kind: 'nothing' };
      if (Object.keys(correction).length === 0) return this.addWords(tx, write, logged, changes);
      return this.cases.applyIn(tx, {
        ...write,
        body: { correction: write.callId, input, reason: write.reason },
        intent: { type: 'OutcomeCorrected', correctedSeq: logged.seq, correction, reason: write.reason },
        callId: logged.id,
        respectHolder: true,
        also: async (within, moved) => {
          await this.record(within, write, changes, moved.seq);
          await within.execute(
            `update call_attempt set right_party = $2, reason_for_delay = $3,
               party = case when $2 then 'rightParty' when party = 'rightParty' then 'unknown' else party end where id = $1`,
            [logged.id, correction.rightParty ?? logged.rightParty, correction.reasonForDelay ?? logged.reasonForDelay],
          );
        },
      });
    });
  }

  /** More than was agreed, or later, is within what the actor may offer, as on the call. Errors: OutcomeProblem. */
  private async checkOffer(tx: Tx, caseId: string, { today, promise: was }: LoggedFact, said: Promised): Promise<void> {
    if (!was || (said.amount.minor <= was.amount.minor && said.dueOn <= was.dueOn)) return;
    const context = await contextOf(tx, caseId);
    const { authority } = await knownOf(tx, caseId, this.clock.now());
    if (context) checkPromise({ kind: 'promise', ...said }, { context, today, authority });
  }

  /** Only words are added: nothing of the case is decided anew. Said twice with the same key: once. */
  private async addWords(tx: Tx, write: CorrectionWrite, { id }: Logged, changes: Changes): Promise<ApplyResult> {
    const [row] = await tx.query<{ seq: number; state: never }>(
      `select seq, state from dunning_case where id = $1 for update`,
      [write.caseId],
    );
    const [same] = await tx.query(
      `select 1 from call_correction where call_id = $1 and event_seq is null and changes = $2 and corrected_by = $3 and corrected_at > $4`,
      [id, JSON.stringify(changes), tx.actor.personId, new Date(this.clock.now().getTime() - 600_000)],
    );
    if (!same) {
      await this.record(tx, write, changes, null);
      await writeAudit(tx, [{ action: 'calls.addToNote', accountId: write.caseId, subject: id }]);
    }
    return { kind: 'moved', caseId: write.caseId, seq: row!.seq, state: row!.state, repeated: same !== undefined };
  }

  private async record(tx: Tx, write: CorrectionWrite, changes: Changes, seq: number | null): Promise<void> {
    const now = this.clock.now();
    await tx.execute(
      `insert into call_correction (id, account_id, call_id, event_seq, changes, reason, corrected_by, corrected_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(now.getTime()),
        write.caseId,
        write.callId,
        seq,
        JSON.stringify(changes),
        write.reason,
        tx.actor.personId,
        now,
      ],
    );
  }

  /** The attempt with its fact, as corrected so far: by who logged it, or by a lead. */
  private async logged(tx: Tx, { caseId, callId }: CorrectionWrite): Promise<Logged | null> {
    const { role, personId } = tx.actor;
    const [row] = await tx.query<Logged>(
      `select k.id, k.event_seq as seq, k.right_party as "rightParty", k.reason_for_delay as "reasonForDelay",
         ${FACT_AS_CORRECTED} as fact
       from call_attempt k join case_event e on e.case_id = k.account_id and e.seq = k.event_seq
       where k.id = $1 and k.account_id = $2 and k.undone_at is null and (k.person_id = $3 or $4)`,
      [callId, caseId, personId, role === 'lead' || role === 'admin'],
    );
    return row ?? null;
  }
}

function changeOf({ fact, rightParty, reasonForDelay }: Logged, input: CorrectionInput) {
  const correction: Correction = {};
  const changes: Changes = {};
  const note = (field: string, was: unknown, is: unknown) => {
    const differs = !isDeepStrictEqual(was, is);
    if (differs) changes[field] = { was, is };
    return differs;
  };
  const { promise } = fact;
  if (promise && (input.amount || input.dueOn || input.instalments)) {
    const said = checkPlanOf(fact, promise, input);
    const amountDiffers = note('amount', promise.amount, said.amount);
    const dayDiffers = note('dueOn', promise.dueOn, said.dueOn);
    const partsDiffer = note('instalments', promise.instalments ?? null, said.instalments ?? null);
    if (amountDiffers || dayDiffers || partsDiffer) correction.promise = said;
  }
  if (input.callbackAt && note('callbackAt', fact.callbackAt ?? null, input.callbackAt)) {
    checkCallbackOf(fact, input.callbackAt);
    correction.callbackAt = input.callbackAt;
  }
  if (typeof input.rightParty === 'boolean' && note('rightParty', rightParty, input.rightParty)) {
    correction.rightParty = input.rightParty;
    checkReasonForDelay({ rightParty: input.rightParty, reasonForDelay: input.reasonForDelay ?? reasonForDelay });
  }
  if (input.reasonForDelay && note('reasonForDelay', reasonForDelay, input.reasonForDelay)) {
    correction.reasonForDelay = input.reasonForDelay as ReasonForDelay;
  }
  return { correction, changes };
}
