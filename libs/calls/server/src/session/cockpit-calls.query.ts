import type { Tx } from '@relance/platform/server';
import { ownCalls } from './call-view.query';
import { phoneView } from './phone-view';

/** What the cockpit shows of calls: one's own on this case, and the contacts' numbers as they are written there. */
export async function callsOnCase(tx: Tx, caseId: string, now: Date) {
  const { open, unlogged } = await ownCalls(tx, now);
  const numbers = await tx.query<{ phone: string; zone: string; country: string }>(
    `select distinct k.phone, d.zone, d.country::text as country from account a join debtor d on d.id = a.debtor_id
       join contact k on k.debtor_id = d.id where a.id = $1 and k.phone is not null`,
    [caseId],
  );
  return {
    call: open?.caseId === caseId ? open : null,
    unloggedCalls: unlogged.filter((call) => call.caseId === caseId),
    phones: numbers.map(({ phone, ...at }) => phoneView(phone, at, now)),
  };
}
