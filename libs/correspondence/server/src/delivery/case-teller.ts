import { Injectable, Logger } from '@nestjs/common';
import { type CaseEvent, UnexpectedFact } from '@relance/dunning/domain';
import { type CaseFact, CaseFacts, lockCases, type CaseRow, type TakenFact } from '@relance/dunning/server';
import { dateInZone, NO_ID } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import type { DeliveryStatus } from '../entities/delivery.entity';

interface Untold {
  id: string;
  caseId: string;
  stepKey: string;
  channel: string;
  status: DeliveryStatus;
  problem: string;
  sentOn: string | null;
}

const BATCH = 400;

/** SQL: deliveries whose case has not heard what became of them. The words are those of the index `delivery_untold`. */
const UNTOLD = `(v.status in ('sent', 'posted', 'noAddress', 'failed', 'inDoubt') or v.problem = 'gone') and v.told is distinct from v.status`;

/**
 * Tells cases what became of their steps: `StepSent` when a message has left, `StepNotSent` when a person has to see to it. Each
 * delivery's status is told once; what nobody told (a process died) is told by the next round. A case that takes no such fact
 * any more (closed meanwhile) has no use for it: that is no error.
 */
@Injectable()
export class CaseTeller {
  private readonly logger = new Logger('Deliveries');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: CaseFacts,
  ) {}

  /** All that was not told yet, in batches; how many cases were told. A case that fails is left for the next round. */
  async tellAll(stopped: () => boolean = () => false): Promise<number> {
    let told = 0;
    let after: string | null = null;
    while (!stopped()) {
      const cases: string[] = await this.database.transaction(SYSTEM, (tx) => untoldCases(tx, after));
      if (cases.length === 0) break;
      after = cases.at(-1) ?? null;
      told += await this.batch(cases);
    }
    return told;
  }

  /** The same for cases that this transaction holds locked, or will: case before delivery, always. */
  async tell(tx: Tx, caseIds: readonly string[]): Promise<void> {
    const rows = new Map((await lockCases(tx, caseIds)).map((row) => [row.id, row]));
    const untold = await lockUntold(tx, [...rows.keys()]);
    if (untold.length === 0) return;
    const at = this.clock.now().toISOString();
    const facts = untold.map((news) => factOf(rows.get(news.caseId)!, news, at));
    await this.facts.write(tx, await this.taken(tx, facts));
    await tx.execute(`update delivery set told = status where id = any ($1::uuid[])`, [untold.map(({ id }) => id)]);
  }

  private async batch(caseIds: readonly string[]): Promise<number> {
    try {
      await this.database.transaction(SYSTEM, (tx) => this.tell(tx, caseIds));
      return caseIds.length;
    } catch (error) {
      if (caseIds.length > 1) {
        let told = 0;
        for (const id of caseIds) told += await this.batch([id]);
        return told;
      }
      this.logger.error(`case ${caseIds[0]} could not be told: ${error instanceof Error ? error.message : error}`);
      return 0;
    }
  }

  /** Without those that a case refuses. */
  private async taken(tx: Tx, facts: readonly CaseFact[]): Promise<TakenFact[]> {
    try {
      return await this.facts.decide(tx, facts);
    } catch (error) {
      if (!(error instanceof UnexpectedFact)) throw error;
    }
    let accepted: CaseFact[] = [];
    for (const fact of facts) {
      const sameCase = accepted.filter(({ row }) => row.id === fact.row.id);
      try {
        await this.facts.decide(tx, [...sameCase, fact]);
        accepted = [...accepted, fact];
      } catch (error) {
        if (!(error instanceof UnexpectedFact)) throw error;
      }
    }
    return this.facts.decide(tx, accepted);
  }
}

async function untoldCases(tx: Tx, after: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct v.account_id as id from delivery v
     where ${UNTOLD} and v.account_id > $1 order by v.account_id limit ${BATCH}`,
    [after ?? NO_ID],
  );
  return rows.map(({ id }) => id);
}

function lockUntold(tx: Tx, caseIds: readonly string[]): Promise<Untold[]> {
  return tx.query<Untold>(
    `select v.id, v.account_id as "caseId", d.step_key as "stepKey", d.kind as channel, v.status,
       case v.status when 'failed' then coalesce(v.problem, 'refused') else v.status end as problem,
       to_char(v.sent_at at time zone r.zone, 'YYYY-MM-DD') as "sentOn"
     from delivery v join document d on d.id = v.document_id join account a on a.id = v.account_id join creditor r on r.id = a.creditor_id
     where v.account_id = any ($1::uuid[]) and ${UNTOLD} order by v.account_id, v.id for update of v`,
    [caseIds],
  );
}

function factOf(row: CaseRow, { status, stepKey, channel, problem, sentOn }: Untold, at: string): CaseFact {
  const today = dateInZone(at, row.context.zone);
  const event: CaseEvent =
    status === 'sent' || status === 'posted'
      ? { type: 'StepSent', at, today, stepKey, channel, sentOn: sentOn ?? today }
      : { type: 'StepNotSent', at, today, stepKey, channel, problem };
  return { row, event, audit: `case.${event.type}` };
}
