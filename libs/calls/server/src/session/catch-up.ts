import { advanceCall, type CallEvent, type CallSnapshot, type LineCall, nextFromLine } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';
import type { CallRow } from './call-rows';
import { writeCalls } from './call-writer';

/** Brings calls to where their line is. What is there already is left alone. */
export async function catchUp(tx: Tx, calls: readonly CallRow[], line: LineCall, now: Date): Promise<void> {
  const changes = calls
    .map((call) => ({ call, events: missing(call, line, now) }))
    .filter(({ events }) => events.length > 0);
  if (changes.length > 0) await writeCalls(tx, changes, 'telephony', now);
}

/** Instants of another clock are kept within what is known here: after what happened last, and not ahead of now. */
function missing(call: CallRow, line: LineCall, now: Date): CallEvent[] {
  const events: CallEvent[] = [];
  let at: CallSnapshot = call;
  let last = call.since;
  for (let next = nextFromLine(at, line); next; next = nextFromLine(at, line)) {
    last = between(last, next.at, now.toISOString());
    events.push({ ...next, at: last });
    at = advanceCall(at, next);
  }
  return events;
}

function between(from: string, at: string, to: string): string {
  if (at < from) return from;
  return at > to ? to : at;
}
