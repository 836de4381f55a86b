import type { BusinessDate, CurrencyCode } from '@relance/kernel';

/** An open invoice or charge as the allocation sees it; `open` in minor units, more than zero. */
export interface AllocatableItem {
  id: string;
  accountId: string;
  number: string;
  dueOn: BusinessDate;
  open: number;
  currency: CurrencyCode;
  paymentReference: string | null;
  /** A fixed sum or a cost on top of a late invoice: paid after the principal unless the payer names it. */
  charge?: boolean;
}

/** What a receipt says about what it pays. */
export interface RemittanceAdvice {
  amount: number;
  currency: CurrencyCode;
  structuredReferences: readonly string[];
  text: string | null;
  endToEndId: string | null;
}

export type AllocationRule = 'reference' | 'number' | 'exactAmount' | 'onlyCharges';
/** Why money stays unapplied, for the person who looks. */
export type UnappliedReason = 'noOpenItem' | 'noMatchingItem' | 'severalMatches' | 'paidMoreThanOpen';

export interface AllocationProposal {
  rule: AllocationRule | null;
  parts: { itemId: string; amount: number }[];
  unapplied: number;
  /** Null when nothing is left. */
  reason: UnappliedReason | null;
}

/**
 * Where one payer's money goes: by structured reference, else by the invoice numbers named in the text, else to the one open item of exactly
 * that amount; otherwise it stays unapplied for a person. Several named items are paid in the order of their due dates (RULES 7: the
 * debtor's designation first, the oldest first among them). Charges come after the principal: only when they are named, or when nothing else
 * is open and the money does not exceed them. Items of another currency are never touched.
 */
export function proposeAllocation(advice: RemittanceAdvice, open: readonly AllocatableItem[]): AllocationProposal {
  const items = open.filter((it) => it.currency === advice.currency && it.open > 0);
  if (items.length === 0) return { rule: null, parts: [], unapplied: advice.amount, reason: 'noOpenItem' };
  const named = namedItems(advice, items);
  if (named) return spread(named.rule, advice.amount, named.items);
  const invoices = items.filter((it) => !it.charge);
  const exact = (invoices.length > 0 ? invoices : items).filter((it) => it.open === advice.amount);
  if (exact.length === 1) return spread('exactAmount', advice.amount, exact);
  const charges = items.reduce((sum, it) => sum + it.open, 0);
  if (invoices.length === 0 && advice.amount <= charges) return spread('onlyCharges', advice.amount, items);
  return {
    rule: null,
    parts: [],
    unapplied: advice.amount,
    reason: exact.length > 1 ? 'severalMatches' : 'noMatchingItem',
  };
}

/** The items a payer names, and how. Undefined when none is named. A charge bears its invoice's number: naming it names only the charge. */
export function namedItems<Item extends Pick<AllocatableItem, 'number' | 'paymentReference' | 'charge'>>(
  advice: Pick<RemittanceAdvice, 'structuredReferences' | 'text' | 'endToEndId'>,
  items: readonly Item[],
): { rule: 'reference' | 'number'; items: Item[] } | undefined {
  const references = new Set(advice.structuredReferences.map(referenceKey));
  const byReference = items.filter(
    (it) => references.has(referenceKey(it.paymentReference ?? '')) || references.has(referenceKey(it.number)),
  );
  if (byReference.length > 0) return { rule: 'reference', items: byReference };
  const said = [advice.text, advice.endToEndId === 'NOTPROVIDED' ? null : advice.endToEndId]
    .filter((it) => it !== null)
    .join(' ');
  const charges = items.filter((it) => it.charge && mentions(said, it.number));
  const rest = charges.reduce((text, it) => text.replace(numberIn(it.number)!, ' '), said.toUpperCase());
  const byNumber = items.filter((it) =>
    it.charge
      ? charges.includes(it)
      : mentions(rest, it.number) || (it.paymentReference !== null && mentions(rest, it.paymentReference)),
  );
  return byNumber.length > 0 ? { rule: 'number', items: byNumber } : undefined;
}

function referenceKey(reference: string): string {
  return reference.replace(/[\s.\-/]/g, '').toUpperCase() || '\u0000';
}

/**
 * Is the number named in the text as a whole: `12` is not in `1234`, nor in `2012-12-01`'s year; a number as short as that must stand behind
 * a word for "invoice" or be the whole text. Separators inside the number may be written differently.
 */
export function mentions(text: string, number: string): boolean {
  return numberIn(number)?.test(text.toUpperCase().trim()) ?? false;
}

function numberIn(number: string): RegExp | undefined {
  const pieces = number.toUpperCase().match(/[\p{L}\p{N}]+/gu);
  if (!pieces) return undefined;
  const body = pieces.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s.\\-/_]*');
  const compact = pieces.join('');
  const weak = compact.length < 4 || /^(19|20)\d{2}$/.test(compact);
  const before = weak
    ? '(?:^|(?:INVOICE|INV|FACTURE|FACT|FAC|FA|FC|RECHNUNG|RG|RE|NR|NO|N°|#)[\\s.:°\\-]*)'
    : '(?:^|[^\\p{L}\\p{N}])';
  const after = weak ? '(?:$|[\\s,;](?![\\d]))' : '(?![\\p{L}\\p{N}])';
  return new RegExp(before + body + after, 'u');
}

function spread(rule: AllocationRule, amount: number, items: readonly AllocatableItem[]): AllocationProposal {
  const parts: { itemId: string; amount: number }[] = [];
  let left = amount;
  const order = (it: AllocatableItem): string => `${it.charge ? 1 : 0} ${it.dueOn} ${it.number}`;
  for (const item of [...items].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const part = Math.min(left, item.open);
    if (part > 0) parts.push({ itemId: item.id, amount: part });
    left -= part;
  }
  return { rule, parts, unapplied: left, reason: left > 0 ? 'paidMoreThanOpen' : null };
}
