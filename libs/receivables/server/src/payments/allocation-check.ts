import { sumByCurrency, toDecimalString } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { PaymentProblem } from './payment-problem';

export interface AllocationPart {
  itemId: string;
  minor: number;
}

/** Are these parts what is there to give and what is open to take? Error: PaymentProblem naming which is not. */
export async function checkParts(
  tx: Tx,
  paymentId: string,
  accountId: string,
  currency: string,
  parts: readonly AllocationPart[],
): Promise<void> {
  const bad = (code: string, fr: string, en: string): PaymentProblem =>
    new PaymentProblem('input', code, { fr, en }, 'allocations');
  if (parts.length === 0 || parts.some((it) => !Number.isSafeInteger(it.minor) || it.minor <= 0)) {
    throw bad('bad-amount', 'Chaque part doit être positive.', 'Each part must be positive.');
  }
  if (new Set(parts.map((it) => it.itemId)).size < parts.length)
    throw bad('twice', 'Une facture figure deux fois.', 'An invoice is named twice.');
  const items = await tx.query<{ id: string; number: string; open: number }>(
    `select id, number, open_minor as open from open_item where account_id = $1 and kind in ('invoice', 'charge') and currency = $2 and id = any ($3::uuid[]) for update`,
    [accountId, currency, parts.map((it) => it.itemId)],
  );
  for (const part of parts) {
    const item = items.find((it) => it.id === part.itemId);
    if (!item)
      throw bad(
        'unknown-item',
        `Cette facture n’est pas de ce débiteur en ${currency}.`,
        `That invoice is not this debtor’s in ${currency}.`,
      );
    const open = toDecimalString({ minor: item.open, currency });
    if (part.minor > item.open)
      throw bad(
        'more-than-open',
        `${item.number} : ${open} ${currency} seulement sont ouverts.`,
        `${item.number}: only ${open} ${currency} is open.`,
      );
  }
  const [cash] = await tx.query<{ unapplied: number }>(
    `select coalesce(-sum(amount_minor), 0)::bigint as unapplied from ledger_entry where payment_id = $1 and item_id is null`,
    [paymentId],
  );
  const wanted = sumByCurrency(parts.map((it) => ({ minor: it.minor, currency })))[0]!.minor;
  const left = toDecimalString({ minor: cash!.unapplied, currency });
  if (wanted > cash!.unapplied)
    throw bad(
      'more-than-paid',
      `Il ne reste que ${left} ${currency} à affecter.`,
      `Only ${left} ${currency} is left to allocate.`,
    );
}
