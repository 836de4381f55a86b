import { Injectable } from '@nestjs/common';
import { DEFAULT_STRATEGIES, type Strategy, strategySchema } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

export type DebtorKind = 'business' | 'public' | 'consumer';

/** Strategies by version. A published version never changes: it is read and checked once in a process. */
@Injectable()
export class StrategyStore {
  private readonly known = new Map<string, Strategy>();

  /** What the named versions say. Error: a version that is not there, or is no strategy. */
  async load(tx: Tx, versionIds: Iterable<string>): Promise<(versionId: string) => Strategy> {
    const missing = [...new Set(versionIds)].filter((id) => !this.known.has(id));
    if (missing.length > 0) {
      const rows = await tx.query<{ id: string; definition: unknown }>(
        `select id, definition from strategy_version where id = any ($1::uuid[])`,
        [missing],
      );
      for (const { id, definition } of rows) this.known.set(id, strategySchema.parse(definition));
    }
    return (id) => {
      const strategy = this.known.get(id);
      if (!strategy) throw new Error(`no strategy version ${id}`);
      return strategy;
    };
  }

  /** The version that a new case of such a debtor is pinned to: the newest published one; the defaults are published when there is none. */
  async versionFor(tx: Tx): Promise<(kind: DebtorKind) => string> {
    let rows = await this.published(tx);
    if (rows.length === 0) {
      await this.publishDefaults(tx);
      rows = await this.published(tx);
    }
    return (kind) => {
      const row =
        rows.find((other) => other.debtor_kind === kind) ?? rows.find((other) => other.debtor_kind === 'business');
      if (!row) throw new Error(`no published strategy for ${kind} debtors`);
      return row.id;
    };
  }

  private published(tx: Tx): Promise<{ id: string; debtor_kind: DebtorKind | null }[]> {
    return tx.query(
      `select distinct on (s.debtor_kind) v.id, s.debtor_kind
       from strategy_version v join strategy s on s.id = v.strategy_id
       where v.status = 'published' and s.debtor_kind is not null
       order by s.debtor_kind, v.published_at desc, v.id desc`,
    );
  }

  /** Idempotent: two processes may start at once. `at`: the day they bear. */
  async publishDefaults(tx: Tx, at: Instant = new Date().toISOString()): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtext('relance.strategies'))`);
    for (const { key, nameFr, nameEn, debtorKinds, definition } of DEFAULT_STRATEGIES) {
      await tx.execute(
        `with s as (
           insert into strategy (key, name_fr, name_en, debtor_kind) values ($1, $2, $3, $4)
           on conflict (key) do nothing returning id)
         insert into strategy_version (strategy_id, version, status, definition, published_at, created_at)
         select id, 1, 'published', $5::jsonb, $6, $6 from s`,
        [key, nameFr, nameEn, debtorKinds[0], JSON.stringify(strategySchema.parse(definition)), at],
      );
    }
  }
}
