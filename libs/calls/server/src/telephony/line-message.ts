import { LINE_EVENTS, type LineEvent, type LineEventType } from '@relance/calls/domain';
import { z } from 'zod';

/** What a telephone system says in one request (docs/telephony.md). */
export interface LineMessage {
  /** Its own name of the event: told twice, it has its effect once. */
  eventRef: string;
  callRef: string;
  event: LineEvent;
  direction: 'inbound' | 'outbound';
  from: string | null;
  to: string | null;
  /** Log-in or extension of the agent; null: not told. */
  user: string | null;
}

const reference = z.string().trim().min(1).max(120);
const number = z.string().trim().max(60).optional().nullable();

const body = z.object({
  id: reference,
  event: z.enum(LINE_EVENTS),
  callId: reference,
  direction: z.enum(['in', 'out']),
  from: number,
  to: number,
  user: z.string().trim().max(80).optional().nullable(),
  at: z.iso.datetime({ offset: true }).optional(),
  cause: z.number().int().min(0).max(999).optional().nullable(),
});

/** Reads a request's body; null: it is not one of the contract. `now` stands for an instant that is not told, or that lies ahead. */
export function readLineMessage(bytes: Buffer, now: Date): LineMessage | null {
  const read = body.safeParse(parsed(bytes));
  if (!read.success) return null;
  const { id, event, callId, direction, from, to, user, at, cause } = read.data;
  const told = at ? new Date(at).toISOString() : now.toISOString();
  return {
    eventRef: id,
    callRef: callId,
    event: {
      type: event satisfies LineEventType,
      at: told < now.toISOString() ? told : now.toISOString(),
      cause: cause ?? null,
    },
    direction: direction === 'in' ? 'inbound' : 'outbound',
    from: from || null,
    to: to || null,
    user: user || null,
  };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
