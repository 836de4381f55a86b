import { callTimes, type CallSignal, type CallTimes } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';
import { type CallRow, eventsOfCalls, lockCall, lockOpenCall } from './call-rows';
import { writeCalls } from './call-writer';

/** The call that an outcome comes out of: the actor's own, going on or in wrap-up on that case. Null: none was followed. */
export async function callOfOutcome(tx: Tx, caseId: string): Promise<CallRow | null> {
  const open = tx.actor.personId ? await lockOpenCall(tx, tx.actor.personId) : null;
  return open?.caseId === caseId ? open : null;
}

/** What the attempt keeps of its call. */
export interface MeasuredCall extends CallTimes {
  sessionId: string;
  signal: CallSignal | null;
}

/** The outcome ends the call. `signal`: what the outcome says of the line, when nothing else was said. */
export async function endByOutcome(
  tx: Tx,
  call: CallRow,
  outcome: { callId: string; signal: CallSignal | null },
  now: Date,
): Promise<MeasuredCall> {
  const event = { type: 'OutcomeLogged', at: now.toISOString(), ...outcome } as const;
  const [ended] = await writeCalls(tx, [{ call, events: [event] }], 'hand', now);
  const events = await eventsOfCalls(tx, [call.id]);
  return { ...callTimes(events.get(call.id)!), sessionId: call.id, signal: ended!.context.signal };
}

/** The outcome was taken back: its call waits for another one, unless its agent has gone on to the next call. */
export async function reopenAfterUndo(tx: Tx, sessionId: string, now: Date): Promise<void> {
  const call = await lockCall(tx, sessionId);
  if (call?.state !== 'closed') return;
  const at = now.toISOString();
  const undone = { type: 'OutcomeUndone', at } as const;
  const busy = await lockOpenCall(tx, call.personId);
  const left = { type: 'Abandoned', at, because: 'anotherCall' } as const;
  await writeCalls(
    tx,
    [busy ? { call, events: [undone, left], unlogged: true } : { call, events: [undone] }],
    'system',
    now,
  );
}
