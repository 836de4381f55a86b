/** What the line itself said of a call (UX 3: outcome = signal × party reached × result). */
export const CALL_SIGNALS = ['answered', 'noAnswer', 'busy', 'rejected', 'invalidNumber', 'failed'] as const;
export type CallSignal = (typeof CALL_SIGNALS)[number];

/** ITU-T Q.850 causes that say something of the person or the number; every other one is a failure of the network. */
const BY_Q850: Readonly<Record<number, CallSignal>> = {
  1: 'invalidNumber', // unallocated number
  16: 'answered', // normal clearing
  17: 'busy',
  18: 'noAnswer', // no user responding
  19: 'noAnswer', // alerted, no answer
  20: 'noAnswer', // subscriber absent
  21: 'rejected',
  22: 'invalidNumber', // number changed
  28: 'invalidNumber', // invalid number format
};

/**
 * SIP's failure codes as Q.850 causes (RFC 3398 section 8.2.6.1, RFC 6432): what is not listed is 127, "interworking". 486 = 17,
 * 603 = 21.
 */
const Q850_BY_SIP: Readonly<Record<number, number>> = {
  200: 16,
  401: 21,
  402: 21,
  403: 21,
  404: 1,
  405: 63,
  406: 79,
  407: 21,
  408: 102,
  410: 22,
  413: 127,
  414: 127,
  415: 79,
  416: 127,
  420: 127,
  480: 18,
  481: 41,
  482: 25,
  483: 25,
  484: 28,
  485: 1,
  486: 17,
  487: 19,
  488: 79,
  500: 41,
  501: 79,
  502: 38,
  503: 41,
  504: 102,
  600: 17,
  603: 21,
  604: 1,
  606: 79,
};

/** Largest Q.850 cause; from 100 on the numbers of both overlap, so SIP begins at 200. */
const LAST_Q850 = 127;

/** The Q.850 cause of a number that is one (1 to 127) or a SIP answer (200 to 699); null: neither. */
export function q850Of(cause: number): number | null {
  if (!Number.isInteger(cause)) return null;
  if (cause >= 1 && cause <= LAST_Q850) return cause;
  if (cause >= 200 && cause <= 699) return Q850_BY_SIP[cause] ?? LAST_Q850;
  return null;
}

/**
 * What a cause says of a call. `answered`: whether somebody had answered; then the reason of its end says nothing of the person.
 * A normal end (16) of a call that nobody answered is "no answer": the caller gave up.
 */
export function signalOf(cause: number | null, answered: boolean): CallSignal {
  if (answered) return 'answered';
  const known = cause === null ? null : q850Of(cause);
  if (known === null) return 'noAnswer';
  const signal = BY_Q850[known] ?? 'failed';
  return signal === 'answered' ? 'noAnswer' : signal;
}
