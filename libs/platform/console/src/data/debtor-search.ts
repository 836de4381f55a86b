import { inject, Injectable } from '@angular/core';
import { DebtorSearchDocument, type DebtorSearchQuery } from '../generated/graphql';
import { GraphqlClient } from './graphql.client';

/** A case by whose debtor somebody was found. */
export type DebtorHit = DebtorSearchQuery['search'][number];

/** Finds debtors by anything that names them, in the reach of who asks. */
@Injectable({ providedIn: 'root' })
export class DebtorSearch {
  private readonly client = inject(GraphqlClient);

  /** Of one creditor, or of all; at most 20. Errors: RequestFailure. */
  async find(text: string, creditorId?: string): Promise<readonly DebtorHit[]> {
    return (await this.client.run(DebtorSearchDocument, { text, creditorId })).search;
  }
}
