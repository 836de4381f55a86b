import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A promise to pay. Kept, broken or cancelled by the facts of its case; at most one is open on an account. */
@Entity('promise')
export class PromiseEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('char', { length: 3 })
  currency!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('integer', { name: 'grace_days', default: 0 })
  graceDays!: number;

  @Column('text')
  status!: 'open' | 'kept' | 'broken' | 'cancelled';

  @Column('date', { name: 'made_on' })
  madeOn!: string;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column('uuid', { name: 'call_id', nullable: true })
  callId!: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;

  /** A settlement: what is given up of these items when it is kept. */
  @Column('bigint', { name: 'discount_minor', nullable: true })
  discountMinor!: number | null;

  @Column('uuid', { name: 'settled_item_ids', array: true, nullable: true })
  settledItemIds!: string[] | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: string;
}
