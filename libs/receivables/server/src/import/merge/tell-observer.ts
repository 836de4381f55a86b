import { type Instant, NO_ID } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { LedgerChange, LedgerObserver, OpenedAccount } from '../../ledger/ledger-observer';
import type { Creditor } from '../../parties/creditor';
import type { CaseAssignment } from './case-assignment';

const PAGE = 500;

interface ChangedAccount {
  account_id: string;
  is_new: boolean;
  kind: OpenedAccount['debtorKind'];
  invoices: string[] | null;
  credit_notes: string[] | null;
  corrected: string[] | null;
}

interface BookedPayment {
  account_id: string;
  item_id: string;
  payment_id: string;
  pay: number;
  currency: string;
  on_day: string;
}

/**
 * Last step of an import: tells whoever watches the ledger, account by account, what was opened and what changed: what is open of the new
 * documents, payments of documents booked before, due dates now known. History that was settled before it was imported is no news.
 */
export async function tellObserver(
  tx: Tx,
  observer: LedgerObserver,
  creditor: Creditor,
  assignment: CaseAssignment,
  at: Instant,
  today: string,
): Promise<void> {
  let after = NO_ID;
  await tx.query(`create index on import_doc (account_id)`);
  for (;;) {
    const accounts = await tx.query<ChangedAccount>(
      `select f.account_id, f.is_new, d.kind, s.* from (select * from import_account where account_id > $1 order by account_id limit ${PAGE}) f
       join debtor d on d.id = f.debtor_id
       left join lateral (
         select array_agg(item_id) filter (where verdict = 'new' and kind = 'invoice' and total > pay) as invoices,
           array_agg(item_id) filter (where verdict = 'new' and kind = 'creditNote' and total > pay) as credit_notes,
           array_agg(item_id) filter (where verdict = 'known' and (learns_due or (pay > 0 and kind = 'creditNote'))) as corrected
         from import_doc i where i.account_id = f.account_id) s on true
       order by f.account_id`,
      [after],
    );
    if (accounts.length === 0) return;
    after = accounts.at(-1)!.account_id;
    const opened = accounts.filter((it) => it.is_new);
    if (opened.length > 0) {
      const places = await assignment.next(tx, opened.length);
      await observer.accountsOpened(
        tx,
        opened.map((it, index) => ({
          accountId: it.account_id,
          ...places[index]!,
          zone: creditor.zone,
          debtorKind: it.kind,
          at,
        })),
      );
    }
    const payments = await tx.query<BookedPayment>(
      `select account_id, item_id, payment_id, pay, currency, coalesce(paid_on, $2)::date as on_day from import_doc
       where verdict = 'known' and pay > 0 and kind = 'invoice' and account_id = any ($1) order by account_id, line`,
      [accounts.map((it) => it.account_id), today],
    );
    const changes = [
      ...accounts.flatMap((it) => documentChanges(it, at)),
      ...payments.map((it) => paymentChange(it, at)),
    ];
    if (changes.length > 0) await observer.ledgerChanged(tx, changes);
  }
}

function documentChanges(account: ChangedAccount, at: Instant): LedgerChange[] {
  const change = (
    kind: 'invoiceBooked' | 'creditNoteBooked' | 'ledgerCorrected',
    itemIds: string[] | null,
  ): LedgerChange[] => (itemIds === null ? [] : [{ accountId: account.account_id, at, kind, itemIds }]);
  return [
    ...change('invoiceBooked', account.invoices),
    ...change('creditNoteBooked', account.credit_notes),
    ...change('ledgerCorrected', account.corrected),
  ];
}

function paymentChange(it: BookedPayment, at: Instant): LedgerChange {
  return {
    accountId: it.account_id,
    at,
    kind: 'paymentAllocated',
    itemIds: [it.item_id],
    paymentId: it.payment_id,
    received: { minor: it.pay, currency: it.currency },
    valueOn: it.on_day,
  };
}
