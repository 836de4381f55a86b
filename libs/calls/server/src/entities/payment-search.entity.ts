import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A payment that a debtor says was made, looked for by who keeps the accounts. */
@Entity('payment_search')
export class PaymentSearchEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'call_id' })
  callId!: string;

  @Column('uuid', { name: 'hold_id' })
  holdId!: string;

  @Column('date', { name: 'paid_on', nullable: true })
  paidOn!: string | null;

  @Column('bigint', { name: 'amount_minor', nullable: true })
  amountMinor!: number | null;

  @Column('char', { length: 3, nullable: true })
  currency!: string | null;

  @Column('text', { default: '' })
  reference!: string;

  @Column('text', { default: 'open' })
  status!: 'open' | 'found' | 'notFound' | 'cancelled';

  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: string | null;

  @Column('text', { default: '' })
  words!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
