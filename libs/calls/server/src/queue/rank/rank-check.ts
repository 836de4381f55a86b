import { NO_ID } from '@relance/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rankOf } from '@relance/calls/ranking';
import { Invariants, type RankedCase, type Violation } from '@relance/dunning/server';
import { Clock, type Tx } from '@relance/platform/server';
import { rankFacts } from './rank-facts.query';
import { weightsInForce } from './rank-weights.query';

const PAGE = 1_000;
const ENOUGH = 1_000;

/** What `relance verify` asks of ranks: those that hold by now are what the facts give. */
@Injectable()
export class RankCheck implements OnModuleInit {
  constructor(
    private readonly invariants: Invariants,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.invariants.register(
      {
        id: 'I25',
        name: 'A stored rank and its reasons are what the facts give by the weights in force',
        find: (tx) => wrongRanks(tx, this.clock.now().toISOString()),
      },
      {
        id: 'I25a',
        name: 'A case stands in the queue with rank, reasons and an instant to look again, or with none of them',
        find: (tx) =>
          tx.query(
            `select id as case_id, state, queue_rank from dunning_case
             where (queue_rank is null) <> (rank_due_at is null) or (queue_rank is null) <> (queue_reasons is null) limit 1000`,
          ),
      },
    );
  }
}

/** Ranks that wait to be looked at again say nothing wrong. */
async function wrongRanks(tx: Tx, now: string): Promise<Violation[]> {
  const { version, weights } = await weightsInForce(tx);
  const wrong: Violation[] = [];
  let last = NO_ID;
  while (wrong.length < ENOUGH) {
    const page = await tx.query<RankedCase>(
      `select id, context from dunning_case
       where id > $1 and queue_rank is not null and rank_version = $2 and rank_due_at > $3 order by id limit $4`,
      [last, version, now, PAGE],
    );
    const facts = await rankFacts(tx, page, now);
    const ranks = page.map(({ id }, i) => ({ id, ...rankOf(facts[i]!, weights, now) }));
    wrong.push(...(await tx.query<Violation>(DIFFERENT, [JSON.stringify(ranks)])));
    if (page.length < PAGE) break;
    last = page.at(-1)!.id;
  }
  return wrong;
}

const DIFFERENT = `
select c.id as case_id, c.queue_rank as rank, n.rank as expected from dunning_case c
join jsonb_to_recordset($1::jsonb) as n(id uuid, rank bigint, reasons jsonb) on n.id = c.id
where c.queue_rank <> n.rank or c.queue_reasons <> n.reasons`;
