import { Injectable } from '@nestjs/common';
import { disputesOf, promisesOf } from '@relance/agreements/server';
import { documentsOf } from '@relance/correspondence/server';
import { shownCase, StrategyStore } from '@relance/dunning/server';
import { dateInZone } from '@relance/kernel';
import { Clock, Database, type Viewer } from '@relance/platform/server';
import { accountById, contactList, ledgerLines, openItemList, zoneOfAccount } from '@relance/receivables/server';
import { filedCalls, legalFileRow } from './legal-file.query';

/** Lines of the ledger in a file: what receivables gives at most. */
const LEDGER_LINES = 1_000;

/** The whole file, read in one transaction: what every context has on the case, as its own queries say it. */
@Injectable()
export class LegalFileReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly strategies: StrategyStore,
  ) {}

  /** Null: it does not exist, or is not for this actor. */
  async read({ actor, language }: Pick<Viewer, 'actor' | 'language'>, fileId: string) {
    return this.database.transaction(actor, async (tx) => {
      const row = await legalFileRow(tx, fileId);
      if (!row) return null;
      const { caseId } = row;
      const now = this.clock.now();
      const zone = (await zoneOfAccount(tx, caseId)) ?? 'UTC';
      return {
        row,
        case: await shownCase(tx, this.strategies, caseId, language, now),
        account: await accountById(tx, caseId),
        contacts: await contactList(tx, caseId),
        items: await openItemList(tx, caseId, dateInZone(now.toISOString(), zone)),
        ledger: await ledgerLines(tx, caseId, LEDGER_LINES),
        documents: await documentsOf(tx, caseId),
        calls: await filedCalls(tx, caseId),
        promises: await promisesOf(tx, caseId),
        disputes: await disputesOf(tx, caseId),
      };
    });
  }
}
