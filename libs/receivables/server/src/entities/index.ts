import { CreditorEntity } from './creditor.entity';
import { ImportBatchEntity } from './import-batch.entity';
import { ImportRefusalEntity } from './import-refusal.entity';
import { ImportMappingEntity } from './import-mapping.entity';
import { DebtorEntity } from './debtor.entity';
import { DebtorWordEntity } from './debtor-word.entity';
import { AccountEntity } from './account.entity';
import { ContactEntity } from './contact.entity';
import { OpenItemEntity } from './open-item.entity';
import { BankStatementEntity } from './bank-statement.entity';
import { PaymentEntity } from './payment.entity';
import { LedgerEntryEntity } from './ledger-entry.entity';
import { AccountCashEntity } from './account-cash.entity';

/** Every table of receivables. */
export const RECEIVABLES_ENTITIES = [
  CreditorEntity,
  ImportBatchEntity,
  ImportRefusalEntity,
  ImportMappingEntity,
  DebtorEntity,
  DebtorWordEntity,
  AccountEntity,
  ContactEntity,
  OpenItemEntity,
  BankStatementEntity,
  PaymentEntity,
  LedgerEntryEntity,
  AccountCashEntity,
];
