import type { Said, Tx } from '@relance/platform/server';
import { toE164 } from '@relance/receivables/domain';
import { type PhoneView, phoneView } from './phone-view';

export type CheckedPhone =
  { kind: 'checked'; phone: PhoneView; contactId: string | null } | { kind: 'problem'; said: Said };

const NO_NUMBER: Said = { fr: 'Ce n’est pas un numéro de téléphone.', en: 'That is not a phone number.' };
const NO_SUCH: Said = { fr: 'Ce numéro n’existe dans aucun plan.', en: 'No numbering plan has that number.' };
const LONGEST = 60;

/** A number as typed, read in the debtor's country; null: the case is not in the actor's reach. */
export async function checkPhone(tx: Tx, caseId: string, text: string, now: Date): Promise<CheckedPhone | null> {
  const [debtor] = await tx.query<{ id: string; zone: string; country: string }>(
    `select d.id, d.zone, d.country::text as country from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     where c.id = $1`,
    [caseId],
  );
  if (!debtor) return null;
  const number = text.length <= LONGEST ? toE164(text, debtor.country) : undefined;
  if (!number) return { kind: 'problem', said: NO_NUMBER };
  if (!number.valid) return { kind: 'problem', said: NO_SUCH };
  const [contact] = await tx.query<{ id: string }>(
    `select id from contact where debtor_id = $1 and phone = $2 order by preferred desc, id limit 1`,
    [debtor.id, number.e164],
  );
  return { kind: 'checked', phone: phoneView(number.e164, debtor, now), contactId: contact?.id ?? null };
}
