import type { LiveMessage, LiveTopic } from '@relance/platform/live';
import { type Actor, SYSTEM } from '../database/actor';
import type { Database, Tx } from '../database/database';
import { OUTBOX_KEPT_HOURS } from './outbox';

/** A row of the outbox with those it is for. */
export interface HeardRow {
  message: LiveMessage;
  /** What it is about: whoever has that case open hears it too. */
  caseId: string | null;
  teamId: string | null;
  agentId: string | null;
  legal: boolean;
  admin: boolean;
}

interface StoredRow {
  seq: number;
  tx: string;
  topic: LiveTopic;
  caseId: string | null;
  teamId: string | null;
  agentId: string | null;
  legal: boolean;
  admin: boolean;
  payload: never;
  at: string;
}

const COLUMNS = `o.seq, o.tx::text as tx, o.topic, o.case_id as "caseId", o.team_id as "teamId", o.agent_id as "agentId", o.legal, o.admin, o.payload, o.created_at as at`;
/** More than this missed: reading the screens again is cheaper. */
const MOST_MISSED = 500;

/**
 * Reads what was committed since the last read, each row once. A cursor is the oldest transaction that was still open when it was
 * read: everything before it has been read. (Sequence numbers cannot be that: they are given before commit.)
 */
export class OutboxReader {
  private horizon: string | null = null;
  private readAt = 0;
  /** Transactions at or after the horizon whose rows were read already. */
  private done = new Set<string>();

  constructor(private readonly database: Database) {}

  /** Opaque for clients. */
  get cursor(): string {
    return `${this.horizon ?? '0'}.${this.readAt}`;
  }

  async read(): Promise<HeardRow[]> {
    const first = this.horizon === null;
    // one statement: the horizon and the rows are of one snapshot
    const rows = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<(StoredRow | { seq: null }) & { horizon: string; ms: number }>(
        `select now.horizon::text as horizon, (extract(epoch from clock_timestamp()) * 1000)::bigint as ms, ${COLUMNS}
         from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now
         left join outbox o on o.tx >= coalesce($1::xid8, now.horizon) and o.tx <> all ($2::xid8[]) order by o.seq`,
        [this.horizon, [...this.done]],
      ),
    );
    const now = rows[0]!;
    const stored = rows.filter((row): row is StoredRow & typeof now => row.seq !== null);
    const horizon = BigInt(now.horizon);
    this.done = new Set([...this.done, ...stored.map((row) => row.tx)].filter((id) => BigInt(id) >= horizon));
    this.horizon = now.horizon;
    this.readAt = now.ms;
    return first ? [] : stored.map((row) => this.heard(row));
  }

  /** What an actor missed since a cursor; null: too much, or too long ago. */
  async missed(actor: Actor, cursor: string): Promise<LiveMessage[] | null> {
    const [, horizon, ms] = /^(\d{1,20})\.(\d{1,16})$/.exec(cursor) ?? [];
    if (!horizon || !ms) return null;
    return this.database.transaction(SYSTEM, async (tx) => {
      if (await isTooOld(tx, Number(ms))) return null;
      const rows = await tx.query<StoredRow>(
        `select ${COLUMNS} from outbox o where o.tx >= $1::xid8 and (
           ($2 = 'lead' and o.team_id = any ($3::uuid[])) or o.agent_id = $4::uuid or ($2 = 'legal' and o.legal) or ($2 = 'admin' and o.admin))
         order by o.seq limit $5`,
        [horizon, actor.role, actor.teamIds, actor.personId, MOST_MISSED + 1],
      );
      return rows.length > MOST_MISSED ? null : rows.map((row) => this.heard(row).message);
    });
  }

  private heard({ topic, seq, at, payload, caseId, teamId, agentId, legal, admin }: StoredRow): HeardRow {
    return { message: { topic, seq, at, cursor: this.cursor, payload }, caseId, teamId, agentId, legal, admin };
  }
}

async function isTooOld(tx: Tx, ms: number): Promise<boolean> {
  const [age] = await tx.query<{ old: boolean }>(
    `select to_timestamp($1::double precision / 1000) < now() - make_interval(hours => $2) + interval '5 minutes' as old`,
    [ms, OUTBOX_KEPT_HOURS],
  );
  return age!.old;
}
