import { Injectable } from '@nestjs/common';
import {
  agreedLines,
  enclosedLines,
  followUpDraft,
  type FollowUpWords,
  LONGEST_FOLLOW_UP_WORDS,
} from '@relance/correspondence/domain';
import {
  type FollowedUp,
  type FollowUpMail,
  followUpMail,
  followUpRecipients,
  sendFollowUp,
} from '@relance/correspondence/server';
import { dateInZone } from '@relance/kernel';
import { Clock, Database, inputProblem, notAllowed, notPossible, type Tx, type Viewer } from '@relance/platform/server';
import { UNDO_MS } from '../outcome/outcome.service';
import { agreedOf, type FollowedCall, followedCall, whyNotFollowed } from './followed-call';

export interface FollowUpInput {
  contactId?: string | null;
  opening?: string | null;
  closing?: string | null;
}

/** The message with what was agreed and what was announced: drafted by us, looked at by the agent, sent by the worker once it cannot be undone. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  draft({ actor, language }: Viewer, callId: string, input: FollowUpInput) {
    return this.database.transaction(actor, async (tx) => {
      const call = await followedCall(tx, callId);
      if (!call) return notAllowed(language);
      const refused = await whyNotFollowed(tx, call, this.clock.now());
      if (refused) return notPossible(language, refused.code, refused.said);
      const followed = await this.followed(tx, call, input);
      const mail = await followUpMail(tx, followed);
      if (!mail) return notAllowed(language);
      if (nothingToSay(followed, mail)) return nothingOpen(language);
      return {
        __typename: 'FollowUpDraft' as const,
        callId,
        debtorName: call.debtorName,
        language: call.language,
        subject: mail.letter.subject,
        ...followed.words,
        agreed: agreedLines(followed.agreed, call.language),
        announced: call.announced,
        enclosed: enclosedLines(call.enclosed, call.language),
        body: mail.body,
        recipients: await followUpRecipients(tx, call.caseId),
        notBefore: notBeforeOf(call),
        documentId: call.documentId,
      };
    });
  }

  send({ actor, language }: Viewer, callId: string, input: FollowUpInput) {
    return this.database.transaction(actor, async (tx) => {
      const call = await followedCall(tx, callId, true);
      if (!call) return notAllowed(language);
      const notBefore = notBeforeOf(call);
      if (call.documentId) return { __typename: 'FollowUpSent' as const, documentId: call.documentId, notBefore };
      const refused = await whyNotFollowed(tx, call, this.clock.now());
      if (refused) return notPossible(language, refused.code, refused.said);
      const followed = await this.followed(tx, call, input);
      for (const field of ['opening', 'closing'] as const) {
        if (followed.words[field].length > LONGEST_FOLLOW_UP_WORDS || (field === 'opening' && !followed.words[field])) {
          const said = {
            fr: `De 1 à ${LONGEST_FOLLOW_UP_WORDS} caractères.`,
            en: `From 1 to ${LONGEST_FOLLOW_UP_WORDS} characters.`,
          };
          return inputProblem(language, 'words', said, field);
        }
      }
      const mail = await followUpMail(tx, followed);
      if (!mail) return notAllowed(language);
      if (nothingToSay(followed, mail)) return nothingOpen(language);
      if (!mail.recipient) {
        const said = {
          fr: 'Choisissez une adresse e-mail de ce débiteur.',
          en: 'Choose an e-mail address of this debtor.',
        };
        return inputProblem(language, 'recipient', said, 'contactId');
      }
      const documentId = await sendFollowUp(tx, followed, mail, new Date(notBefore));
      return { __typename: 'FollowUpSent' as const, documentId, notBefore };
    });
  }

  private async followed(tx: Tx, call: FollowedCall, input: FollowUpInput): Promise<FollowedUp> {
    const agreed = await agreedOf(tx, call);
    const draft = followUpDraft(agreed?.kind ?? null, call.agentName, call.language);
    const words: FollowUpWords = {
      opening: input.opening?.trim() ?? draft.opening,
      closing: input.closing?.trim() ?? draft.closing,
    };
    const at = this.clock.now();
    const today = dateInZone(at.toISOString(), call.zone);
    const { caseId, callId, seq, enclosed } = call;
    return { caseId, callId, seq, agreed, enclosed, words, contactId: input.contactId ?? null, at, today };
  }
}

/** A statement of nothing: the last invoice was paid since. */
function nothingToSay({ agreed }: FollowedUp, { items }: FollowUpMail): boolean {
  return !agreed && items.length === 0;
}

function nothingOpen(language: Viewer['language']) {
  return notPossible(language, 'nothing-open', {
    fr: 'Plus aucune facture n’est ouverte sur ce compte : il n’y a rien à envoyer.',
    en: 'No invoice is open on this account any more: there is nothing to send.',
  });
}

function notBeforeOf({ endedAt }: FollowedCall): string {
  return new Date(Date.parse(endedAt) + UNDO_MS).toISOString();
}
