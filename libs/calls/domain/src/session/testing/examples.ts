import type { CallEvent } from '../call-session';

const at = '2026-11-23T09:00:00.000Z';

/** One sound example of every event: what is refused is refused for the state, not for its content. */
export const EXAMPLES: readonly CallEvent[] = [
  { type: 'Dialled', at, contactId: 'c', phone: '+33142685300' },
  { type: 'RangIn', at, phone: '+33142685300' },
  { type: 'Rang', at },
  { type: 'Answered', at },
  { type: 'Held', at },
  { type: 'Resumed', at },
  { type: 'HungUp', at },
  { type: 'Failed', at, signal: 'busy', cause: 17 },
  { type: 'OutcomeLogged', at, callId: 'k', signal: null },
  { type: 'OutcomeUndone', at },
  { type: 'Abandoned', at, because: 'mistake' },
  { type: 'TakenUp', at },
];
