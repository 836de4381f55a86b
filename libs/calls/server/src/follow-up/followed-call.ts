import {
  announcedOn,
  replayScript,
  type ScriptDefinition,
  type ScriptMove,
  type SentAction,
} from '@relance/calls/domain';
import type { Agreed, Enclosure } from '@relance/correspondence/domain';
import type { CaseEvent, CaseEventOf, HoldKind } from '@relance/dunning/domain';
import { dateInZone, isId, timeInZone, type Money } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { contactFacts } from '../contact/contact-facts.query';
import { checkContact } from '../contact/contact-verdict';
import { mayWork } from '../lease/lease.service';

/** The actor's own call, with what an e-mail may say of it. */
export interface FollowedCall {
  callId: string;
  caseId: string;
  seq: number;
  endedAt: string;
  fact: CaseEvent;
  agentName: string;
  debtorName: string;
  debtorZone: string;
  zone: string;
  language: 'fr' | 'en';
  documentId: string | null;
  /** What the agent said they would send, by the path that is stored with the call. */
  announced: SentAction[];
  enclosed: Enclosure[];
}

interface Row extends Omit<FollowedCall, 'announced' | 'enclosed'> {
  rightParty: boolean;
  iban: boolean;
  path: { definition: ScriptDefinition; moves: ScriptMove[] } | null;
}

type Agreement = CaseEventOf<'PromiseMade' | 'CallbackAgreed' | 'DisputeRaised' | 'PaymentClaimed'>;

/** A message that comes later than the day after the call confirms nothing any more. */
const LATEST_MS = 36 * 3_600_000;

const STOPPING: readonly HoldKind[] = ['vulnerability', 'insolvencyAnnounced'];

/** The original of an invoice is not kept: the statement names it, and the agent sends it. */
const ENCLOSED = {
  sendInvoiceCopy: 'statement',
  sendStatement: 'statement',
  sendBankDetails: 'bankDetails',
} as const satisfies Record<SentAction, Enclosure>;

/** `locked`: under its case's lock. Null: not the actor's call, or taken back. */
export async function followedCall(tx: Tx, callId: string, locked = false): Promise<FollowedCall | null> {
  if (!isId(callId) || !mayWork(tx.actor)) return null;
  const [row] = await tx.query<Row>(
    `select k.id as "callId", k.account_id as "caseId", k.event_seq as seq, k.ended_at as "endedAt", k.right_party as "rightParty",
       e.payload as fact, p.name as "agentName", d.name as "debtorName", d.zone as "debtorZone", r.zone, r.iban is not null as iban, d.language,
       (select v.document_id from delivery v where v.account_id = k.account_id and v.slot = 'followUp/' || k.id and v.status <> 'cancelled') as "documentId",
       (select jsonb_build_object('definition', v.definition, 'moves', (
          select jsonb_agg(jsonb_build_object('nodeId', t.node_id, 'at', t.at, 'move', t.move) order by t.seq)
          from script_step t where t.call_attempt_id = k.id))
        from script_run s join script_version v on v.id = s.script_version_id where s.call_attempt_id = k.id) as path
     from call_attempt k join dunning_case c on c.id = k.account_id join case_event e on e.case_id = c.id and e.seq = k.event_seq
     join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor r on r.id = a.creditor_id join person p on p.id = k.person_id
     where k.id = $1 and k.person_id = $2 and k.undone_at is null ${locked ? 'for update of c' : ''}`,
    [callId, tx.actor.personId],
  );
  if (!row) return null;
  const { rightParty, iban, path, ...call } = row;
  // whoever else was on the line was told nothing, and nobody is written to for them
  const announced = rightParty && path ? announcedOn(path.definition, replayScript(path.definition, path.moves)) : [];
  const enclosed = [...new Set(announced.map((action) => ENCLOSED[action]))];
  return { ...call, announced, enclosed: enclosed.filter((one) => iban || one !== 'bankDetails') };
}

/** Why no e-mail follows this call, in words; null: one may. */
export async function whyNotFollowed(tx: Tx, call: FollowedCall, now: Date) {
  if (!isAgreement(call.fact) && call.enclosed.length === 0) {
    if (call.announced.length > 0) {
      return {
        code: 'no-iban',
        said: {
          fr: 'Ce créancier n’a pas d’IBAN\u00a0: il n’y a pas de coordonnées bancaires à envoyer.',
          en: 'This creditor has no IBAN: there are no bank details to send.',
        },
      };
    }
    return {
      code: 'nothing-agreed',
      said: {
        fr: 'Cet appel n’a rien donné à confirmer ni à envoyer par écrit.',
        en: 'Nothing was agreed or announced on that call that could be sent in writing.',
      },
    };
  }
  if (Date.parse(call.endedAt) + LATEST_MS < now.getTime()) {
    return {
      code: 'too-late',
      said: {
        fr: 'L’appel est trop ancien pour une confirmation.',
        en: 'That call is too long ago to be confirmed.',
      },
    };
  }
  const facts = await contactFacts(tx, call.caseId, now);
  const verdict = facts && checkContact(facts, facts.context, now, { channel: 'email' });
  // hours are waited for when it is sent; what has no end forbids it
  if (verdict?.rule && verdict.nextAllowed === null) return { code: `contact-${verdict.rule}`, said: verdict.said! };
  // what was agreed is confirmed where dunning rests; amounts alone are not sent there
  if (!isAgreement(call.fact) && facts?.context.holds.some(({ kind }) => STOPPING.includes(kind))) {
    return {
      code: 'dunning-stopped',
      said: {
        fr: 'Plus rien n’est réclamé à ce débiteur pour l’instant\u00a0: un spécialiste reprend le dossier.',
        en: 'Nothing is claimed from this debtor for now: a specialist takes the case over.',
      },
    };
  }
  return null;
}

/** Is an e-mail to be offered after that call? */
export async function mayFollowUp(tx: Tx, callId: string, now: Date): Promise<boolean> {
  const call = await followedCall(tx, callId);
  return call !== null && (await whyNotFollowed(tx, call, now)) === null;
}

function isAgreement(fact: CaseEvent): fact is Agreement {
  return ['PromiseMade', 'CallbackAgreed', 'DisputeRaised', 'PaymentClaimed'].includes(fact.type);
}

/** What was agreed, as it stands with what was corrected since; null: nothing was. */
export async function agreedOf(tx: Tx, { fact, caseId, seq, debtorZone }: FollowedCall): Promise<Agreed | null> {
  if (!isAgreement(fact)) return null;
  switch (fact.type) {
    case 'PromiseMade': {
      const [promise] = await tx.query<{
        amount: { minor: number; currency: string };
        dueOn: string;
        instalments: { minor: number; dueOn: string }[];
        settles: { numbers: string[]; discount: Money } | null;
      }>(
        `select jsonb_build_object('minor', p.amount_minor, 'currency', p.currency) as amount, p.due_on as "dueOn",
           coalesce((select jsonb_agg(jsonb_build_object('minor', i.amount_minor, 'dueOn', i.due_on) order by i.number)
             from promise_instalment i where i.promise_id = p.id), '[]') as instalments,
           case when p.discount_minor is not null then jsonb_build_object(
             'discount', jsonb_build_object('minor', p.discount_minor, 'currency', p.currency),
             'numbers', (select jsonb_agg(i.number order by i.due_on, i.id) from open_item i where i.id = any (p.settled_item_ids))) end as settles
         from promise p where p.id = $1`,
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
