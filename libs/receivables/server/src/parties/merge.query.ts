import type { Money } from '@relance/kernel';
import type { Said, Tx } from '@relance/platform/server';
import { DEBTOR } from '../ledger/account.query';
import type { LedgerObserver, MergeHindrance } from '../ledger/ledger-observer';

export interface MergedAccount {
  caseId: string;
  caseNumber: string;
  accountNumber: string;
  creditorName: string;
  creditorId: string;
  zone: string;
}

export interface JoinedAccounts {
  from: MergedAccount;
  into: MergedAccount;
  items: number;
  open: Money[];
  unapplied: Money[];
}

export interface Obstacle {
  code: string;
  said: Said;
  caseId: string | null;
  caseNumber: string | null;
}

/** What merging would do, and what stands against it (nothing: it can be done). */
export interface MergePlan {
  from: { id: string };
  into: { id: string };
  moving: MergedAccount[];
  joining: JoinedAccounts[];
  contactsMoving: string[];
  contactsKnown: number;
  obstacles: Obstacle[];
}

/**
 * `accountsOfBoth`: how many accounts the two have, in whoever's reach. Null: one of the two does not exist, was merged already, or is out of the
 * actor's reach.
 */
export async function mergePlan(
  tx: Tx,
  observer: LedgerObserver,
  fromId: string,
  intoId: string,
  accountsOfBoth: number,
): Promise<MergePlan | null> {
  const debtors = await tx.query<{ id: string; debtor: { id: string } }>(
    `select d.id, ${DEBTOR} as debtor from debtor d where d.id = any ($1::uuid[]) and d.merged_into is null`,
    [[fromId, intoId]],
  );
  const from = debtors.find((it) => it.id === fromId)?.debtor;
  const into = debtors.find((it) => it.id === intoId)?.debtor;
  if (!from || !into || fromId === intoId) return null;
  const accounts = await tx.query<MergedAccount & { debtorId: string }>(
    `select a.id as "caseId", 'C-' || lpad(k.case_number::text, 6, '0') as "caseNumber", a.number as "accountNumber", c.name as "creditorName",
       c.id as "creditorId", c.zone, a.debtor_id as "debtorId"
     from account a join creditor c on c.id = a.creditor_id join dunning_case k on k.id = a.id
     where a.debtor_id = any ($1::uuid[]) and a.merged_into is null order by c.name, a.created_at, a.id`,
    [[fromId, intoId]],
  );
  const kept = accounts.filter((it) => it.debtorId === intoId);
  const keptAt = (account: MergedAccount) => kept.find((it) => it.creditorId === account.creditorId);
  const leaving = accounts.filter((it) => it.debtorId === fromId);
  const joins = leaving.flatMap((it) => (keptAt(it) ? [{ from: it, into: keptAt(it)! }] : []));
  const sums = await openSums(
    tx,
    joins.map((it) => it.from.caseId),
  );
  const contacts = await contactsToMove(tx, fromId, intoId);
  const obstacles = await obstaclesTo(tx, observer, joins);
  if (accounts.length < accountsOfBoth) obstacles.unshift(OUT_OF_REACH);
  return {
    from,
    into,
    moving: leaving.filter((it) => !keptAt(it)),
    joining: joins.map((it) => ({ ...it, ...(sums.get(it.from.caseId) ?? { items: 0, open: [], unapplied: [] }) })),
    contactsMoving: contacts.filter((it) => !it.known).map((it) => it.id),
    contactsKnown: contacts.filter((it) => it.known).length,
    obstacles,
  };
}

const OUT_OF_REACH: Obstacle = {
  code: 'other-team',
  said: {
    fr: 'Une autre équipe suit un compte de l’un des deux débiteurs\u00a0: un administrateur peut les fusionner.',
    en: 'Another team follows an account of one of the two debtors: an administrator can merge them.',
  },
  caseId: null,
  caseNumber: null,
};

async function openSums(
  tx: Tx,
  accountIds: readonly string[],
): Promise<Map<string, { items: number; open: Money[]; unapplied: Money[] }>> {
  const rows = await tx.query<{ accountId: string; currency: string; items: number; open: number; unapplied: number }>(
    `select account_id as "accountId", currency::text as currency, sum(items)::int as items, sum(open)::bigint as open, sum(unapplied)::bigint as unapplied
     from (
       select account_id, currency, count(*) as items, sum(case kind when 'creditNote' then -open_minor else open_minor end) as open, 0 as unapplied
       from open_item where account_id = any ($1::uuid[]) and open_minor > 0 group by 1, 2
       union all
       select account_id, currency, 0, 0, unapplied_minor from account_cash where account_id = any ($1::uuid[]) and unapplied_minor > 0) s
     group by 1, 2 order by 1, 2`,
    [accountIds],
  );
  const sums = new Map<string, { items: number; open: Money[]; unapplied: Money[] }>();
  for (const { accountId, currency, items, open, unapplied } of rows) {
    const sum = sums.get(accountId) ?? { items: 0, open: [], unapplied: [] };
    sums.set(accountId, sum);
    sum.items += items;
    if (open !== 0) sum.open.push({ minor: open, currency });
    if (unapplied !== 0) sum.unapplied.push({ minor: unapplied, currency });
  }
  return sums;
}

/** A contact is known to the kept debtor when everything one can reach it by is (or, with neither number nor address, its name). */
function contactsToMove(tx: Tx, fromId: string, intoId: string): Promise<{ id: string; known: boolean }[]> {
  return tx.query(
    `select c.id, case when c.phone is null and c.email is null
         then exists (select 1 from contact k where k.debtor_id = $2 and lower(k.name) = lower(c.name))
         else (c.phone is null or exists (select 1 from contact k where k.debtor_id = $2 and k.phone = c.phone))
           and (c.email is null or exists (select 1 from contact k where k.debtor_id = $2 and lower(k.email) = lower(c.email))) end as known
     from contact c where c.debtor_id = $1 order by c.created_at, c.id`,
    [fromId, intoId],
  );
}

async function obstaclesTo(
  tx: Tx,
  observer: LedgerObserver,
  joins: readonly { from: MergedAccount; into: MergedAccount }[],
): Promise<Obstacle[]> {
  const numberOf = new Map(joins.map((it) => [it.from.caseId, it.from.caseNumber]));
  const hindrances = await observer.hindrances(
    tx,
    joins.map((it) => it.from.caseId),
  );
  const twice = await tx.query<{ caseId: string; number: string }>(
    `select i.account_id as "caseId", i.number from unnest($1::uuid[], $2::uuid[]) as j(from_id, into_id)
     join open_item i on i.account_id = j.from_id and i.open_minor > 0
     join open_item t on t.account_id = j.into_id and t.kind = i.kind and t.number = i.number and t.issued_on = i.issued_on
     order by i.number limit 20`,
    [joins.map((it) => it.from.caseId), joins.map((it) => it.into.caseId)],
  );
  const on = (caseId: string) => ({ caseId, caseNumber: numberOf.get(caseId) ?? null });
  return [
    ...hindrances.map((it) => ({
      code: it.code,
      said: said(it, numberOf.get(it.accountId) ?? ''),
      ...on(it.accountId),
    })),
    ...twice.map((it) => ({
      code: 'same-document',
      said: {
        fr: `La pièce ${it.number} existe sur les deux comptes, au même jour.`,
        en: `Document ${it.number} is on both accounts, of the same day.`,
      },
      ...on(it.caseId),
    })),
  ];
}

function said({ code, holder }: MergeHindrance, number: string): Said {
  switch (code) {
    case 'promise':
      return {
        fr: `${number}\u00a0: une promesse de paiement est en cours.`,
        en: `${number}: a promise to pay is open.`,
      };
    case 'dispute':
      return { fr: `${number}\u00a0: un litige est ouvert.`, en: `${number}: a dispute is open.` };
    case 'legalFile':
      return {
        fr: `${number}\u00a0: le dossier est transmis au juridique.`,
        en: `${number}: the case is with the legal staff.`,
      };
    case 'insolvency':
      return {
        fr: `${number}\u00a0: une procédure d’insolvabilité est ouverte.`,
        en: `${number}: an insolvency procedure is open.`,
      };
    case 'hold':
      return { fr: `${number}\u00a0: une suspension est en cours.`, en: `${number}: a hold stands.` };
    case 'held':
      return { fr: `${number}\u00a0: ${holder} a le dossier ouvert.`, en: `${number}: ${holder} has the case open.` };
  }
}
