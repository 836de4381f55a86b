import type { Instant } from '@relance/kernel';
import { takes } from './advance-call';
import type { CallEvent, CallSnapshot, CallState } from './call-session';
import { type LineCall, lineSignal, lineState } from './telephone-call';

const IN_LINE: Record<ReturnType<typeof lineState>, CallState> = {
  begun: 'dialling',
  ringing: 'ringing',
  connected: 'connected',
  onHold: 'onHold',
  ended: 'wrapUp',
};

/**
 * The next event that brings a call to where its line is; null: it is there, or beyond. What the agent said by hand before the
 * line is not said again. Apply until null. Pure.
 */
export function nextFromLine(call: CallSnapshot, line: LineCall): CallEvent | null {
  const wanted = IN_LINE[lineState(line)];
  if (wanted === call.state) return null;
  const event = towards(call, line, wanted);
  return event && takes(call, event) ? event : null;
}

function towards({ state }: CallSnapshot, line: LineCall, wanted: CallState): CallEvent | null {
  const answered = line.answeredAt ?? line.heldAt ?? line.resumedAt;
  const at = (told: Instant | null) => told ?? answered ?? line.endedAt ?? line.begunAt!;
  switch (state) {
    case 'dialling':
    case 'ringing':
      if (answered) return { type: 'Answered', at: at(answered) };
      if (wanted === 'wrapUp') {
        const signal = lineSignal(line)!;
        return { type: 'Failed', at: at(line.endedAt), signal, cause: line.cause };
      }
      return state === 'dialling' && wanted === 'ringing' ? { type: 'Rang', at: at(line.ringingAt) } : null;
    case 'connected':
      if (wanted === 'wrapUp') return { type: 'HungUp', at: at(line.endedAt) };
      return wanted === 'onHold' ? { type: 'Held', at: at(line.heldAt) } : null;
    case 'onHold':
      if (wanted === 'wrapUp') return { type: 'HungUp', at: at(line.endedAt) };
      // held by hand: the line says nothing of it until it has been taken back there
      return wanted === 'connected' && line.resumedAt ? { type: 'Resumed', at: line.resumedAt } : null;
    default:
      return null;
  }
}
