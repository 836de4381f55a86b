import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ledger_entry')
export class LedgerEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'app.uuid_v7()' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('uuid', { name: 'item_id', nullable: true })
  itemId!: string | null;

  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  @Column('text')
  kind!: string;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('date', { name: 'booked_on' })
  bookedOn!: string;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId!: string | null;

  @Column('uuid', { name: 'reverses_id', nullable: true })
  reversesId!: string | null;

  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
