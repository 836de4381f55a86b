import { Injectable } from '@nestjs/common';
import { dateInZone, instantAt, isBusinessDate, type BusinessDate } from '@relance/kernel';
import { Clock, Database, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { isBankDataStale, workingDaysSince } from '@relance/receivables/domain';
import { unknown } from '../payments/payment-problem';
import { inputFault, notPossibleNow, onlyRoles, reasonGiven } from './party-problem';

export interface CreditorSettings {
  name: string;
  bankDataMaxAgeDays?: number | null;
}

interface CreditorRow {
  id: string;
  country: string;
  zone: string;
  bankDataAsOf: BusinessDate | null;
  bankDataMaxAgeDays: number | null;
  closedOn: BusinessDate | null;
}

const ADMINS: readonly Actor['role'][] = ['admin', 'system'];
const OLDEST_LIMIT = 90;

/** The creditor entities, for those who administer them. Errors: PaymentProblem; nothing is written then. */
@Injectable()
export class CreditorService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<unknown[]> {
    await onlyRoles(this.database, actor, ADMINS, 'creditorEntities', '');
    const at = this.clock.now().toISOString();
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<CreditorRow>(
        `select c.id, c.key, c.name, c.country::text as country, c.zone, c.currency::text as currency, c.iban, c.bank_data_as_of as "bankDataAsOf",
           c.bank_data_max_age_days as "bankDataMaxAgeDays", (c.closed_at at time zone c.zone)::date as "closedOn", c.closed_reason as "closedReason",
           p.name as "closedByName", (select count(*)::int from account a join dunning_case k on k.id = a.id
             where a.creditor_id = c.id and k.state not in ('paid', 'settled', 'writtenOff')) as "openCases"
         from creditor c left join person p on p.id = c.closed_by order by c.closed_at is not null, c.name, c.id`,
      ),
    );
    return rows.map((row) => {
      const today = dateInZone(at, row.zone);
      const { bankDataAsOf, bankDataMaxAgeDays, country } = row;
      return {
        ...row,
        bankDataAgeDays: bankDataAsOf === null ? null : workingDaysSince(bankDataAsOf, today, country),
        bankDataStale: isBankDataStale(bankDataAsOf, bankDataMaxAgeDays, today, country),
      };
    });
  }

  async save(actor: Actor, id: string, { name, bankDataMaxAgeDays }: CreditorSettings): Promise<void> {
    const words = name.trim();
    if (words === '' || words.length > 200)
      throw inputFault('missing-value', 'name', 'Le nom manque ou est trop long.', 'The name is missing or too long.');
    const limit = bankDataMaxAgeDays ?? null;
    if (limit !== null && (!Number.isInteger(limit) || limit < 1 || limit > OLDEST_LIMIT))
      throw inputFault('bad-days', 'bankDataMaxAgeDays', 'De 1 à 90 jours ouvrés.', '1 to 90 working days.');
    await this.change(actor, id, 'saveCreditor', { bankDataMaxAgeDays: limit }, (tx) =>
      tx.execute(`update creditor set name = $2, bank_data_max_age_days = $3 where id = $1`, [id, words, limit]),
    );
  }

  /** From that day on no invoice is taken, and dunning waits; payments are still booked. */
  async close(actor: Actor, id: string, closedOn: BusinessDate, reason: string): Promise<void> {
    const why = reasonGiven(reason);
    await this.change(actor, id, 'closeCreditor', { closedOn, reason: why }, async (tx, { zone, closedOn: before }) => {
      if (before !== null)
        throw notPossibleNow('already-closed', 'Ce créancier est déjà clôturé.', 'This creditor is closed already.');
      if (!isBusinessDate(closedOn) || closedOn > dateInZone(this.clock.now().toISOString(), zone))
        throw inputFault(
          'bad-date',
          'closedOn',
          'La date ne peut être dans le futur.',
          'The date cannot be in the future.',
        );
      await tx.execute(`update creditor set closed_at = $2, closed_reason = $3, closed_by = $4 where id = $1`, [
        id,
        instantAt(closedOn, '00:00', zone),
        why,
        actor.personId,
      ]);
    });
  }

  async reopen(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, 'reopenCreditor', {}, async (tx, { closedOn }) => {
      if (closedOn === null)
        throw notPossibleNow('not-closed', 'Ce créancier n’est pas clôturé.', 'This creditor is not closed.');
      await tx.execute(`update creditor set closed_at = null, closed_reason = null, closed_by = null where id = $1`, [
        id,
      ]);
    });
  }

  private async change(
    actor: Actor,
    id: string,
    intent: string,
    detail: Record<string, unknown>,
    work: (tx: Tx, creditor: Pick<CreditorRow, 'zone' | 'closedOn'>) => Promise<unknown>,
  ): Promise<void> {
    await onlyRoles(this.database, actor, ADMINS, intent, id);
    await this.database.transaction(actor, async (tx) => {
      const [creditor] = await tx.query<Pick<CreditorRow, 'zone' | 'closedOn'>>(
        `select zone, (closed_at at time zone zone)::date as "closedOn" from creditor where id = $1 for update`,
        [id],
      );
      if (!creditor) throw unknown();
      await work(tx, creditor);
      await writeAudit(tx, [{ action: `receivables.${intent}`, subject: id, detail }]);
    });
  }
}
