import { Module } from '@nestjs/common';
import { ImportJournal } from './import/import-journal';
import { ImportService } from './import/import.service';

/** The ledger and its imports. Whoever composes it binds `LedgerObserver` (dunning's module does, globally). */
@Module({
  providers: [ImportJournal, ImportService],
  exports: [ImportService],
})
export class ReceivablesModule {}
