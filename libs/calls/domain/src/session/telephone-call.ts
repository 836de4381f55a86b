import type { Instant } from '@relance/kernel';
import { type CallSignal, q850Of, signalOf } from './call-signal';

/** What a telephone system tells of one call, each at its own instant (docs/telephony.md). */
export const LINE_EVENTS = ['newCall', 'ringing', 'answer', 'hold', 'resume', 'hangup'] as const;
export type LineEventType = (typeof LINE_EVENTS)[number];

export interface LineEvent {
  type: LineEventType;
  at: Instant;
  /** Q.850 cause or SIP answer, of `hangup`. */
  cause: number | null;
}

/** A call as the telephone system told it so far: for each thing, when it was told to have happened. */
export interface LineCall {
  begunAt: Instant | null;
  ringingAt: Instant | null;
  answeredAt: Instant | null;
  /** The last hold, and the last time it was taken back. */
  heldAt: Instant | null;
  resumedAt: Instant | null;
  endedAt: Instant | null;
  cause: number | null;
}

export const UNHEARD: LineCall = {
  begunAt: null,
  ringingAt: null,
  answeredAt: null,
  heldAt: null,
  resumedAt: null,
  endedAt: null,
  cause: null,
};

export type LineState = 'begun' | 'ringing' | 'connected' | 'onHold' | 'ended';

/**
 * Takes what was told into account. The order of arrival does not matter, nor how often something arrives: of what happens once
 * the first instant counts, of holds the last. Pure.
 */
export function hear(call: LineCall, { type, at, cause }: LineEvent): LineCall {
  switch (type) {
    case 'newCall':
      return { ...call, begunAt: earlier(call.begunAt, at) };
    case 'ringing':
      return { ...call, ringingAt: earlier(call.ringingAt, at) };
    case 'answer':
      return { ...call, answeredAt: earlier(call.answeredAt, at) };
    case 'hold':
      return { ...call, heldAt: later(call.heldAt, at) };
    case 'resume':
      return { ...call, resumedAt: later(call.resumedAt, at) };
    case 'hangup':
      // of two ends the first one counts, with its cause; two causes of one instant: the smaller number, whichever comes first
      return { ...call, endedAt: earlier(call.endedAt, at), cause: firstCause(call, at, cause) };
  }
}

/** Where the call is by all that was told. */
export function lineState({ ringingAt, answeredAt, heldAt, resumedAt, endedAt }: LineCall): LineState {
  if (endedAt) return 'ended';
  if (heldAt && (!resumedAt || resumedAt < heldAt)) return 'onHold';
  // a hold that was taken back was answered before, whether or not that was told
  if (answeredAt || heldAt || resumedAt) return 'connected';
  return ringingAt ? 'ringing' : 'begun';
}

/** What the line said of it, once it ended. */
export function lineSignal(call: LineCall): CallSignal | null {
  return call.endedAt ? signalOf(call.cause, !!(call.answeredAt ?? call.heldAt ?? call.resumedAt)) : null;
}

function firstCause(call: LineCall, at: Instant, cause: number | null): number | null {
  const known = cause === null ? null : q850Of(cause);
  if (!call.endedAt || at < call.endedAt) return known;
  if (at > call.endedAt) return call.cause;
  if (known === null || call.cause === null) return known ?? call.cause;
  return Math.min(known, call.cause);
}

const earlier = (known: Instant | null, told: Instant): Instant => (known && known < told ? known : told);
const later = (known: Instant | null, told: Instant): Instant => (known && known > told ? known : told);
