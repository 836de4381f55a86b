import { Injectable } from '@nestjs/common';
import { Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { toE164 } from '@relance/receivables/domain';
import { PaymentProblem, unknown } from '../payments/payment-problem';
import { EDITED, editedSince } from './stale';

export interface ContactDraft {
  name: string;
  role: string;
  phone?: string | null;
  email?: string | null;
  preferred?: boolean | null;
  /** Of the contact as it was read; a new one has none. */
  expectedVersion?: number | null;
  /** work, mobile, home or unknown; absent: as it is, of a new number what the number says. */
  numberKind?: string | null;
}

export const CONTACT = `'Contact' as "__typename", id, version, name, role, phone, phone_status as "phoneStatus", mobile, email, email_status as "emailStatus", preferred,
  number_kind as "numberKind", do_not_call_on as "doNotCallOn", do_not_call_source as "doNotCallSource", not_at_work as "notAtWork",
  array(select jsonb_build_object('channel', c.key, 'given', c.value ->> 'state' = 'given', 'on', c.value ->> 'on', 'source', c.value ->> 'source')
    from jsonb_each(consent) c order by c.key) as consents`;

/** The people one can reach about an account, the preferred first. */
export function contactList(tx: Tx, caseId: string): Promise<unknown[]> {
  return tx.query(
    `select ${CONTACT} from contact where debtor_id = (select debtor_id from account where id = $1)
     order by preferred desc, phone_status = 'invalid', created_at, id`,
    [caseId],
  );
}

/** The people one can reach at a debtor. Errors: PaymentProblem naming the field. */
@Injectable()
export class ContactService {
  constructor(private readonly database: Database) {}

  list(actor: Actor, caseId: string): Promise<unknown[]> {
    return this.database.transaction(actor, (tx) => contactList(tx, caseId));
  }

  add(actor: Actor, caseId: string, draft: ContactDraft): Promise<unknown> {
    return this.database.transaction(actor, async (tx) => {
      const [debtor] = await tx.query<{ id: string; country: string }>(
        `select d.id, d.country::text as country from account a join debtor d on d.id = a.debtor_id where a.id = $1 and d.merged_into is null`,
        [caseId],
      );
      if (!debtor) throw unknown();
      const values = checked(draft, debtor.country);
      if (draft.preferred) await noLongerPreferred(tx, debtor.id);
      const [row] = await tx.query<{ id: string }>(
        `insert into contact (debtor_id, name, role, phone, email, preferred, mobile, number_kind)
         values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, case when $7 then 'mobile' else 'unknown' end)) returning ${CONTACT}`,
        [
          debtor.id,
          values.name,
          values.role,
          values.phone,
          values.email,
          draft.preferred ?? false,
          values.mobile,
          values.numberKind,
        ],
      );
      await writeAudit(tx, [{ action: 'receivables.addContact', accountId: caseId, subject: row!.id }]);
      return row!;
    });
  }

  /** A changed number or address has to prove itself again. Errors: Stale when somebody edited the contact since it was read. */
  change(actor: Actor, id: string, draft: ContactDraft): Promise<unknown> {
    return this.database.transaction(actor, async (tx) => {
      const [known] = await tx.query<KnownContact>(
        `select d.id as "debtorId", d.country::text as country, it.name, it.role, it.phone, it.email, it.preferred::text as preferred, ${EDITED}
         from contact it join debtor d on d.id = it.debtor_id where it.id = $1 for update of it`,
        [id],
      );
      if (!known) throw unknown();
      const values = checked(draft, known.country);
      const { name, role, phone, email, preferred } = known;
      editedSince(known, versionSeen(draft), { name, role, phone, email, preferred });
      if (draft.preferred) await noLongerPreferred(tx, known.debtorId, id);
      const [row] = await tx.query(
        `update contact set name = $2, role = $3, phone = $4, email = $5, preferred = coalesce($6, preferred), mobile = $7,
           number_kind = coalesce($8, case when phone is distinct from $4 then case when $7 then 'mobile' else 'unknown' end end, number_kind),
           phone_status = case when phone is distinct from $4 then 'unverified' else phone_status end,
           email_status = case when email is distinct from $5 then 'unverified' else email_status end
         where id = $1 returning ${CONTACT}`,
        [
          id,
          values.name,
          values.role,
          values.phone,
          values.email,
          draft.preferred ?? null,
          values.mobile,
          values.numberKind,
        ],
      );
      await writeAudit(tx, [
        { action: 'receivables.changeContact', subject: id, detail: { debtorId: known.debtorId } },
      ]);
      return row!;
    });
  }
}

interface KnownContact {
  debtorId: string;
  country: string;
  name: string;
  role: string;
  phone: string | null;
  email: string | null;
  preferred: string;
  currentVersion: number;
  changedBy: string | null;
  changedAt: string;
}

/** Errors: PaymentProblem. What was not read is not changed. */
function versionSeen({ expectedVersion }: ContactDraft): number {
  if (typeof expectedVersion === 'number') return expectedVersion;
  throw new PaymentProblem(
    'input',
    'missing-value',
    { fr: 'La version lue manque.', en: 'The version that was read is missing.' },
    'expectedVersion',
  );
}

const NUMBER_KINDS = ['work', 'mobile', 'home', 'unknown'];

async function noLongerPreferred(tx: Tx, debtorId: string, but: string | null = null): Promise<void> {
  await tx.query(
    `update contact set preferred = false where debtor_id = $1 and preferred and ($2::uuid is null or id <> $2)`,
    [debtorId, but],
  );
}

function checked(draft: ContactDraft, country: string) {
  const name = draft.name.trim();
  const role = draft.role.trim();
  const given = draft.phone?.trim() || null;
  const email = draft.email?.trim() || null;
  const number = given === null ? undefined : toE164(given, country);
  const phone = number?.e164 ?? null;
  if (name === '' || name.length > 200)
    throw new PaymentProblem('input', 'missing-value', { fr: 'Le nom manque.', en: 'The name is missing.' }, 'name');
  if (given !== null && phone === null)
    throw new PaymentProblem(
      'input',
      'bad-phone',
      { fr: 'Ce numéro n’existe pas.', en: 'That is no telephone number.' },
      'phone',
    );
  if (email !== null && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(email)) {
    throw new PaymentProblem(
      'input',
      'bad-email',
      { fr: 'Cette adresse n’est pas valide.', en: 'That is no e-mail address.' },
      'email',
    );
  }
  const numberKind = draft.numberKind ?? null;
  if (numberKind !== null && !NUMBER_KINDS.includes(numberKind))
    throw new PaymentProblem(
      'input',
      'unknown-value',
      { fr: 'Choisissez la nature du numéro.', en: 'Choose what kind of number it is.' },
      'numberKind',
    );
  return {
    name,
    role: role === '' ? 'accountsPayable' : role,
    phone,
    email,
    mobile: number?.mobile ?? false,
    numberKind,
  };
}
