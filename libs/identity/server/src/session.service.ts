import { Injectable, Optional } from '@nestjs/common';
import {
  Clock,
  Database,
  DatabaseListener,
  type Language,
  type Role,
  SYSTEM,
  type Tx,
  type Viewer,
  ViewerSource,
} from '@relance/platform/server';
import { hashOf, newToken, tokenIn } from './session-token';

/** Sessions ended somewhere: payload `person:<id>` or `session:<key>`. */
export const SESSION_ENDED = 'session_ended';

const IDLE_MS = 2 * 3_600_000;
const ABSOLUTE_MS = 12 * 3_600_000;
const REMEMBERED_MS = 15_000;

interface SessionRow {
  person_id: string;
  login: string;
  name: string;
  role: Role;
  team_id: string | null;
  language: Language;
}

/**
 * Opaque sessions. Who a token belongs to is remembered for a few seconds, only while this process listens for the end of
 * sessions: disabling a person is felt with the next request.
 */
@Injectable()
export class SessionService extends ViewerSource {
  private readonly enders: ((tx: Tx, personId: string) => Promise<void>)[] = [];
  private readonly remembered = new Map<string, { viewer: Promise<Viewer | null>; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Optional() private readonly listener: DatabaseListener | null = null,
  ) {
    super();
    listener?.on('notified', (channel) => {
      if (channel === SESSION_ENDED) this.remembered.clear();
    });
    listener?.on('lost', () => this.remembered.clear());
    listener?.on('listening', () => this.remembered.clear());
  }

  /** Runs in the transaction that ends the last session of a person, in the scope of the system or an admin. */
  onEnd(run: (tx: Tx, personId: string) => Promise<void>): void {
    this.enders.push(run);
  }

  override async viewerOf(cookieHeader: string | undefined): Promise<Viewer | null> {
    const token = tokenIn(cookieHeader);
    if (!token) return null;
    const hash = hashOf(token);
    if (!this.listener?.listening) return this.read(hash);
    const key = hash.toString('hex');
    const now = this.clock.now().getTime();
    const known = this.remembered.get(key);
    if (known && known.until > now) return known.viewer;
    if (this.remembered.size > 5_000) this.remembered.clear();
    const viewer = this.read(hash);
    this.remembered.set(key, { viewer, until: now + REMEMBERED_MS });
    viewer.catch(() => this.remembered.delete(key));
    return viewer;
  }

  override async stillOpen(sessionKeys: readonly string[]): Promise<ReadonlySet<string>> {
    const now = this.clock.now();
    const rows = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ key: string }>(
        `select encode(s.token_hash, 'hex') as key from session s join person p on p.id = s.person_id
         where s.token_hash = any (select decode(k, 'hex') from unnest($1::text[]) k) and p.disabled_at is null
           and s.expires_at > $2 and s.last_seen_at > $3`,
        [sessionKeys, now, new Date(now.getTime() - IDLE_MS)],
      ),
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Opens a session; returns the token, which is kept nowhere else. */
  async open(tx: Tx, personId: string, address: string | null): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await tx.execute(
      `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at, address) values ($1, $2, $3, $3, $4, $5)`,
      [hashOf(token), personId, now, new Date(now.getTime() + ABSOLUTE_MS), address],
    );
    await tx.execute(`delete from session where expires_at < $1`, [now]);
    return token;
  }

  async end(viewer: Viewer): Promise<void> {
    await this.database.transaction(SYSTEM, async (tx) => {
      await tx.execute(`delete from session where token_hash = $1`, [Buffer.from(viewer.sessionKey, 'hex')]);
      await tx.query(`select pg_notify($1, $2)`, [SESSION_ENDED, `session:${viewer.sessionKey}`]);
      const { personId } = viewer.actor;
      const [other] = await tx.query(`select 1 from session where person_id = $1 and expires_at > $2`, [
        personId,
        this.clock.now(),
      ]);
      if (!other) await this.ended(tx, personId);
    });
  }

  /** Ends every session of a person, in the transaction that disables or changes them. `tx`: a system or admin's. */
  async endAllOf(tx: Tx, personId: string): Promise<void> {
    await tx.execute(`delete from session where person_id = $1`, [personId]);
    await tx.query(`select pg_notify($1, $2)`, [SESSION_ENDED, `person:${personId}`]);
    await this.ended(tx, personId);
  }

  private async ended(tx: Tx, personId: string): Promise<void> {
    for (const run of this.enders) await run(tx, personId);
  }

  /** The person's own wish (language) changed: what is remembered of them is read again. */
  forget(): void {
    this.remembered.clear();
  }

  private async read(hash: Buffer): Promise<Viewer | null> {
    const now = this.clock.now();
    return this.database.transaction(SYSTEM, async (tx) => {
      const [row] = await tx.query<SessionRow>(
        `select p.id as person_id, p.login, p.name, p.role, p.team_id, p.language
         from session s join person p on p.id = s.person_id
         where s.token_hash = $1 and p.disabled_at is null and s.expires_at > $2 and s.last_seen_at > $3`,
        [hash, now, new Date(now.getTime() - IDLE_MS)],
      );
      if (!row) return null;
      await tx.execute(
        `update session set last_seen_at = $2 where token_hash = $1 and last_seen_at < $2::timestamptz - interval '1 minute'`,
        [hash, now],
      );
      return {
        actor: {
          role: row.role,
          personId: row.person_id,
          teamIds: row.team_id && row.role !== 'admin' ? [row.team_id] : [],
        },
        login: row.login,
        name: row.name,
        language: row.language,
        sessionKey: hash.toString('hex'),
      };
    });
  }
}
