import type { CaseEffect } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';
import { compose } from './compose';
import { storeDocuments } from './store-documents';

/** Pages held in memory at once while a large batch is written. */
const CHUNK = 200;

/**
 * The effect `issueDocument`: writes the documents of many cases about what is open now, with their pages, and says to whom each
 * goes. Without a usable address the delivery is `noAddress`, for a person to see. Error: a template that is not ours.
 */
export async function issueDocuments(tx: Tx, effects: CaseEffect<'issueDocument'>[]): Promise<void> {
  for (let from = 0; from < effects.length; from += CHUNK) {
    const writings = effects.slice(from, from + CHUNK).map((effect) => ({ effect, revision: 0 }));
    await storeDocuments(tx, await compose(tx, writings));
  }
}
