import type { Tx } from '@relance/platform/server';

/** Ends the history: screens were not there to hear what happened. Returns what there is now. */
export async function closeDemo(
  tx: Tx,
): Promise<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>> {
  await tx.execute(`delete from outbox`);
  const [counts] = await tx.query<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>>(
    `select (select count(*) from open_item where kind = 'invoice') as invoices, (select count(*) from payment) as payments,
       (select count(*) from dunning_case) as cases, (select count(*) from case_event) as events,
       (select count(*) from call_attempt) as calls, (select count(*) from document) as documents`,
  );
  return counts!;
}
