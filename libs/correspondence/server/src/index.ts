export * from './correspondence.schema';
export * from './correspondence.module';
export * from './document.query';
export * from './entities';
export { DeliveryRunner, type DeliveryRound, type RoundOptions } from './delivery/delivery-runner';
export { DeliveryService } from './delivery/delivery.service';
export { MailSettings } from './delivery/mail-settings';
export { CaseTeller } from './delivery/case-teller';
export { SendGuards, type SendCandidate, type SendWait } from './delivery/send-guards';
