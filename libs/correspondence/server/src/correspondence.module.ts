import { Module, type OnModuleInit } from '@nestjs/common';
import { EffectRegistry, Invariants, TextCatalog } from '@relance/dunning/server';
import { CORRESPONDENCE_CHECKS } from './correspondence-checks';
import { CorrespondenceResolver } from './correspondence.resolver';
import { TEMPLATES } from '@relance/correspondence/domain';
import { CaseTeller } from './delivery/case-teller';
import { DeliveryRunner } from './delivery/delivery-runner';
import { DeliveryService } from './delivery/delivery.service';
import { MailSettings, readMailSettings } from './delivery/mail-settings';
import { SendGuards } from './delivery/send-guards';
import { StaleDocuments } from './delivery/stale-documents';
import { DocumentController } from './document.controller';
import { issueDocuments } from './writing/issue-documents';
import { cancelPendingDocuments, restorePendingDocuments } from './writing/pending-documents';

/** Documents to debtors: written by the effects of cases, delivered by the worker's `DeliveryRunner`, listed for people. */
@Module({
  controllers: [DocumentController],
  providers: [
    CorrespondenceResolver,
    DeliveryService,
    DeliveryRunner,
    CaseTeller,
    SendGuards,
    StaleDocuments,
    { provide: MailSettings, useFactory: () => readMailSettings() },
  ],
  exports: [DeliveryRunner, DeliveryService, CaseTeller, SendGuards, StaleDocuments, MailSettings],
})
export class CorrespondenceModule implements OnModuleInit {
  constructor(
    private readonly effects: EffectRegistry,
    private readonly invariants: Invariants,
    private readonly texts: TextCatalog,
  ) {}

  onModuleInit(): void {
    this.effects.register(['issueDocument'], issueDocuments);
    this.effects.register(['cancelPendingDocuments'], cancelPendingDocuments);
    this.effects.register(['restorePendingDocuments'], restorePendingDocuments);
    this.texts.register(TEMPLATES);
    this.invariants.register(...CORRESPONDENCE_CHECKS);
  }
}
