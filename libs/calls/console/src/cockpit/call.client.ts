import { inject, Injectable } from '@angular/core';
import {
  AbandonCallDocument,
  AnswerCallDocument,
  CheckNumberDocument,
  DismissCallDocument,
  GraphqlClient,
  HangUpCallDocument,
  HoldCallDocument,
  ReceiveCallDocument,
  ResumeCallDocument,
  StartCallDocument,
  TakeUpCallDocument,
  type CallAnswerFragment,
  type CallPartsFragment,
  type CheckNumberQuery,
  type PhonePartsFragment,
  type StartCallMutation,
  type StartCallMutationVariables,
} from '@relance/platform/console';

export type Call = CallPartsFragment;
export type CallAnswer = CallAnswerFragment;
export type CallStart = StartCallMutation['startCall'];
export type Phone = PhonePartsFragment;
export type NumberCheck = CheckNumberQuery['phoneNumber'];

/** What the agent says of the line by a key. */
export type Said = 'answered' | 'held' | 'resumed' | 'hungUp';
const SAYING = {
  answered: AnswerCallDocument,
  held: HoldCallDocument,
  resumed: ResumeCallDocument,
  hungUp: HangUpCallDocument,
} as const;

@Injectable({ providedIn: 'root' })
export class CallClient {
  private readonly client = inject(GraphqlClient);

  async start(call: Omit<StartCallMutationVariables, 'idempotencyKey'>): Promise<CallStart> {
    return (await this.client.run(StartCallDocument, { ...call, idempotencyKey: crypto.randomUUID() })).startCall;
  }

  /** The debtor is on the line; `incomingId`: by the telephone system's call. */
  async receive(caseId: string, incomingId: string | null, idempotencyKey: string): Promise<CallAnswer> {
    return (await this.client.run(ReceiveCallDocument, { caseId, incomingId, idempotencyKey })).moved;
  }

  async say(call: Call, said: Said): Promise<CallAnswer> {
    return (await this.client.run(SAYING[said], { call: moveOf(call) })).moved;
  }

  async abandon(call: Call, reason: string): Promise<CallAnswer> {
    return (await this.client.run(AbandonCallDocument, { call: moveOf(call), reason })).moved;
  }

  async takeUp(call: Call): Promise<CallAnswer> {
    return (await this.client.run(TakeUpCallDocument, { call: moveOf(call) })).moved;
  }

  async dismiss(call: Call, reason: string): Promise<CallAnswer> {
    return (await this.client.run(DismissCallDocument, { sessionId: call.id, reason })).moved;
  }

  /** Reads a number as typed, in the debtor's country. */
  async check(caseId: string, text: string): Promise<NumberCheck> {
    return (await this.client.run(CheckNumberDocument, { caseId, text })).phoneNumber;
  }
}

function moveOf({ id, version }: Call) {
  return { sessionId: id, expectedVersion: version, idempotencyKey: crypto.randomUUID() };
}
