import { addDays, type BusinessDate } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import type { DemoStaff } from './settle';

/** Letters of the last days still wait on the lead's desk. */
const WAITING_DAYS = 4;

/**
 * Ends the history: what was written before the last days was posted, or sent by hand, by the team's lead the day after; screens were
 * not there to hear what happened. Returns what there is now.
 */
export async function closeDemo(
  tx: Tx,
  staff: DemoStaff,
  today: BusinessDate,
): Promise<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>> {
  await tx.execute(
    `update delivery v set status = case v.channel when 'email' then 'sent' else 'posted' end, sent_at = v.created_at + interval '1 day',
       sent_by = l.id, claimed_seq = (select event_seq from document d where d.id = v.document_id),
       tracking_number = case v.channel when 'registeredPost' then '1A' || lpad((hashtext(v.id::text) & 2147483647)::text, 11, '0') end
     from dunning_case c join unnest($1::uuid[], $2::uuid[]) as l(id, team) on l.team = c.team_id
     where c.id = v.account_id and v.status = 'toSend' and v.created_at < $3::date`,
    [
      staff.leads.map((lead) => lead.personId),
      staff.leads.map((lead) => lead.teamIds[0]),
      addDays(today, -WAITING_DAYS),
    ],
  );
  await tx.execute(`delete from outbox`);
  const [counts] = await tx.query<Record<'invoices' | 'payments' | 'cases' | 'events' | 'calls' | 'documents', number>>(
    `select (select count(*) from open_item where kind = 'invoice') as invoices, (select count(*) from payment) as payments,
       (select count(*) from dunning_case) as cases, (select count(*) from case_event) as events,
       (select count(*) from call_attempt) as calls, (select count(*) from document) as documents`,
  );
  return counts!;
}
