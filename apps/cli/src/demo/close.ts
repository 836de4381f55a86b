import { type ContactPolicy, FR_DEFAULT } from '@relance/calls/domain';
import type { Tx } from '@relance/platform/server';

/** The demo is tried in the evening and on Sundays too: its debtors take calls at any hour. Nobody is behind its numbers. */
const ANY_HOUR: ContactPolicy = {
  ...FR_DEFAULT,
  key: 'demo-any-hour',
  windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], from: '00:00', to: '24:00' }],
  publicHolidays: 'allowed',
};

/** Ends the history: screens were not there to hear what happened, and calls are allowed from now on. Returns what there is now. */
export async function closeDemo(
  tx: Tx,
): Promise<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>> {
  await tx.execute(`delete from outbox`);
  // the runs of the history bear today's date: they were no nights that anybody could have watched
  await tx.execute(`delete from due_run`);
  await tx.execute(`insert into contact_policy (key, definition) values ($1, $2)`, [
    ANY_HOUR.key,
    JSON.stringify(ANY_HOUR),
  ]);
  const [counts] = await tx.query<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>>(
    `select (select count(*) from open_item where kind = 'invoice') as invoices, (select count(*) from payment) as payments,
       (select count(*) from dunning_case) as cases, (select count(*) from case_event) as events,
       (select count(*) from call_attempt) as calls, (select count(*) from document) as documents`,
  );
  return counts!;
}
