import { Injectable } from '@nestjs/common';
import {
  type CallSignal,
  factOf,
  isConversation,
  isStop,
  type Outcome,
  OutcomeProblem,
  reachedBy,
} from '@relance/calls/domain';
import type { CaseContext, ReasonForDelay } from '@relance/dunning/domain';
import { cancelFollowUp } from '@relance/correspondence/server';
import { type ApplyResult, CaseService, lockCasesOfDebtor, type Moved } from '@relance/dunning/server';
import { newId } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx, type Viewer } from '@relance/platform/server';
import { contactFacts, type ContactFacts } from '../contact/contact-facts.query';
import { checkContact } from '../contact/contact-verdict';
import { mayFollowUp } from '../follow-up/followed-call';
import { releaseLease, takeLease } from '../lease/lease';
import { leaseNext } from '../lease/next-case';
import { callOfOutcome, endByOutcome, type MeasuredCall, reopenAfterUndo } from '../session/call-of-outcome';
import { followedScript, writeScriptRun } from '../script/script-run';
import { mayAgree } from '../script/script-path';
import { paymentCandidates, searchOfCall } from '../payment-search/payment-candidates.query';
import { searchPayment, stopSearch } from '../payment-search/payment-search';
import { checkedCall, checkReasonForDelay, type CallInput, type CheckedCall, Refused } from './call-input';
import { checkFile } from './escalation-file.query';
import { knownOf } from './known-of-case.query';
import { endStopElsewhere, stopElsewhere } from './stop-elsewhere';

/** Until then the agent who logged an outcome may take it back; the screen offers it for eight seconds. */
export const UNDO_MS = 10_000;

export interface LoggedOutcome {
  caseId: string;
  callId: string;
  seq: number;
  undoUntil: string;
  nextCaseId: string | null;
  /** An e-mail may follow. */
  followUp: boolean;
  /** "Already paid": payments that may be the one; null: nothing was looked for. */
  paymentsFound: number | null;
}

/** `refused` carries the member of the result union. */
export type OutcomeAnswer =
  { kind: 'logged'; logged: LoggedOutcome } | { kind: 'refused'; result: Exclude<ApplyResult, Moved> };

/** The outcomes of calls: each is one fact for the case, and one call attempt, in one transaction; then the next case is leased. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: CaseService,
  ) {}

  /** Errors: Refused (the contact policy), OutcomeProblem (the input). Nothing was written then. */
  async log(viewer: Viewer, input: CallInput, outcome: Outcome): Promise<OutcomeAnswer> {
    const now = this.clock.now();
    const { caseId } = input.write;
    // what is wrong in itself is said before the case is looked for: the answer must not tell whether there is one
    const said = checkedCall(input, null, now);
    checkInbound(said, outcome);
    checkReasonForDelay(said);
    const facts = await this.database.transaction(SYSTEM, (tx) => contactFacts(tx, caseId, now));
    if (!facts) return { kind: 'refused', result: { kind: 'notFound' } };
    const callId = newId(now.getTime());
    const result = await this.database.transaction(viewer.actor, async (tx) => {
      const followed = await callOfOutcome(tx, caseId);
      const call = checkedCall(input, followed, now);
      checkInbound(call, outcome);
      const others = await otherNumbers(tx, call);
      const script = await followedScript(tx, input, now);
      const known = await knownOf(tx, caseId, now);
      if (outcome.kind === 'escalation') await checkFile(tx, caseId, outcome);
      // all of the debtor's cases in one order, the actor's among them
      const cases = isStop(outcome.kind) ? await lockCasesOfDebtor(tx, caseId) : [];
      return this.cases.applyIn(tx, {
        caseId,
        expectedVersion: input.write.expectedVersion,
        idempotencyKey: input.write.idempotencyKey,
        // whether it is sent at once or later makes no other request of it
        body: { outcome, call: { ...input, write: null, stay: undefined } },
        callId,
        respectHolder: true,
        intent: (view) => {
          // here the key is known to be new: a repeated request is answered whatever the policy says by now
          mayCall(facts, view.context, call);
          mayAgree(outcome, call, script);
          return factOf(outcome, {
            callId,
            freshId: newId(now.getTime()),
            personId: viewer.actor.personId,
            ...known,
            rightParty: call.rightParty,
            reasonForDelay: call.reasonForDelay as ReasonForDelay | null,
            contactId: call.contactId,
            phone: call.phone,
            at: view.at,
            today: view.today,
            context: view.context,
            debtor: facts,
            policy: facts.policy,
            otherNumber: others,
          });
        },
        also: async (within, moved) => {
          const measured =
            followed && (await endByOutcome(within, followed, { callId, signal: signalOf(outcome) }, now));
          await writeAttempt(within, { callId, call, outcome, measured, seq: moved.seq, now });
          await writeScriptRun(within, callId, script, now);
          if (outcome.kind === 'alreadyPaid')
            await searchPayment(within, { callId, caseId, seq: moved.seq, outcome, now });
          await stopElsewhere(within, this.cases, cases, { caseId, seq: moved.seq });
          await releaseLease(within, caseId);
        },
      });
    });
    if (result.kind !== 'moved') return { kind: 'refused', result };
    return { kind: 'logged', logged: await this.logged(viewer, outcome, result, now, input.stay ?? false) };
  }

  /** Takes back the last outcome. Errors: Refused. The case is the actor's again. */
  async undo(viewer: Viewer, caseId: string, seq: number): Promise<ApplyResult> {
    const now = this.clock.now();
    const { actor } = viewer;
    return this.database.transaction(actor, async (tx) => {
      const [attempt] = await tx.query<{ id: string; ended_at: string; mine: boolean; session_id: string | null }>(
        `select id, ended_at, session_id, person_id = $3 as mine from call_attempt where account_id = $1 and event_seq = $2 and undone_at is null`,
        [caseId, seq, actor.personId],
      );
      if (!attempt?.mine) return { kind: 'notFound' };
      if (Date.parse(attempt.ended_at) + UNDO_MS < now.getTime()) throw new Refused({ kind: 'tooLate' });
      const stop = await endStopElsewhere(tx, caseId, seq);
      return this.cases.applyIn(tx, {
        caseId,
        expectedVersion: seq,
        idempotencyKey: null,
        intent: { type: 'OutcomeUndone', undoneSeq: seq },
        callId: attempt.id,
        respectHolder: true,
        also: async (within) => {
          await within.execute(`update call_attempt set undone_at = $2 where id = $1`, [attempt.id, now]);
          if (attempt.session_id) await reopenAfterUndo(within, attempt.session_id, now);
          await stopSearch(within, attempt.id, now);
          await cancelFollowUp(within, caseId, attempt.id);
          await stop(this.cases);
          await takeLease(within, caseId, now);
        },
      });
    });
  }

  private async logged(
    viewer: Viewer,
    { kind }: Outcome,
    { caseId, seq, repeated }: Moved,
    now: Date,
    stay: boolean,
  ): Promise<LoggedOutcome> {
    return this.database.transaction(viewer.actor, async (tx) => {
      const [attempt] = await tx.query<{ id: string; ended_at: string }>(
        `select id, ended_at from call_attempt where account_id = $1 and event_seq = $2`,
        [caseId, seq],
      );
      const search = attempt && (await searchOfCall(tx, attempt.id));
      if (!attempt) throw new Error(`no call attempt for event ${seq} of case ${caseId}`);
      return {
        caseId,
        callId: attempt.id,
        seq,
        undoUntil: new Date(Date.parse(attempt.ended_at) + UNDO_MS).toISOString(),
        paymentsFound: search ? (await paymentCandidates(tx, [search]))[0]!.length : null,
        followUp: isConversation(kind) && (await mayFollowUp(tx, attempt.id, now)),
        nextCaseId: stay ? null : repeated ? await leasedNow(tx, now) : await leaseNext(tx, now, null),
      };
    });
  }
}

function checkInbound(call: CheckedCall, outcome: Outcome): void {
  if (!call.inbound || isConversation(outcome.kind)) return;
  throw new OutcomeProblem('inbound-outcome', 'inbound', {
    fr: 'Un appel entrant est une conversation\u00a0: ni «\u00a0sans réponse\u00a0», ni «\u00a0mauvais numéro\u00a0».',
    en: 'An incoming call is a conversation: neither “no answer” nor “wrong number”.',
  });
}

/**
 * The contact policy, unless the call was started under the actor's lease: it was asked then. It is for calls that we make: a
 * debtor may ring at any hour.
 */
function mayCall(facts: ContactFacts, context: CaseContext, call: CheckedCall): void {
  if (call.inbound && call.startedUnderLease) {
    // else a call that was dialled would not count as an attempt
    throw new OutcomeProblem('inbound-dialled', 'inbound', {
      fr: 'Un appel a été composé depuis ce dossier\u00a0: enregistrez d’abord son issue.',
      en: 'A call was dialled from this case: log its outcome first.',
    });
  }
  if (call.inbound || call.startedUnderLease) return;
  const verdict = checkContact(facts, context, call.startedAt, { contactId: call.contactId, phone: call.phone });
  // a case that takes no call says so itself (NotPossible)
  if (verdict.rule && verdict.rule !== 'notCallable') throw new Refused({ kind: 'contact', verdict });
}

/** Is there another number of the debtor that may be tried. Errors: OutcomeProblem when the contact is not the debtor's. */
async function otherNumbers(tx: Tx, call: CheckedCall): Promise<boolean> {
  const contacts = await tx.query<{ id: string; phone: string | null; phone_status: string }>(
    `select c.id, c.phone, c.phone_status from contact c join account a on a.debtor_id = c.debtor_id where a.id = $1`,
    [call.caseId],
  );
  if (call.contactId && contacts.length > 0 && !contacts.some((contact) => contact.id === call.contactId)) {
    throw new OutcomeProblem('unknown-contact', 'contactId', {
      fr: 'Ce contact n’est pas de ce débiteur.',
      en: 'That contact is not of this debtor.',
    });
  }
  return contacts.some(
    ({ phone, phone_status }) => phone !== null && phone !== call.phone && phone_status !== 'invalid',
  );
}

interface Attempt {
  callId: string;
  call: CheckedCall;
  outcome: Outcome;
  /** Null: the call was not followed, only its outcome is told. */
  measured: MeasuredCall | null;
  seq: number;
  now: Date;
}

/** What an outcome says of the line; a wrong number may be somebody else's, or nobody's. */
function signalOf(outcome: Outcome): CallSignal | null {
  if (outcome.kind === 'noAnswer') return outcome.busy ? 'busy' : 'noAnswer';
  return outcome.kind === 'wrongNumber' ? null : 'answered';
}

async function writeAttempt(tx: Tx, { callId, call, outcome, measured, seq, now }: Attempt): Promise<void> {
  const { signal, party } = reachedBy(outcome, call);
  await tx.execute(
    `insert into call_attempt (id, account_id, person_id, contact_id, phone, started_at, ended_at, outcome, right_party,
       reason_for_delay, note, event_seq, inbound, dialled, created_at, signal, party, reason_asked,
       session_id, dials, ring_seconds, talk_seconds, hold_seconds, wrap_up_seconds)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $7, $15, $16, true, $17, $18, $19, $20, $21, $22)`,
    [
      callId,
      call.caseId,
      tx.actor.personId,
      call.contactId,
      call.phone,
      call.startedAt,
      now,
      outcome.kind,
      call.rightParty,
      call.reasonForDelay,
      call.note,
      seq,
      call.inbound,
      call.startedUnderLease,
      // the line knows why nobody answered
      signal === 'noAnswer' && measured?.signal === 'busy' ? 'busy' : signal,
      party,
      measured?.sessionId ?? null,
      Math.max(1, measured?.dials ?? 1),
      measured?.ringSeconds ?? null,
      measured?.talkSeconds ?? null,
      measured?.holdSeconds ?? null,
      measured?.wrapUpSeconds ?? null,
    ],
  );
  if (call.rightParty && call.contactId) {
    await tx.execute(
      `update contact set phone_status = 'verified' where id = $1 and phone = $2 and phone_status <> 'verified'`,
      [call.contactId, call.phone],
    );
  }
}

/** The case the actor has now: what a repeated request is told as the next one. */
async function leasedNow(tx: Tx, now: Date): Promise<string | null> {
  const [lease] = await tx.query<{ case_id: string }>(
    `select case_id from lease where person_id = $1 and expires_at > $2 order by acquired_at desc limit 1`,
    [tx.actor.personId, now],
  );
  return lease?.case_id ?? null;
}
