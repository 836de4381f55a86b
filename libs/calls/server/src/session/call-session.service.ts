import { Injectable } from '@nestjs/common';
import { type CallEvent, type CallState, takes } from '@relance/calls/domain';
import { type Actor, Clock, Database, type Tx, writeAudit } from '@relance/platform/server';
import { type Lease, leaseOf, takeLease } from '../lease/lease';
import { mayOverride } from '../lease/lease.service';
import { lockLine } from '../telephony/line.query';
import { callById, type CallView } from './call-view.query';
import { callOfKey, type CallRow, lockCall, lockOpenCall, lockOwnCall, lockPersonsCalls } from './call-rows';
import { newCall, writeCalls } from './call-writer';
import { catchUp } from './catch-up';

/** What every write on a call says: which call, as it was seen, and a key of its own. */
export interface CallMove {
  sessionId: string;
  expectedVersion: number;
  idempotencyKey: string;
}

export type CallAnswer =
  | { kind: 'moved'; call: CallView }
  /** Something else happened to it since it was seen. */
  | { kind: 'changed'; call: CallView }
  | { kind: 'notPossible'; call: CallView }
  | { kind: 'underway'; call: CallView }
  | { kind: 'held'; lease: Lease }
  | { kind: 'notFound' };

type Person = Actor & { personId: string };
/** What a key of the call bar says. */
type Said = 'Answered' | 'Held' | 'Resumed' | 'HungUp';
const LEADS_TO: Record<Said, CallState> = {
  Answered: 'connected',
  Held: 'onHold',
  Resumed: 'connected',
  HungUp: 'wrapUp',
};

/** What a person says of their own call, by hand; and the calls that nobody logged. */
@Injectable()
export class CallSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Answered, held, resumed or hung up. Already so, by the line or another screen: that is no fault. */
  say(actor: Person, move: CallMove, said: Said): Promise<CallAnswer> {
    return this.move(actor, move, (at) => ({ type: said, at }), LEADS_TO[said]);
  }

  /** It was no call after all. The reason is in the audit trail; what was dialled counts for the contact policy all the same. */
  abandon(actor: Person, move: CallMove, reason: string): Promise<CallAnswer> {
    return this.move(
      actor,
      move,
      (at) => ({ type: 'Abandoned', at, because: 'mistake' }),
      null,
      async (tx, call) => {
        const { direction, phone, dials } = call.context;
        const detail = { reason, direction, dials, known: phone !== null };
        await writeAudit(tx, [{ action: 'calls.abandonCall', accountId: call.caseId, subject: call.id, detail }]);
      },
    );
  }

  /** Goes back to a call that ended without an outcome, to log it: the case is the actor's, and the call in wrap-up. */
  async takeUp(actor: Person, move: CallMove): Promise<CallAnswer> {
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      await lockPersonsCalls(tx, actor.personId);
      const call = await lockOwnCall(tx, move.sessionId);
      if (!call) return { kind: 'notFound' };
      const repeated = (await callOfKey(tx, move.idempotencyKey)) !== null;
      if (repeated) return this.answer(tx, 'moved', call.id, now);
      const open = await lockOpenCall(tx, actor.personId);
      if (open) return this.answer(tx, 'underway', open.id, now);
      const lease = await leaseOf(tx, call.caseId, now);
      if (lease && !lease.mine) return { kind: 'held', lease };
      if (call.seq !== move.expectedVersion) return this.answer(tx, 'changed', call.id, now);
      const event: CallEvent = { type: 'TakenUp', at: now.toISOString() };
      if (!takes(call, event)) return this.answer(tx, 'notPossible', call.id, now);
      await takeLease(tx, call.caseId, now);
      await writeCalls(tx, [{ call, events: [event], key: move.idempotencyKey, unlogged: false }], 'hand', now);
      return this.answer(tx, 'moved', call.id, now);
    });
  }

  /** There is nothing to log of it: by its agent or the lead, with a reason, audited. */
  async dismiss(actor: Person, sessionId: string, reason: string): Promise<CallAnswer> {
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      const call = mayOverride(actor) ? await lockCall(tx, sessionId) : await lockOwnCall(tx, sessionId);
      if (!call) return { kind: 'notFound' };
      const dismissed = await tx.execute(`update call_session set unlogged = false where id = $1 and unlogged`, [
        call.id,
      ]);
      if (dismissed > 0) {
        const detail = { reason, agent: call.personId };
        await writeAudit(tx, [{ action: 'calls.dismissCall', accountId: call.caseId, subject: call.id, detail }]);
      }
      return this.answer(tx, call.state === 'closed' ? 'moved' : 'notPossible', call.id, now);
    });
  }

  /**
   * The debtor is on the line: they rang in. `incomingId`: the telephone system's call, whose times are taken over; null: by hand,
   * and the conversation begins now.
   */
  async receive(actor: Person, caseId: string, incomingId: string | null, key: string): Promise<CallAnswer> {
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      const [seen] = await tx.query(`select 1 from dunning_case where id = $1`, [caseId]);
      if (!seen) return { kind: 'notFound' };
      await lockPersonsCalls(tx, actor.personId);
      const before = await callOfKey(tx, key);
      if (before) return this.answer(tx, 'moved', before.id, now);
      const lease = await leaseOf(tx, caseId, now);
      if (lease && !lease.mine) return { kind: 'held', lease };
      const open = await lockOpenCall(tx, actor.personId);
      if (open) {
        const same = open.caseId === caseId && incomingId !== null && open.telephonyCallId === incomingId;
        return this.answer(tx, same ? 'moved' : 'underway', open.id, now);
      }
      const line = incomingId ? await lockLine(tx, incomingId) : null;
      if (incomingId && line?.direction !== 'inbound') return { kind: 'notFound' };
      await takeLease(tx, caseId, now);
      const call = newCall(tx, caseId, now, line?.id ?? null);
      const at = now.toISOString();
      const rang = line?.heard.ringingAt ?? line?.heard.begunAt ?? at;
      const [received] = await writeCalls(
        tx,
        [
          {
            call,
            events: [
              { type: 'RangIn', at: rang < at ? rang : at, phone: line?.phone ?? null },
              { type: 'Answered', at: answeredAt(line?.heard.answeredAt, at) },
            ],
            key,
          },
        ],
        'hand',
        now,
      );
      if (line) await catchUp(tx, [received!], line.heard, now);
      return this.answer(tx, 'moved', call.id, now);
    });
  }

  private async move(
    actor: Person,
    { sessionId, expectedVersion, idempotencyKey }: CallMove,
    event: (at: string) => CallEvent,
    to: CallState | null,
    also?: (tx: Tx, call: CallRow) => Promise<void>,
  ): Promise<CallAnswer> {
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      const call = await lockOwnCall(tx, sessionId);
      if (!call) return { kind: 'notFound' };
      const repeated = (await callOfKey(tx, idempotencyKey)) !== null;
      if (repeated || call.state === to) return this.answer(tx, 'moved', call.id, now);
      if (call.seq !== expectedVersion) return this.answer(tx, 'changed', call.id, now);
      const happened = event(now.toISOString());
      if (!takes(call, happened)) return this.answer(tx, 'notPossible', call.id, now);
      await writeCalls(tx, [{ call, events: [happened], key: idempotencyKey }], 'hand', now);
      await also?.(tx, call);
      return this.answer(tx, 'moved', call.id, now);
    });
  }

  private async answer<Kind extends 'moved' | 'changed' | 'notPossible' | 'underway'>(
    tx: Tx,
    kind: Kind,
    id: string,
    now: Date,
  ): Promise<{ kind: Kind; call: CallView }> {
    return { kind, call: await callById(tx, id, now) };
  }
}

/** Two clocks: what was answered in the future was answered now. */
function answeredAt(told: string | null | undefined, now: string): string {
  return told && told < now ? told : now;
}
