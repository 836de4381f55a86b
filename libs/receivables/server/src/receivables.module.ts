import { Module } from '@nestjs/common';
import { ImportJournal } from './import/import-journal';
import { ImportController } from './import/http/import.controller';
import { ImportResolver } from './import/http/import.resolver';
import { ImportService } from './import/import.service';
import { ChargeService } from './ledger/charge.service';
import { LedgerResolver } from './ledger/ledger.resolver';
import { SettlementService } from './ledger/settlement.service';
import { ContactResolver } from './parties/contact.resolver';
import { ContactWishService } from './parties/contact-wish.service';
import { DebtorWishService } from './parties/debtor-wish.service';
import { ContactService } from './parties/contact.service';
import { CreditorService } from './parties/creditor.service';
import { MergeService } from './parties/merge.service';
import { PartyResolver } from './parties/party.resolver';
import { PartyService } from './parties/party.service';
import { PaymentResolver } from './payments/payment.resolver';
import { PaymentService } from './payments/payment.service';

/** The ledger and its imports. Whoever composes it binds `LedgerObserver` (dunning's module does, globally). */
@Module({
  controllers: [ImportController],
  providers: [
    ImportJournal,
    ImportService,
    PaymentService,
    SettlementService,
    ContactService,
    ContactWishService,
    DebtorWishService,
    PartyService,
    MergeService,
    ChargeService,
    CreditorService,
    LedgerResolver,
    PaymentResolver,
    ContactResolver,
    PartyResolver,
    ImportResolver,
  ],
  exports: [ImportService, PaymentService, SettlementService, ContactService],
})
export class ReceivablesModule {}
