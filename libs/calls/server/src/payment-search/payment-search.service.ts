import { Injectable } from '@nestjs/common';
import { isId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  type Viewer,
  writeAudit,
} from '@relance/platform/server';
import { mayOverride } from '../lease/lease.service';
import { paymentCandidates, type SoughtPayment } from './payment-candidates.query';

interface SearchRow extends SoughtPayment {
  id: string;
  caseNumber: string;
  debtorName: string;
  agentName: string;
  note: string;
  until: string | null;
  createdAt: string;
}

/** Payments that debtors say they made: a list for leads and admins, who keep the accounts. */
@Injectable()
export class PaymentSearches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Open searches, the oldest first, each with its candidates. */
  async open({ actor }: Viewer, first: number) {
    if (!mayOverride(actor)) return [];
    return this.database.transaction(actor, async (tx) => {
      const rows = await tx.query<SearchRow>(
        `select s.id, s.account_id as "caseId", s.paid_on as "paidOn", s.amount_minor as "amountMinor", s.currency, s.reference,
           (s.created_at at time zone r.zone)::date as "calledOn", s.created_at as "createdAt", p.name as "agentName", k.note,
           'C-' || lpad(c.case_number::text, 6, '0') as "caseNumber", d.name as "debtorName",
           (select h ->> 'until' from jsonb_array_elements(c.context -> 'holds') h where h ->> 'id' = s.hold_id::text) as until
         from payment_search s join dunning_case c on c.id = s.account_id join account a on a.id = c.id join debtor d on d.id = a.debtor_id
         join creditor r on r.id = a.creditor_id join call_attempt k on k.id = s.call_id join person p on p.id = k.person_id
         where s.status = 'open' order by s.created_at, s.id limit $1`,
        [Math.max(1, Math.min(first, 50))],
      );
      const candidates = await paymentCandidates(tx, rows);
      return rows.map((row, i) => ({
        ...row,
        amount: row.amountMinor === null ? null : { minor: row.amountMinor, currency: row.currency },
        candidates: candidates[i]!,
      }));
    });
  }

  /** `paymentId`: the one it was; null: it was not found. The pause ends by itself. */
  async close({ actor, language }: Viewer, id: string, paymentId: string | null, words: string) {
    if (!mayOverride(actor) || !isId(id) || (paymentId !== null && !isId(paymentId))) return notAllowed(language);
    const said = words.trim();
    if (said.length > 500) {
      return inputProblem(
        language,
        'tooLong',
        { fr: 'Au plus 500 caractères.', en: 'At most 500 characters.' },
        'words',
      );
    }
    return this.database.transaction(actor, async (tx) => {
      const [search] = await tx.query<SoughtPayment & { status: string }>(
        `select account_id as "caseId", status from payment_search where id = $1 for update`,
        [id],
      );
      if (!search) return notAllowed(language);
      if (search.status !== 'open') {
        return notPossible(language, 'closed', { fr: 'Cette recherche est terminée.', en: 'That search is over.' });
      }
      if (paymentId) {
        const seen = await tx.query(`select 1 from payment where id = $1`, [paymentId]);
        if (seen.length === 0) return notAllowed(language);
      }
      await tx.execute(
        `update payment_search set status = $2, payment_id = $3, words = $4, closed_by = $5, closed_at = $6 where id = $1`,
        [id, paymentId ? 'found' : 'notFound', paymentId, said, actor.personId, this.clock.now()],
      );
      const detail = { paymentId, found: paymentId !== null };
      await writeAudit(tx, [{ action: 'calls.closePaymentSearch', accountId: search.caseId, subject: id, detail }]);
      return { __typename: 'Done' as const, ok: true };
    });
  }
}
