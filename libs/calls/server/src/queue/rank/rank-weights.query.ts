import { type RankWeight, type RankWeights, weightsOf } from '@relance/calls/ranking';
import type { Tx } from '@relance/platform/server';

export interface WeightsInForce {
  version: number;
  weights: RankWeights;
}

interface Row {
  version: number;
  weights: RankWeight[];
}

const IN_FORCE = `select version, weights from rank_weights where status = 'inForce'`;

/** The weights that ranks are made by. */
export async function weightsInForce(tx: Tx): Promise<WeightsInForce> {
  return read(await tx.query<Row>(IN_FORCE));
}

/** The same, kept from being replaced until the transaction ends: what it ranks is ranked by the version in force. */
export async function holdWeights(tx: Tx): Promise<WeightsInForce> {
  const rows = await tx.query<Row>(`${IN_FORCE} for share`);
  // another version was published while this waited: the statement does not see it yet
  return read(rows.length > 0 ? rows : await tx.query<Row>(`${IN_FORCE} for share`));
}

function read([row]: readonly Row[]): WeightsInForce {
  if (!row) throw new Error('no rank weights are in force');
  return { version: row.version, weights: weightsOf(row.weights) };
}
