import { Injectable } from '@nestjs/common';
import type { CaseEvent, CaseState } from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, type Instant, newId } from '@relance/kernel';
import { Database, SYSTEM, type Tx } from '@relance/platform/server';
import { isBankDataStale } from '@relance/receivables/domain';
import type { CaseFact } from '../case/case-facts';
import { type Claim, type ClaimedCase, DUE } from '../case/case-row';
import { CREDITOR_HOLDS, type CreditorHold } from '../case/case-writer';
import { CaseBatch } from './case-batch';

/** Creditors that nobody may be pressed for now, by the kind of hold that says why. */
export type Suppressed = Readonly<Record<CreditorHold, readonly string[]>>;

export interface HoldsChanged {
  placed: number;
  ended: number;
  failed: number;
}

const BATCH = 250;
/** Where dunning goes on by itself, so that a suppression has something to stop. */
const PRESSED: readonly CaseState[] = ['reminding', 'callDue', 'formalNotice', 'promised'];
/** Where nothing that falls due presses anybody. */
const OUT_OF_DUNNING: readonly CaseState[] = ['referred', 'inLegal', 'insolvent', 'settled', 'paid', 'writtenOff'];
/** $3: creditors. */
const OF_CREDITOR = 'exists (select from account a where a.id = c.id and a.creditor_id = any ($3::uuid[]))';
/** $4: the kind of hold. */
const UNHELD = `strpos(coalesce(c.creditor_hold, ''), $4) = 0 and ${OF_CREDITOR}`;

/**
 * Holds for the creditor's sake: its bank data are too old to say what is still open (`creditor.bank_data_max_age_days`, working
 * days), or the entity is closed. Placed and ended by the system alone, in batches; a case returns where the facts say.
 */
@Injectable()
export class CreditorHolds {
  constructor(
    private readonly database: Database,
    private readonly batches: CaseBatch,
  ) {}

  /** One small question: creditors are few. `asOf` null: by the database's clock. */
  suppressed(asOf: Instant | null): Promise<Suppressed> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const creditors = await creditorsWatched(tx, asOf);
      const idsOf = (kind: CreditorHold) => creditors.filter((one) => stands[kind](one)).map(({ id }) => id);
      return { staleBankData: idsOf('staleBankData'), creditorClosed: idsOf('creditorClosed') };
    });
  }

  /**
   * What is due, and may be looked at. First puts on hold what is due at a suppressed creditor; what another transaction keeps
   * from that just now is left until it is, so that nothing slips out. Costs nothing while no creditor is suppressed.
   */
  async dueClaim(suppressed: Suppressed, asOf: Instant | null): Promise<Claim> {
    const kinds = CREDITOR_HOLDS.filter((kind) => suppressed[kind].length > 0);
    for (const kind of kinds) {
      const where = `${DUE.where} and c.state <> all ($5::text[]) and ${UNHELD}`;
      await this.all(where, [suppressed[kind], kind, OUT_OF_DUNNING], asOf, (row) => placed(row, kind));
    }
    if (kinds.length === 0) return DUE;
    const [ids, kind, states] = [kinds.flatMap((kind) => suppressed[kind]), kinds.join('+'), OUT_OF_DUNNING];
    const where = `${DUE.where} and (c.state = any ($5::text[]) or not (${OF_CREDITOR}) or c.creditor_hold = any (string_to_array($4, '+') || $4))`;
    return { ...DUE, where, values: [ids, kind, states] };
  }

  /** On all cases where dunning goes on, and off those whose creditor has fresh data, or is open again. */
  async round(asOf: Instant | null, stopped?: () => boolean): Promise<HoldsChanged> {
    const suppressed = await this.suppressed(asOf);
    const changed: HoldsChanged = { placed: 0, ended: 0, failed: 0 };
    for (const kind of CREDITOR_HOLDS) {
      if (suppressed[kind].length > 0) {
        const where = `(c.state = any ($5::text[]) or c.creditor_hold is not null) and ${UNHELD}`;
        const values = [suppressed[kind], kind, PRESSED];
        const { taken, failed } = await this.all(where, values, asOf, (row) => placed(row, kind), stopped);
        changed.placed += taken;
        changed.failed += failed;
      }
      const { taken, failed } = await this.end(kind, suppressed[kind], asOf, stopped);
      changed.ended += taken;
      changed.failed += failed;
    }
    return changed;
  }

  private end(
    kind: CreditorHold,
    creditorIds: readonly string[],
    asOf: Instant | null,
    stopped?: () => boolean,
  ): Promise<Taken> {
    const where = `strpos(c.creditor_hold, $4) > 0 and not (${OF_CREDITOR})`;
    return this.all(where, [creditorIds, kind], asOf, (row) => ended(row, kind), stopped);
  }

  private async all(
    where: string,
    values: readonly unknown[],
    asOf: Instant | null,
    factsOf: (row: ClaimedCase) => CaseFact[],
    stopped: () => boolean = () => false,
  ): Promise<Taken> {
    const sum: Taken = { taken: 0, failed: 0 };
    const claim = { where, orderBy: 'c.id', values };
    while (!stopped()) {
      const { claimed, failed } = await this.batches.take({ claim, asOf, size: BATCH, factsOf });
      sum.taken += claimed - failed;
      sum.failed += failed;
      if (claimed < BATCH) break;
    }
    return sum;
  }
}

interface Taken {
  taken: number;
  failed: number;
}

interface Creditor {
  id: string;
  country: string;
  today: BusinessDate;
  closed: boolean;
  /** Null: its bank data may be of any age. */
  maxAgeDays: number | null;
  dataAsOf: BusinessDate | null;
}

async function creditorsWatched(tx: Tx, asOf: Instant | null): Promise<Creditor[]> {
  const rows = await tx.query<Omit<Creditor, 'today'> & { zone: string; now: Instant }>(
    `select id, country, zone, coalesce($1::timestamptz, now()) as now,
       coalesce(closed_at <= coalesce($1::timestamptz, now()), false) as closed,
       bank_data_max_age_days as "maxAgeDays", bank_data_as_of as "dataAsOf"
     from creditor where closed_at is not null or bank_data_max_age_days is not null order by id`,
    [asOf],
  );
  return rows.map(({ zone, now, ...row }) => ({ ...row, today: dateInZone(now, zone) }));
}

const stands: Record<CreditorHold, (creditor: Creditor) => boolean> = {
  creditorClosed: ({ closed }) => closed,
  staleBankData: ({ maxAgeDays, dataAsOf, country, today }) => isBankDataStale(dataAsOf, maxAgeDays, today, country),
};

function placed(row: ClaimedCase, kind: CreditorHold): CaseFact[] {
  const hold = { id: newId(), kind, reason: '', until: null };
  return [factOf(row, { type: 'HoldPlaced', ...timeOf(row), hold })];
}

function ended(row: ClaimedCase, kind: CreditorHold): CaseFact[] {
  return row.context.holds
    .filter((hold) => hold.kind === kind)
    .map(({ id }) => factOf(row, { type: 'HoldEnded', ...timeOf(row), holdId: id, reason: '' }));
}

function timeOf({ now, context }: ClaimedCase): Pick<CaseEvent, 'at' | 'today'> {
  return { at: now, today: dateInZone(now, context.zone) };
}

function factOf(row: ClaimedCase, event: CaseEvent): CaseFact {
  return { row, event, audit: `case.${event.type}` };
}
