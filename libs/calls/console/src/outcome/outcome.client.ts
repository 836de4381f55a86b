import { inject, Injectable } from '@angular/core';
import {
  AgreeCallbackDocument,
  EscalateCaseDocument,
  GraphqlClient,
  LogNoAnswerDocument,
  LogThirdPartyDocument,
  LogWrongNumberDocument,
  MakePromiseDocument,
  RaiseDisputeDocument,
  RecordRefusalDocument,
  ReportPaidDocument,
  ReportStopDocument,
  UndoOutcomeDocument,
  type LogNoAnswerMutation,
  type LogNoAnswerMutationVariables,
} from '@relance/platform/console';
import type { Outcome } from './outcome';

export type OutcomeAnswer = LogNoAnswerMutation['logged'];
export type Logged = Extract<OutcomeAnswer, { __typename: 'OutcomeLogged' }>;
export type CallInput = LogNoAnswerMutationVariables['call'];

@Injectable({ providedIn: 'root' })
export class OutcomeClient {
  private readonly client = inject(GraphqlClient);

  async log(call: CallInput, outcome: Outcome): Promise<OutcomeAnswer> {
    const { client } = this;
    switch (outcome.kind) {
      case 'noAnswer':
        return (
          await client.run(LogNoAnswerDocument, { call, voicemail: outcome.voicemail, busy: outcome.busy ?? false })
        ).logged;
      case 'wrongNumber':
        return (await client.run(LogWrongNumberDocument, { call })).logged;
      case 'callback':
        return (await client.run(AgreeCallbackDocument, { call, at: outcome.at })).logged;
      case 'promise': {
        const { minor, currency, dueOn, settles = false } = outcome;
        const instalments = outcome.instalments?.map((part) => ({ ...part })) ?? null;
        const promise = { amount: { minor, currency }, dueOn, instalments, settles };
        return (await client.run(MakePromiseDocument, { call, ...promise })).logged;
      }
      case 'alreadyPaid': {
        const { paidOn, minor, currency, reference = null } = outcome;
        const amount = minor !== undefined && currency ? { minor, currency } : null;
        return (await client.run(ReportPaidDocument, { call, paidOn, amount, reference })).logged;
      }
      case 'dispute': {
        const { category, itemIds } = outcome;
        return (await client.run(RaiseDisputeDocument, { call, category, itemIds: [...itemIds] })).logged;
      }
      case 'refusal':
        return (await client.run(RecordRefusalDocument, { call, reason: outcome.reason })).logged;
      case 'escalation':
        return (
          await client.run(EscalateCaseDocument, {
            call,
            reason: outcome.reason,
            missing: [...(outcome.missing ?? [])],
            why: outcome.why ?? null,
          })
        ).logged;
      case 'thirdParty':
        return (await client.run(LogThirdPartyDocument, { call, messageLeft: outcome.messageLeft })).logged;
      case 'hardship':
      case 'insolvency':
      case 'deceased':
      case 'doNotCall':
        return (await client.run(ReportStopDocument, { call, kind: outcome.kind, words: outcome.words })).logged;
    }
  }

  /** Takes the outcome back. Gives the words of the refusal when it is too late. */
  async undo(caseId: string, seq: number): Promise<{ undone: true } | { undone: false; message: string }> {
    const { undoOutcome } = await this.client.run(UndoOutcomeDocument, { caseId, seq });
    if (undoOutcome.__typename === 'CaseMoved') return { undone: true };
    return { undone: false, message: undoOutcome.message };
  }
}
