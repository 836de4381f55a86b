import { Injectable } from '@nestjs/common';
import {
  type Agreed,
  agreedLines,
  followUpDraft,
  type FollowUpWords,
  LONGEST_FOLLOW_UP_WORDS,
} from '@relance/correspondence/domain';
import { type FollowedUp, followUpMail, followUpRecipients, sendFollowUp } from '@relance/correspondence/server';
import type { CaseEventOf } from '@relance/dunning/domain';
import { dateInZone, isId, timeInZone } from '@relance/kernel';
import { Clock, Database, inputProblem, notAllowed, notPossible, type Tx, type Viewer } from '@relance/platform/server';
import { contactFacts } from '../contact/contact-facts.query';
import { checkContact } from '../contact/contact-verdict';
import { mayWork } from '../lease/lease.service';
import { UNDO_MS } from '../outcome/outcome.service';

export interface FollowUpInput {
  contactId?: string | null;
  opening?: string | null;
  closing?: string | null;
}

type Fact = CaseEventOf<'PromiseMade' | 'CallbackAgreed' | 'DisputeRaised' | 'PaymentClaimed'>;

interface Call {
  callId: string;
  caseId: string;
  seq: number;
  endedAt: string;
  fact: Fact;
  agentName: string;
  debtorName: string;
  debtorZone: string;
  zone: string;
  language: 'fr' | 'en';
  documentId: string | null;
}

const FACTS = ['PromiseMade', 'CallbackAgreed', 'DisputeRaised', 'PaymentClaimed'];
/** A message that comes later than the day after the call confirms nothing any more. */
const LATEST_MS = 36 * 3_600_000;

/** The message that confirms what was agreed: drafted by us, looked at by the agent, sent by the worker once it cannot be undone. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  draft({ actor, language }: Viewer, callId: string, input: FollowUpInput) {
    return this.database.transaction(actor, async (tx) => {
      const call = await this.call(tx, callId);
      if (!call) return notAllowed(language);
      const refused = await this.refused(tx, call, language);
      if (refused) return refused;
      const followed = await this.followed(tx, call, input);
      const mail = await followUpMail(tx, followed);
      if (!mail) return notAllowed(language);
      return {
        __typename: 'FollowUpDraft' as const,
        callId,
        debtorName: call.debtorName,
        language: call.language,
        subject: mail.letter.subject,
        ...followed.words,
        agreed: agreedLines(followed.agreed, call.language),
        body: mail.body,
        recipients: await followUpRecipients(tx, call.caseId),
        notBefore: notBeforeOf(call),
        documentId: call.documentId,
      };
    });
  }

  send({ actor, language }: Viewer, callId: string, input: FollowUpInput) {
    return this.database.transaction(actor, async (tx) => {
      const call = await this.call(tx, callId);
      if (!call) return notAllowed(language);
      const notBefore = notBeforeOf(call);
      if (call.documentId) return { __typename: 'FollowUpSent' as const, documentId: call.documentId, notBefore };
      const refused = await this.refused(tx, call, language);
      if (refused) return refused;
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

  /** The actor's own call with what it brought, under its case's lock. */
  private async call(tx: Tx, callId: string): Promise<Call | null> {
    if (!isId(callId) || !mayWork(tx.actor)) return null;
    const [call] = await tx.query<Call>(
      `select k.id as "callId", k.account_id as "caseId", k.event_seq as seq, k.ended_at as "endedAt", e.payload as fact, p.name as "agentName",
         d.name as "debtorName", d.zone as "debtorZone", r.zone, d.language,
         (select v.document_id from delivery v where v.account_id = k.account_id and v.slot = 'followUp/' || k.id and v.status <> 'cancelled') as "documentId"
       from call_attempt k join dunning_case c on c.id = k.account_id join case_event e on e.case_id = c.id and e.seq = k.event_seq
       join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor r on r.id = a.creditor_id join person p on p.id = k.person_id
       where k.id = $1 and k.person_id = $2 and k.undone_at is null for update of c`,
      [callId, tx.actor.personId],
    );
    return call ?? null;
  }

  private async refused(tx: Tx, call: Call, language: Viewer['language']) {
    if (!FACTS.includes(call.fact.type)) {
      return notPossible(language, 'nothing-agreed', {
        fr: 'Cet appel n’a rien donné à confirmer par écrit.',
        en: 'Nothing was agreed on that call that could be confirmed in writing.',
      });
    }
    const now = this.clock.now();
    if (Date.parse(call.endedAt) + LATEST_MS < now.getTime()) {
      return notPossible(language, 'too-late', {
        fr: 'L’appel est trop ancien pour une confirmation.',
        en: 'That call is too long ago to be confirmed.',
      });
    }
    const facts = await contactFacts(tx, call.caseId, now);
    const verdict = facts && checkContact(facts, facts.context, now, { channel: 'email' });
    // hours are waited for when it is sent; what has no end forbids it
    if (verdict?.rule && verdict.nextAllowed === null) {
      return notPossible(language, `contact-${verdict.rule}`, verdict.said!);
    }
    return null;
  }

  private async followed(tx: Tx, call: Call, input: FollowUpInput): Promise<FollowedUp> {
    const agreed = await agreedOf(tx, call);
    const draft = followUpDraft(agreed.kind, call.agentName, call.language);
    const words: FollowUpWords = {
      opening: input.opening?.trim() ?? draft.opening,
      closing: input.closing?.trim() ?? draft.closing,
    };
    const at = this.clock.now();
    const today = dateInZone(at.toISOString(), call.zone);
    const { caseId, callId, seq } = call;
    return { caseId, callId, seq, agreed, words, contactId: input.contactId ?? null, at, today };
  }
}

function notBeforeOf({ endedAt }: Call): string {
  return new Date(Date.parse(endedAt) + UNDO_MS).toISOString();
}

async function agreedOf(tx: Tx, { fact, caseId, seq, debtorZone }: Call): Promise<Agreed> {
  switch (fact.type) {
    case 'PromiseMade': {
      // as it stands, with what was corrected since
      const [promise] = await tx.query<{
        amount: { minor: number; currency: string };
        dueOn: string;
        instalments: { minor: number; dueOn: string }[];
      }>(
        `select jsonb_build_object('minor', p.amount_minor, 'currency', p.currency) as amount, p.due_on as "dueOn",
           coalesce((select jsonb_agg(jsonb_build_object('minor', i.amount_minor, 'dueOn', i.due_on) order by i.number)
             from promise_instalment i where i.promise_id = p.id), '[]') as instalments from promise p where p.id = $1`,
        [fact.promise.id],
      );
      return { kind: 'promise', ...promise! };
    }
    case 'CallbackAgreed': {
      const [last] = await tx.query<{ at: string }>(
        `select payload #>> '{correction,callbackAt}' as at from case_event where case_id = $1 and type = 'OutcomeCorrected'
           and (payload ->> 'correctedSeq')::int = $2 and payload #>> '{correction,callbackAt}' is not null order by seq desc limit 1`,
        [caseId, seq],
      );
      const at = last?.at ?? fact.callbackAt;
      return { kind: 'callback', day: dateInZone(at, debtorZone), time: timeInZone(at, debtorZone) };
    }
    case 'DisputeRaised': {
      const items = await tx.query<{ number: string }>(
        `select number from open_item where id = any ($1::uuid[]) order by number`,
        [fact.itemIds],
      );
      return { kind: 'dispute', numbers: items.map(({ number }) => number) };
    }
    case 'PaymentClaimed':
      return { kind: 'alreadyPaid', paidOn: fact.paidOn };
  }
}
