import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('payment')
export class PaymentEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'creditor_id' })
  creditorId!: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text', { name: 'bank_reference' })
  bankReference!: string;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('date', { name: 'booked_on' })
  bookedOn!: string;

  @Column('date', { name: 'value_on' })
  valueOn!: string;

  @Column('text', { name: 'remitter_name', nullable: true })
  remitterName!: string | null;

  @Column('text', { name: 'remitter_iban', nullable: true })
  remitterIban!: string | null;

  @Column('text', { name: 'remittance_text', nullable: true })
  remittanceText!: string | null;

  @Column('text', { name: 'structured_reference', nullable: true })
  structuredReference!: string | null;

  @Column('text', { default: 'received' })
  status!: string;

  @Column('uuid', { name: 'statement_id', nullable: true })
  statementId!: string | null;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('integer', { name: 'import_line', nullable: true })
  importLine!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
