import {
  FileRefused,
  type BankStatement,
  type ImportWarning,
  type Receipt,
  type Refusal,
  type Reversal,
} from '@relance/receivables/domain';
import { toDecimalString, type Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { LedgerObserver } from '../../ledger/ledger-observer';
import { reversePayments } from '../../ledger/ledger-rows';
import type { Creditor } from '../../parties/creditor';
import { tellPayments } from '../../payments/payment-row';
import { bookReceipts, type ReceiptDraft } from '../../payments/receipt-booking';
import { creditorOfAccount } from './creditor-choice';
import type { ImportTotals, PartOutcome } from '../import-request';
import { stageRefusals } from '../merge/staging';

interface Bank {
  tx: Tx;
  observer: LedgerObserver;
  importId: string;
  at: Instant;
  warn(warning: ImportWarning): void;
}

/** Books the statements of a file whose balances have been proven. A statement or an entry that is booked already changes nothing. */
export async function importStatements(
  bank: Bank,
  statements: readonly BankStatement[],
  creditorKey: string | null,
): Promise<PartOutcome & { creditors: Creditor[] }> {
  const counts = { read: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };
  const totals: ImportTotals = {};
  const creditors: Creditor[] = [];
  for (const statement of statements) {
    for (const warning of statement.warnings) bank.warn(warning);
    const creditor = await creditorOfAccount(bank.tx, statement.account, creditorKey, (it) => bank.warn(it));
    if (!creditors.some((it) => it.id === creditor.id)) creditors.push(creditor);
    // two statements of one creditor take turns, so that the second sees what the first booked
    await bank.tx.query(`select id from creditor where id = $1 for update`, [creditor.id]);
    const entries = statement.receipts.length + statement.reversals.length;
    counts.read += entries;
    const statementId = await bookStatement(bank, creditor, statement);
    if (statementId === null) {
      counts.unchanged += entries;
      continue;
    }
    const drafts = statement.receipts.map((it) => draftOf(it, statement, statementId, bank.importId));
    const booked = await bookReceipts(bank.tx, bank.observer, creditor.id, drafts, bank.at);
    const { currency } = statement;
    await tellPayments(
      bank.tx,
      booked.flatMap(({ accountId, amount }) =>
        accountId === null ? [] : [{ accountId, minor: amount, currency, bounced: false }],
      ),
    );
    const reversed = await bookReversals(bank, creditor, statement);
    counts.created += booked.length + reversed.booked;
    counts.unchanged += drafts.length - booked.length + reversed.unchanged;
    counts.refused += reversed.refused;
    const sums = (totals[statement.currency] ??= { invoices: 0, creditNotes: 0, payments: 0, allocated: 0, open: 0 });
    for (const it of booked) {
      sums.payments += it.amount;
      sums.allocated += it.allocated;
    }
    await bank.tx.query(
      `update creditor set bank_data_as_of = greatest(bank_data_as_of, $2::date), iban = coalesce(iban, $3) where id = $1`,
      [creditor.id, statement.toOn, statement.account.replace(/\s/g, '')],
    );
  }
  return { counts, totals, creditors };
}

/** Null: that very statement is booked already. Error: FileRefused when it is booked with other balances. */
async function bookStatement({ tx, importId }: Bank, creditor: Creditor, it: BankStatement): Promise<string | null> {
  const [known] = await tx.query<{ opening: number; closing: number }>(
    `select opening_minor as opening, closing_minor as closing from bank_statement where creditor_id = $1 and iban = $2 and number = $3 and to_on = $4`,
    [creditor.id, it.account, it.number, it.toOn],
  );
  if (known && (known.opening !== it.opening || known.closing !== it.closing))
    throw new FileRefused('statement-differs', { statement: it.number });
  if (known) return null;
  const [made] = await tx.query<{ id: string }>(
    `insert into bank_statement (creditor_id, iban, number, from_on, to_on, currency, opening_minor, closing_minor, import_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [creditor.id, it.account, it.number, it.fromOn, it.toOn, it.currency, it.opening, it.closing, importId],
  );
  return made!.id;
}

function draftOf(it: Receipt, statement: BankStatement, statementId: string, importId: string): ReceiptDraft {
  const { ordinal, ...rest } = it;
  return { ...rest, currency: statement.currency, accountId: null, statementId, importId, line: ordinal };
}

interface Candidate {
  id: string;
  accountId: string | null;
  status: 'received' | 'bounced';
}

/** Each reversal takes back the one payment it can mean; one that could mean several, or none, is refused for a person to settle. */
async function bookReversals(
  bank: Bank,
  creditor: Creditor,
  statement: BankStatement,
): Promise<{ booked: number; unchanged: number; refused: number }> {
  const result = { booked: 0, unchanged: 0, refused: 0 };
  const refusals: Refusal[] = [];
  for (const reversal of statement.reversals) {
    const candidates = await candidatesOf(bank.tx, creditor, statement, reversal);
    const received = candidates.filter((it) => it.status === 'received');
    if (received.length === 1) {
      await bounce(bank, received[0]!, reversal, statement.currency);
      result.booked++;
    } else if (received.length === 0 && candidates.length > 0) {
      result.unchanged++;
    } else {
      const amount = `${toDecimalString({ minor: reversal.amount, currency: statement.currency })} ${statement.currency}`;
      refusals.push({ line: reversal.ordinal, field: 'RvslInd', code: 'reversal-unmatched', params: { amount } });
      result.refused++;
    }
  }
  await stageRefusals(bank.tx, refusals);
  return result;
}

async function candidatesOf(tx: Tx, creditor: Creditor, statement: BankStatement, it: Reversal): Promise<Candidate[]> {
  const rows = await tx.query<Candidate & { named: boolean }>(
    `select id, account_id as "accountId", status, coalesce(bank_reference like '%:' || $5 || ':%', false) or coalesce(remitter_iban = $6, false)
         or coalesce(lower(remitter_name) = lower($7), false) or coalesce(structured_reference = any ($8::text[]), false) as named
     from payment where creditor_id = $1 and currency = $2 and amount_minor = $3 and booked_on <= $4
     order by booked_on desc, id`,
    [
      creditor.id,
      statement.currency,
      it.amount,
      it.bookedOn,
      it.originalReference,
      it.remitterIban,
      it.remitterName,
      it.structuredReferences,
    ],
  );
  const named = rows.filter((row) => row.named);
  return named.length > 0 ? named : rows;
}

async function bounce(
  { tx, observer, importId, at }: Bank,
  payment: Candidate,
  reversal: Reversal,
  currency: string,
): Promise<void> {
  const items = await reversePayments(tx, [payment.id], reversal.bookedOn, importId);
  if (payment.accountId === null) return;
  await observer.ledgerChanged(tx, [
    {
      accountId: payment.accountId,
      at,
      kind: 'paymentBounced',
      itemIds: items.get(payment.id) ?? [],
      paymentId: payment.id,
      amount: { minor: reversal.amount, currency },
    },
  ]);
  await tellPayments(tx, [{ accountId: payment.accountId, minor: reversal.amount, currency, bounced: true }]);
}
