import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a debtor contests, and why; its items leave dunning alone until it ends. */
@Entity('dispute')
export class DisputeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  category!: string;

  @Column('text')
  status!: 'open' | 'resolved' | 'withdrawn';

  @Column('text', { default: '' })
  note!: string;

  @Column('date', { name: 'raised_on' })
  raisedOn!: string;

  @Column('uuid', { name: 'raised_by', nullable: true })
  raisedBy!: string | null;

  @Column('uuid', { name: 'call_id', nullable: true })
  callId!: string | null;

  @Column('text', { nullable: true })
  resolution!: string | null;

  @Column('date', { name: 'resolved_on', nullable: true })
  resolvedOn!: string | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}

@Entity('dispute_item')
export class DisputeItemEntity {
  @PrimaryColumn('uuid', { name: 'dispute_id' })
  disputeId!: string;

  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId!: string;
}
