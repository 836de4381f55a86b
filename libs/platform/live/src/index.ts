/**
 * What live screens are told: what changed and by whom, never a rule. Ids only and the little that a toast shows; the screen
 * reads the rest again through GraphQL. `by` is a person's id, null for the system.
 */
export interface LiveEventMap {
  /** A case moved: an outcome, a payment, the worker, a hold… `eventType` is the case event's type. */
  'case.moved': {
    caseId: string;
    caseNumber: string;
    debtorName: string;
    state: string;
    eventType: string;
    seq: number;
    by: string | null;
    byName: string | null;
  };
  /** Cases changed hands. */
  'case.reassigned': {
    caseIds: string[];
    fromAgentId: string | null;
    toAgentId: string | null;
    teamId: string | null;
    by: string | null;
  };
  /** A run of the worker moved many cases of one agent or team: lists should read again. */
  'queue.changed': { agentId: string | null; teamId: string | null; cases: number };
  /** Money arrived on, or left, an account. */
  'payment.booked': {
    caseId: string;
    debtorName: string;
    minor: number;
    currency: string;
    bounced: boolean;
    byName: string | null;
  };
  /** A legal file was submitted, accepted, returned or withdrawn. */
  'legal.changed': {
    caseId: string;
    fileId: string;
    debtorName: string;
    status: 'submitted' | 'accepted' | 'returned' | 'withdrawn';
    by: string | null;
  };
  /** Who is on what: a lease was taken, let go, given, or taken over. */
  'floor.changed': { agentId: string; caseId: string | null };
  /** A call began, moved on or ended; for its agent's screens and the lead's floor. */
  'call.changed': { sessionId: string; caseId: string; agentId: string; state: string; version: number };
  /** A call that comes in at a telephone system rings at an agent, was answered there, or is over: who it is, is read. */
  'call.incoming': { incomingId: string; agentId: string; state: 'ringing' | 'connected' | 'ended' };
  /** Somebody began or ceased to look at a case: told to those who look at it. */
  'presence.changed': { caseId: string };
  /** A colleague asks the holder of a case for it: told to the holder. */
  'lease.asked': { caseId: string; requestId: string; by: string; byName: string };
  /** The holder gave the case, or keeps it: told to who asked. */
  'lease.answered': { caseId: string; requestId: string; given: boolean; by: string; byName: string };
  /** A note was written on a case outside a call. */
  'note.added': { caseId: string; noteId: string; by: string; byName: string };
  'import.progress': {
    importId: string;
    status: 'running' | 'done' | 'refused' | 'failed';
    read: number;
    created: number;
    refused: number;
  };
  /** The due run works, or ended: counts since it began. */
  'run.progress': { runId: string; due: number; advanced: number; failed: number; finished: boolean };
  /** A step was proposed, confirmed, declined or lost its reason: the list of proposals should be read again. */
  'proposals.changed': { teamId: string | null };
  /** A strategy, its versions, assignments, trials or a migration of its cases changed. */
  'strategy.changed': { strategyId: string | null };
  'simulation.progress': { simulationId: string; status: string; progress: number };
  /** A letter left, could not leave, or waits for a person. */
  'delivery.changed': { caseId: string; documentId: string; status: string };
  /** An agent asks a lead for more than they may offer, or the lead has answered. */
  'offer.changed': { requestId: string; caseId: string; status: string; by: string | null };
  /** A call script was drafted, submitted, sent back, published or thrown away: the list of scripts should be read again. */
  'script.changed': { scriptId: string; by: string | null };
  /** A view of the queue that is shared, or was until now, changed: told to the team it is shared with. */
  'view.changed': { viewId: string; by: string | null };
  /** People or teams were changed. */
  'people.changed': { personId: string };
}

export type LiveTopic = keyof LiveEventMap;

/** One message on the socket (event name `live`). `cursor` is handed back on reconnect to get what was missed. */
export type LiveMessage = {
  [Topic in LiveTopic]: { topic: Topic; seq: number; at: string; cursor: string; payload: LiveEventMap[Topic] };
}[LiveTopic];

/** Client → server on connect (`auth`): the last cursor seen. */
export interface LiveHandshake {
  cursor?: string;
  /** Which screen it is: a UUID of its own. When the socket closes, the screen shows nothing any more. */
  screenId?: string;
}

/** Server → client events of the socket. */
export interface ServerToClient {
  live: (message: LiveMessage) => void;
  /** Sent once after connecting: the present cursor. `reload` when the missed part is no longer kept. */
  ready: (state: { cursor: string; reload: boolean }) => void;
  /** The session ended (logged out, disabled): the screen goes to log-in. */
  ended: () => void;
}
