import { Injectable } from '@nestjs/common';
import type { CaseContext, Decision, QueuePlace } from '@relance/dunning/domain';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';

/** A case as it stood at the instant that is asked about. */
export interface RankedCase {
  id: string;
  context: CaseContext;
}

/** Who ranks the cases that can be called: the context of calls, which stands above, registers here (`onModuleInit`). */
export interface RankingSource {
  /** By the case's own facts alone, as a write has them in hand; the rest follows within a second (`rank_due_at`). */
  provisional(tx: Tx): Promise<(context: CaseContext) => QueuePlace>;
  /** By all that was known at that instant, in the order given. */
  placesAt(tx: Tx, cases: readonly RankedCase[], at: Instant): Promise<QueuePlace[]>;
}

/** The place of cases in the queue; without a source, as the machine says it. */
@Injectable()
export class CaseRanking {
  private source: RankingSource | null = null;

  register(source: RankingSource): void {
    if (this.source) throw new Error('two sources of ranks');
    this.source = source;
  }

  /** The place that each decision is written with; asks nothing when none of them can be called. */
  async forWrites(tx: Tx, decisions: readonly Decision[]): Promise<(decision: Decision) => QueuePlace | null> {
    if (!this.source || !decisions.some(({ queue }) => queue)) return ({ queue }) => queue;
    const place = await this.source.provisional(tx);
    return ({ queue, snapshot }) => queue && place(snapshot.context);
  }

  /** Null: there is no source. */
  async placesAt(tx: Tx, cases: readonly RankedCase[], at: Instant): Promise<QueuePlace[] | null> {
    return this.source ? this.source.placesAt(tx, cases, at) : null;
  }
}
