import type { CaseContext, CaseEvent, CaseState } from '@relance/dunning/domain';
import type { BusinessDate, Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { Held } from './case-guards';

/** An event without its time: the service stamps it with the clock, in the creditor's zone. */
export type CaseIntent = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at' | 'today'>
    : never
  : never;

/** The locked case as it stands when the intent is formed. */
export interface CaseView {
  caseId: string;
  state: CaseState;
  context: CaseContext;
  version: number;
  at: Instant;
  today: BusinessDate;
}

/** What one person (or the system) wants to happen to one case. */
export interface ApplyRequest {
  caseId: string;
  /** The version (`seq`) the actor saw; null: whatever it is now (system facts that cannot conflict). */
  expectedVersion: number | null;
  /** Same key and same `body` on the same case: the recorded answer again, nothing written. */
  idempotencyKey: string | null;
  /** What the key stands for; compared by hash. Default: the intent. Give it when the intent holds fresh ids. */
  body?: unknown;
  intent: CaseIntent | ((view: CaseView) => CaseIntent);
  /** Call the effects came out of. */
  callId?: string | null;
  /** True: a colleague's lease on the case refuses it. */
  respectHolder?: boolean;
  /** Further rows of the same transaction (the call attempt, the lease…); not called again on a repeated key. */
  also?: (tx: Tx, moved: Moved) => Promise<void>;
}

export interface Moved {
  kind: 'moved';
  caseId: string;
  /** Sequence number of the event written: the case's new version. */
  seq: number;
  state: CaseState;
  /** True: the key was already answered; this is that answer. */
  repeated: boolean;
}

/** Expected answers; everything else throws and nothing is written. */
export type ApplyResult =
  | Moved
  /** Does not exist, or not for this actor: the same answer for both. */
  | { kind: 'notFound' }
  | {
      kind: 'conflict';
      caseId: string;
      currentVersion: number;
      changedBy: string | null;
      changedAt: Instant;
      state: CaseState;
    }
  /** The case cannot take that event in its present state. `code` is the event's type. */
  | { kind: 'notPossible'; code: string; state: CaseState }
  | Held
  /** The key was used for something else. */
  | { kind: 'keyReused' };
