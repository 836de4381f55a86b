import type { CaseContext } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import { contactFacts, type ContactFacts } from '../contact/contact-facts.query';
import { checkContact, type ContactVerdict } from '../contact/contact-verdict';

/** A call that is about to be made. */
export interface Dial {
  caseId: string;
  /** Null: a number that is no contact's. */
  contactId: string | null;
  /** E.164. */
  phone: string;
  channel: 'call';
}

/**
 * What the contact policy needs to know before a call is made; null: no such account. Whatever was dialled counts as an attempt,
 * also when nobody said what came of it. `tx`: the system's (see `contactFacts`).
 */
export async function dialFacts(tx: Tx, caseId: string, now: Date): Promise<ContactFacts | null> {
  const facts = await contactFacts(tx, caseId, now);
  if (!facts) return null;
  const silent = await tx.query<{ at: string; debt: string }>(
    `select e.at, other.id as debt from account mine join account other on other.debtor_id = mine.debtor_id
       join call_session s on s.case_id = other.id join call_session_event e on e.session_id = s.id and e.type = 'Dialled'
     where mine.id = $1 and s.started_at > $2::timestamptz - interval '8 days' and e.at > $2::timestamptz - interval '8 days'
       and not exists (select 1 from call_attempt k where k.session_id = s.id and k.undone_at is null)`,
    [caseId, now],
  );
  return {
    ...facts,
    history: [
      ...facts.history,
      ...silent.map((dial) => ({ ...dial, kind: 'attempt' as const, channel: 'call' as const })),
    ],
  };
}

/** The one place where the contact policy is asked before a call is made. */
export function mayDial(facts: ContactFacts, context: CaseContext, dial: Dial, now: Date): ContactVerdict {
  return checkContact(facts, context, now, dial);
}
