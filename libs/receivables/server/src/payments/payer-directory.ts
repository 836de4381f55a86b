import {
  nameKey,
  namedItems,
  type AllocatableItem,
  type PayerDirectory,
  type RemittanceAdvice,
} from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';

export interface PayerClues extends RemittanceAdvice {
  remitterName: string | null;
  remitterIban: string | null;
}

const ACCENTS = `translate(lower(%s), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ', 'aaaaaaceeeeiiiinoooooouuuuyy')`;
const OPEN_ITEM = `i.id, i.account_id as "accountId", i.number, i.due_on as "dueOn", i.open_minor as open, i.currency::text as currency,
  i.payment_reference as "paymentReference", i.kind = 'charge' as charge`;

/** What the creditor's books know that bears on these receipts, read in three queries however many there are. */
export async function payerDirectory(
  tx: Tx,
  creditorId: string,
  receipts: readonly PayerClues[],
): Promise<PayerDirectory> {
  const ibans = groups(
    await tx.query<{ key: string; accountId: string }>(
      `select distinct remitter_iban as key, account_id as "accountId" from payment
       where creditor_id = $1 and account_id is not null and remitter_iban = any ($2::text[])`,
      [creditorId, distinct(receipts.map((it) => it.remitterIban))],
    ),
  );
  const keys = distinct(receipts.map((it) => (it.remitterName ? nameKey(it.remitterName) : null)));
  const names = groups(
    (
      await tx.query<{ name: string; accountId: string }>(
        `select d.name, coalesce(a.merged_into, a.id) as "accountId" from account a join debtor d on d.id = a.debtor_id
         where a.creditor_id = $1 and regexp_replace(${ACCENTS.replace('%s', 'd.name')}, '[^[:alnum:]]+', '', 'g') = any ($2::text[])`,
        [creditorId, keys.map((it) => it.replace(/ /g, ''))],
      )
    ).map((it) => ({ key: nameKey(it.name), accountId: it.accountId })),
  );
  const items = await tx.query<AllocatableItem>(
    `select ${OPEN_ITEM} from open_item i join account a on a.id = i.account_id
     where a.creditor_id = $1 and i.open_minor > 0 and i.kind in ('invoice', 'charge') and (
       regexp_replace(upper(i.number), '[^[:alnum:]]+', '', 'g') = any ($2::text[])
       or regexp_replace(upper(i.payment_reference), '[^[:alnum:]]+', '', 'g') = any ($2::text[]))`,
    [creditorId, distinct(receipts.flatMap(spokenNumbers))],
  );
  return {
    byIban: (iban) => ibans.get(iban) ?? [],
    byName: (key) => names.get(key) ?? [],
    candidates: (advice) => namedItems(advice, items)?.items ?? [],
  };
}

/** Open invoices and charges of accounts, for allocation. */
export async function openItemsOf(tx: Tx, accountIds: readonly string[]): Promise<AllocatableItem[]> {
  return tx.query<AllocatableItem>(
    `select ${OPEN_ITEM} from open_item i where i.account_id = any ($1::uuid[]) and i.open_minor > 0 and i.kind in ('invoice', 'charge') order by i.due_on, i.id`,
    [accountIds],
  );
}

const LONGEST_RUN = 6;

/** Everything in a remittance that could be a number: its words, and up to six neighbouring words written together. */
export function spokenNumbers(advice: RemittanceAdvice): string[] {
  const said = [advice.text ?? '', advice.endToEndId ?? '', ...advice.structuredReferences];
  return said.flatMap((text) => {
    const words = text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.flatMap((_, start) =>
      Array.from({ length: Math.min(LONGEST_RUN, words.length - start) }, (_run, more) =>
        words.slice(start, start + more + 1).join(''),
      ),
    );
  });
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((it) => it !== null && it !== ''))] as string[];
}

function groups(rows: readonly { key: string; accountId: string }[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { key, accountId } of rows)
    if (!map.get(key)?.includes(accountId)) map.set(key, [...(map.get(key) ?? []), accountId]);
  return map;
}
