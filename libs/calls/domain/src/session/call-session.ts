import type { Instant } from '@relance/kernel';
import type { CallSignal } from './call-signal';

/** Where a call is. `preparing`: chosen, not begun; `wrapUp`: the line is free, the outcome is not logged yet. */
export const CALL_STATES = ['preparing', 'dialling', 'ringing', 'connected', 'onHold', 'wrapUp', 'closed'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** Why a call ended without an outcome: begun by mistake, left for another one, or its screen was gone for long. */
export type AbandonedBecause = 'mistake' | 'anotherCall' | 'forgotten';

interface CallEventBodies {
  /** We call. Again in `wrapUp`: the same call tries another number, or the same one once more. */
  Dialled: { contactId: string | null; phone: string };
  /** The debtor calls us. `phone` null: withheld, or nobody knows it. */
  RangIn: { phone: string | null };
  /** It rings at the other end. */
  Rang: object;
  Answered: object;
  Held: object;
  Resumed: object;
  HungUp: object;
  /** No connection: busy, rejected… `cause` is the ITU-T Q.850 number when the line told one. */
  Failed: { signal: CallSignal; cause: number | null };
  /** `signal`: what the outcome says of the line, for a call of which nothing else was said. */
  OutcomeLogged: { callId: string; signal: CallSignal | null };
  OutcomeUndone: object;
  Abandoned: { because: AbandonedBecause };
  /** A call that was abandoned gets its outcome after all. */
  TakenUp: object;
}

export type CallEventType = keyof CallEventBodies;
export type CallEventOf<Type extends CallEventType> = { type: Type; at: Instant } & CallEventBodies[Type];
/** What happened to a call, in the past tense. By hand today, by telephony where there is one. */
export type CallEvent = { [Type in CallEventType]: CallEventOf<Type> }[CallEventType];

export const CALL_EVENT_TYPES = [
  'Dialled',
  'RangIn',
  'Rang',
  'Answered',
  'Held',
  'Resumed',
  'HungUp',
  'Failed',
  'OutcomeLogged',
  'OutcomeUndone',
  'Abandoned',
  'TakenUp',
] as const satisfies readonly CallEventType[];

/** What the machine needs to know beside its state; stored as JSON. */
export interface CallContext {
  direction: 'outbound' | 'inbound' | null;
  contactId: string | null;
  /** E.164: who was dialled last, or who rang in. */
  phone: string | null;
  dials: number;
  signal: CallSignal | null;
  endedBy: 'outcome' | 'abandoned' | null;
}

/** A call as it is stored. */
export interface CallSnapshot {
  state: CallState;
  context: CallContext;
}

export const NO_CALL: CallSnapshot = {
  state: 'preparing',
  context: { direction: null, contactId: null, phone: null, dials: 0, signal: null, endedBy: null },
};

/** Is somebody on the line, or being called? Then nothing may take the screen away (UX 4). */
export function isOnTheLine(state: CallState): boolean {
  return state === 'dialling' || state === 'ringing' || state === 'connected' || state === 'onHold';
}
