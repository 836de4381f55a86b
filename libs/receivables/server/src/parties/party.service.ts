import { Injectable } from '@nestjs/common';
import { Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { readSegment } from '@relance/receivables/domain';
import { unknown } from '../payments/payment-problem';
import { inputFault, onlyRoles } from './party-problem';
import { EDITED, editedSince } from './stale';

const MOST_LINES = 6;
const LONGEST_LINE = 100;

interface FoundDebtor {
  id: string;
  address: string[];
  segment: string | null;
  currentVersion: number;
  changedBy: string | null;
  changedAt: string;
}

/**
 * What is known of a debtor, corrected by a person. Errors: PaymentProblem, and Stale when somebody edited the debtor since; nothing
 * is written then. `expectedVersion` null: whatever stands there.
 */
@Injectable()
export class PartyService {
  constructor(private readonly database: Database) {}

  /** Where letters go; no line: not known. */
  async saveAddress(
    actor: Actor,
    caseId: string,
    lines: readonly string[],
    expectedVersion: number | null = null,
  ): Promise<void> {
    const address = lines.map((it) => it.trim().replace(/\s+/g, ' ')).filter((it) => it !== '');
    if (address.length > MOST_LINES)
      throw inputFault('too-long', 'lines', 'Une adresse a six lignes au plus.', 'An address has at most six lines.');
    if (address.some((it) => it.length > LONGEST_LINE))
      throw inputFault('too-long', 'lines', 'Une ligne est trop longue.', 'A line is too long.');
    await this.database.transaction(actor, async (tx) => {
      const { id: debtorId, ...found } = await this.debtorOf(tx, caseId);
      editedSince(found, expectedVersion, { lines: found.address.join('\n') || null });
      await tx.execute(`update debtor set address = $2::text[] where id = $1`, [debtorId, address]);
      await writeAudit(tx, [{ action: 'receivables.saveAddress', accountId: caseId, subject: debtorId }]);
    });
  }

  /** How the debtor is judged: `reliable`, `watch`, `atRisk` or words of the team's own, at most 30 characters; empty: not at all. */
  async setSegment(
    actor: Actor,
    caseId: string,
    segment: string | null,
    expectedVersion: number | null = null,
  ): Promise<void> {
    await onlyRoles(this.database, actor, ['lead', 'admin', 'system'], 'setSegment', caseId);
    const value = readSegment(segment ?? '');
    if (value === undefined)
      throw inputFault('too-long', 'segment', '30 caractères au plus.', 'At most 30 characters.');
    await this.database.transaction(actor, async (tx) => {
      const { id: debtorId, ...found } = await this.debtorOf(tx, caseId);
      editedSince(found, expectedVersion, { segment: found.segment });
      await tx.execute(`update debtor set segment = $2 where id = $1`, [debtorId, value]);
      await writeAudit(tx, [
        { action: 'receivables.setSegment', accountId: caseId, subject: debtorId, detail: { segment: value } },
      ]);
    });
  }

  private async debtorOf(tx: Tx, caseId: string): Promise<FoundDebtor> {
    const [debtor] = await tx.query<FoundDebtor>(
      `select it.id, it.address, it.segment, ${EDITED}
       from account a join debtor it on it.id = a.debtor_id where a.id = $1 and it.merged_into is null for update of it`,
      [caseId],
    );
    if (!debtor) throw unknown();
    return debtor;
  }
}
