import { newId, type BusinessDate, type Instant } from '@relance/kernel';
import {
  identifyPayer,
  proposeAllocation,
  type AllocatableItem,
  type AllocationProposal,
} from '@relance/receivables/domain';
import type { Tx } from '@relance/platform/server';
import type { LedgerChange, LedgerObserver } from '../ledger/ledger-observer';
import { allocationRows, bookRows, type LedgerRowDraft } from '../ledger/ledger-rows';
import { openItemsOf, payerDirectory, type PayerClues } from './payer-directory';

/** Money to book. `accountId` when it is known whose it is; otherwise found out by what the receipt says. */
export interface ReceiptDraft extends PayerClues {
  /** Unique among the creditor's payments: booked at most once. */
  bankReference: string;
  accountId: string | null;
  bookedOn: BusinessDate;
  valueOn: BusinessDate;
  statementId: string | null;
  importId: string | null;
  line: number | null;
}

export interface BookedReceipt {
  paymentId: string;
  accountId: string | null;
  amount: number;
  allocated: number;
}

/**
 * Books receipts of one creditor in their order: whose, what for, and the rest unapplied (RULES 7). Set-based: the same code for one
 * payment typed by hand and a statement of thousands. References already booked are left out. `allocate` false: cash only.
 * `identified` is the id of a payment that is there already and whose account has just been found.
 */
export async function bookReceipts(
  tx: Tx,
  observer: LedgerObserver,
  creditorId: string,
  drafts: readonly ReceiptDraft[],
  at: Instant,
  allocate = true,
  identified: string | null = null,
): Promise<BookedReceipt[]> {
  const receipts = identified === null ? await notBookedYet(tx, creditorId, drafts) : drafts;
  if (receipts.length === 0) return [];
  const directory = await payerDirectory(tx, creditorId, receipts);
  const found = receipts.map((it) => it.accountId ?? identifyPayer(it, directory).accountId);
  const { accounts, accountIds } = await lockAccounts(tx, found);
  const open = new Map<string, AllocatableItem[]>();
  for (const item of await openItemsOf(tx, accountIds))
    open.set(item.accountId, [...(open.get(item.accountId) ?? []), item]);
  const booked: BookedReceipt[] = [];
  const rows: LedgerRowDraft[] = [];
  const changes: LedgerChange[] = [];
  receipts.forEach((receipt, index) => {
    const accountId = accounts[index]!;
    const paymentId = identified ?? newId();
    if (accountId === null) {
      booked.push({ paymentId, accountId, amount: receipt.amount, allocated: 0 });
      return;
    }
    const items = open.get(accountId) ?? [];
    const proposal = allocate ? proposeAllocation(receipt, items) : NOTHING;
    take(items, proposal);
    rows.push(...rowsOf(receipt, accountId, paymentId, proposal));
    const itemIds = proposal.parts.map((it) => it.itemId);
    changes.push({
      accountId,
      at,
      kind: 'paymentAllocated',
      itemIds,
      paymentId,
      received: { minor: receipt.amount, currency: receipt.currency },
      valueOn: receipt.valueOn,
    });
    booked.push({
      paymentId,
      accountId,
      amount: receipt.amount,
      allocated: proposal.parts.reduce((sum, it) => sum + it.amount, 0),
    });
  });
  if (identified === null) await insertPayments(tx, creditorId, receipts, booked);
  await bookRows(tx, rows);
  if (changes.length > 0) await observer.ledgerChanged(tx, changes);
  return booked;
}

/** Two writers on one account take turns. Money for an account that was merged goes to the kept one. */
async function lockAccounts(
  tx: Tx,
  found: readonly (string | null)[],
): Promise<{ accounts: (string | null)[]; accountIds: string[] }> {
  const known = found.filter((it) => it !== null);
  const locked = await tx.query<{ id: string; into: string }>(
    `select id, coalesce(merged_into, id) as "into" from account where id = any ($1::uuid[]) order by id for update`,
    [[...new Set(known)]],
  );
  const into = new Map(locked.map((it) => [it.id, it.into]));
  const merged = locked.filter((it) => it.into !== it.id);
  if (merged.length > 0)
    await tx.query(`select id from account where id = any ($1::uuid[]) order by id for update`, [
      merged.map((it) => it.into),
    ]);
  const accounts = found.map((it) => (it === null ? null : (into.get(it) ?? it)));
  return { accounts, accountIds: [...new Set(accounts.filter((it) => it !== null))].sort() };
}

const NOTHING: AllocationProposal = { rule: null, parts: [], unapplied: 0, reason: null };

/** A later receipt of the same statement sees what earlier ones left open. */
function take(items: AllocatableItem[], proposal: AllocationProposal): void {
  for (const part of proposal.parts) {
    const index = items.findIndex((it) => it.id === part.itemId);
    items[index] = { ...items[index]!, open: items[index]!.open - part.amount };
  }
}

function rowsOf(
  receipt: ReceiptDraft,
  accountId: string,
  paymentId: string,
  proposal: AllocationProposal,
): LedgerRowDraft[] {
  const { currency, bookedOn, importId } = receipt;
  const cash: LedgerRowDraft = {
    accountId,
    itemId: null,
    paymentId,
    kind: 'receipt',
    minor: -receipt.amount,
    currency,
    bookedOn,
    groupId: null,
    importId,
  };
  const groupId = newId();
  return [
    cash,
    ...proposal.parts.flatMap((it) =>
      allocationRows({
        accountId,
        paymentId,
        itemId: it.itemId,
        minor: it.amount,
        currency,
        bookedOn,
        groupId,
        importId,
      }),
    ),
  ];
}

async function notBookedYet(tx: Tx, creditorId: string, drafts: readonly ReceiptDraft[]): Promise<ReceiptDraft[]> {
  const known = await tx.query<{ reference: string }>(
    `select bank_reference as reference from payment where creditor_id = $1 and bank_reference = any ($2::text[])`,
    [creditorId, drafts.map((it) => it.bankReference)],
  );
  const seen = new Set(known.map((it) => it.reference));
  return drafts.filter((it) => !seen.has(it.bankReference) && seen.add(it.bankReference));
}

async function insertPayments(
  tx: Tx,
  creditorId: string,
  receipts: readonly ReceiptDraft[],
  booked: readonly BookedReceipt[],
): Promise<void> {
  await tx.execute(
    `insert into payment (id, creditor_id, account_id, bank_reference, amount_minor, currency, booked_on, value_on, remitter_name, remitter_iban,
       remittance_text, structured_reference, statement_id, import_id, import_line)
     select p.id, $1, p.account_id, p.reference, p.minor, p.currency, p.booked_on, p.value_on, p.name, p.iban, p.text, p.structured, p.statement_id, p.import_id, p.line
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[], $6::text[], $7::date[], $8::date[], $9::text[], $10::text[], $11::text[], $12::text[],
       $13::uuid[], $14::uuid[], $15::integer[])
       as p(id, account_id, reference, minor, currency, booked_on, value_on, name, iban, text, structured, statement_id, import_id, line)`,
    [
      creditorId,
      booked.map((it) => it.paymentId),
      booked.map((it) => it.accountId),
      receipts.map((it) => it.bankReference),
      receipts.map((it) => it.amount),
      receipts.map((it) => it.currency),
      receipts.map((it) => it.bookedOn),
      receipts.map((it) => it.valueOn),
      receipts.map((it) => it.remitterName),
      receipts.map((it) => it.remitterIban),
      receipts.map((it) => it.text),
      receipts.map((it) => it.structuredReferences[0] ?? null),
      receipts.map((it) => it.statementId),
      receipts.map((it) => it.importId),
      receipts.map((it) => it.line),
    ],
  );
}
