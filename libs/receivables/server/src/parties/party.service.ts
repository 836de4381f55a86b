import { Injectable } from '@nestjs/common';
import { Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { readSegment } from '@relance/receivables/domain';
import { unknown } from '../payments/payment-problem';
import { inputFault, onlyRoles } from './party-problem';

const MOST_LINES = 6;
const LONGEST_LINE = 100;

/** What is known of a debtor, corrected by a person. Errors: PaymentProblem; nothing is written then. */
@Injectable()
export class PartyService {
  constructor(private readonly database: Database) {}

  /** Where letters go; no line: not known. */
  async saveAddress(actor: Actor, caseId: string, lines: readonly string[]): Promise<void> {
    const address = lines.map((it) => it.trim().replace(/\s+/g, ' ')).filter((it) => it !== '');
    if (address.length > MOST_LINES)
      throw inputFault('too-long', 'lines', 'Une adresse a six lignes au plus.', 'An address has at most six lines.');
    if (address.some((it) => it.length > LONGEST_LINE))
      throw inputFault('too-long', 'lines', 'Une ligne est trop longue.', 'A line is too long.');
    await this.database.transaction(actor, async (tx) => {
      const debtorId = await this.debtorOf(tx, caseId);
      await tx.execute(`update debtor set address = $2::text[] where id = $1`, [debtorId, address]);
      await writeAudit(tx, [{ action: 'receivables.saveAddress', accountId: caseId, subject: debtorId }]);
    });
  }

  /** How the debtor is judged: `reliable`, `watch`, `atRisk` or words of the team's own, at most 30 characters; empty: not at all. */
  async setSegment(actor: Actor, caseId: string, segment: string | null): Promise<void> {
    await onlyRoles(this.database, actor, ['lead', 'admin', 'system'], 'setSegment', caseId);
    const value = readSegment(segment ?? '');
    if (value === undefined)
      throw inputFault('too-long', 'segment', '30 caractères au plus.', 'At most 30 characters.');
    await this.database.transaction(actor, async (tx) => {
      const debtorId = await this.debtorOf(tx, caseId);
      await tx.execute(`update debtor set segment = $2 where id = $1`, [debtorId, value]);
      await writeAudit(tx, [
        { action: 'receivables.setSegment', accountId: caseId, subject: debtorId, detail: { segment: value } },
      ]);
    });
  }

  private async debtorOf(tx: Tx, caseId: string): Promise<string> {
    const [debtor] = await tx.query<{ id: string }>(
      `select d.id from account a join debtor d on d.id = a.debtor_id where a.id = $1 and d.merged_into is null for update of d`,
      [caseId],
    );
    if (!debtor) throw unknown();
    return debtor.id;
  }
}
