import { Injectable, type OnModuleInit } from '@nestjs/common';
import { provisionalRank, rankOf } from '@relance/calls/ranking';
import { CaseRanking, type RankedCase } from '@relance/dunning/server';
import type { Instant } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { rankFacts } from './rank-facts.query';
import { weightsInForce } from './rank-weights.query';

/** Ranks what dunning says can be called. */
@Injectable()
export class QueueRanking implements OnModuleInit {
  constructor(private readonly registry: CaseRanking) {}

  onModuleInit(): void {
    this.registry.register({
      provisional: async (tx) => {
        const { weights } = await weightsInForce(tx);
        return (context) => provisionalRank(context, weights);
      },
      placesAt,
    });
  }
}

/** By the weights that were in force then. */
async function placesAt(tx: Tx, cases: readonly RankedCase[], at: Instant) {
  const { weights } = await weightsInForce(tx);
  return (await rankFacts(tx, cases, at)).map((facts) => rankOf(facts, weights, at));
}
