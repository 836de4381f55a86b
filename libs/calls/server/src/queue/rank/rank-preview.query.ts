import { type Rank, type RankReason, rankOf, type RankWeights } from '@relance/calls/ranking';
import type { CaseContext } from '@relance/dunning/domain';
import { type Instant, NO_ID } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { rankFacts } from './rank-facts.query';

/** `RankPreview` of the schema. */
export interface RankPreview {
  rows: PreviewRow[];
  /** Cases whose place changes. */
  moved: number;
  cases: number;
}

interface PreviewRow {
  caseId: string;
  number: string;
  debtorName: string;
  placeBefore: number;
  placeAfter: number;
  scoreBefore: number;
  scoreAfter: number;
  reasons: RankReason[];
}

interface Waiting {
  id: string;
  number: string;
  debtorName: string;
  context: CaseContext;
}

interface Weighed extends Omit<Waiting, 'context'> {
  before: Rank;
  after: Rank;
}

const PAGE = 1_000;

/** The order of an agent's queue by two sets of weights at that instant; writes nothing. */
export async function rankPreview(
  tx: Tx,
  agentId: string,
  [before, after]: readonly [RankWeights, RankWeights],
  at: Instant,
  first: number,
): Promise<RankPreview> {
  const weighed: Weighed[] = [];
  for (let last = NO_ID; ; last = weighed.at(-1)!.id) {
    const page = await tx.query<Waiting>(PAGE_OF_QUEUE, [agentId, last, PAGE]);
    const facts = await rankFacts(tx, page, at);
    for (const [i, { id, number, debtorName }] of page.entries()) {
      const ranks = { before: rankOf(facts[i]!, before, at), after: rankOf(facts[i]!, after, at) };
      weighed.push({ id, number, debtorName, ...ranks });
    }
    if (page.length < PAGE) break;
  }
  const placeBefore = new Map(inOrder(weighed, 'before').map(({ id }, i) => [id, i + 1]));
  const ordered = inOrder(weighed, 'after');
  return {
    rows: ordered.slice(0, first).map(({ id, number, debtorName, before: was, after: is }, i) => ({
      caseId: id,
      number,
      debtorName,
      placeBefore: placeBefore.get(id)!,
      placeAfter: i + 1,
      scoreBefore: was.score,
      scoreAfter: is.score,
      reasons: is.reasons,
    })),
    moved: ordered.filter(({ id }, i) => placeBefore.get(id) !== i + 1).length,
    cases: ordered.length,
  };
}

/** As the queue stands: the highest rank first, then by id. */
function inOrder(cases: readonly Weighed[], by: 'before' | 'after'): Weighed[] {
  return [...cases].sort((a, b) => b[by].rank - a[by].rank || (a.id < b.id ? -1 : 1));
}

const PAGE_OF_QUEUE = `
select c.id, 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName", c.context
from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
where c.agent_id = $1 and c.queue_rank is not null and c.id > $2 order by c.id limit $3`;
