import type { BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A creditor entity as imports and bookings need it. */
export interface Creditor {
  id: string;
  key: string;
  name: string;
  country: string;
  zone: string;
  currency: string;
  language: 'fr' | 'en';
  siren: string | null;
  vatNumber: string | null;
  iban: string | null;
  termsRule: string;
  defaultTeamId: string | null;
  closedOn: BusinessDate | null;
  closedReason: string | null;
}

const COLUMNS = `id, key, name, country::text, zone, currency::text, language, siren, vat_number as "vatNumber", iban, terms_rule as "termsRule",
  default_team_id as "defaultTeamId",
  (closed_at at time zone zone)::date as "closedOn", closed_reason as "closedReason"`;

/** All creditors, in the order they were made; closed ones too. */
export async function allCreditors(tx: Tx): Promise<Creditor[]> {
  return tx.query<Creditor>(`select ${COLUMNS} from creditor order by created_at, id`);
}

export type CreditorDraft = Pick<Creditor, 'key' | 'name'> &
  Partial<Omit<Creditor, 'id' | 'closedOn' | 'closedReason'>>;

/** Makes a creditor, or gives the one that another import has just made under that key; what the draft does not say is as for a French one. */
export async function addCreditor(tx: Tx, draft: CreditorDraft): Promise<Creditor> {
  const [creditor] = await tx.query<Creditor>(
    `insert into creditor (key, name, country, zone, currency, language, siren, vat_number, iban)
     values ($1, $2, coalesce($3, 'FR'), coalesce($4, 'Europe/Paris'), coalesce($5, 'EUR'), coalesce($6, 'fr'), $7, $8, $9)
     on conflict (key) do update set key = excluded.key returning ${COLUMNS}`,
    [
      draft.key,
      draft.name,
      draft.country,
      draft.zone,
      draft.currency,
      draft.language,
      draft.siren,
      draft.vatNumber,
      draft.iban,
    ].map((it) => it ?? null),
  );
  return creditor!;
}
