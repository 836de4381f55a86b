import type { BusinessDate } from '@relance/kernel';
import { writeOutbox, type Tx } from '@relance/platform/server';
import { unknown } from './payment-problem';

export interface PaymentRow {
  id: string;
  accountId: string | null;
  creditorId: string;
  minor: number;
  currency: string;
  status: 'received' | 'bounced';
  zone: string;
  remitterName: string | null;
  remitterIban: string | null;
  text: string | null;
  structured: string | null;
  bookedOn: BusinessDate;
  valueOn: BusinessDate;
}

export interface BookedMoney {
  accountId: string;
  minor: number;
  currency: string;
  bounced: boolean;
}

/** Lets the screens of the team and of the agent know of money on their accounts. */
export async function tellPayments(tx: Tx, booked: readonly BookedMoney[]): Promise<void> {
  const accounts = await tx.query<{ id: string; debtorName: string; teamId: string | null; agentId: string | null }>(
    `select a.id, d.name as "debtorName", c.team_id as "teamId", c.agent_id as "agentId"
     from account a join debtor d on d.id = a.debtor_id left join dunning_case c on c.id = a.id where a.id = any ($1::uuid[])`,
    [booked.map((it) => it.accountId)],
  );
  const [me] = await tx.query<{ name: string }>(`select name from person where id = $1`, [tx.actor.personId]);
  const byName = me?.name ?? null;
  const byId = new Map(accounts.map((it) => [it.id, it]));
  await writeOutbox(
    tx,
    booked.flatMap(({ accountId, ...money }) => {
      const account = byId.get(accountId);
      if (!account) return [];
      const { debtorName, teamId, agentId } = account;
      const payload = { caseId: accountId, debtorName, ...money, byName };
      return [{ topic: 'payment.booked' as const, caseId: accountId, payload, audience: { teamId, agentId } }];
    }),
  );
}

/** A payment, locked. Error: PaymentProblem when the actor may not see it. */
export async function paymentOf(tx: Tx, id: string): Promise<PaymentRow> {
  const [row] = await tx.query<PaymentRow>(
    `select p.id, p.account_id as "accountId", p.creditor_id as "creditorId", p.amount_minor as minor, p.currency::text as currency, p.status, c.zone,
       p.remitter_name as "remitterName", p.remitter_iban as "remitterIban", p.remittance_text as text, p.structured_reference as structured, p.booked_on as "bookedOn", p.value_on as "valueOn"
     from payment p join creditor c on c.id = p.creditor_id where p.id = $1 for update of p`,
    [id],
  );
  if (!row) throw unknown();
  return row;
}
