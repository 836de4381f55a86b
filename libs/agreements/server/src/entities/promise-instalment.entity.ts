import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One part of a plan. Kept by the money that came by its day, as a promise is. */
@Entity('promise_instalment')
export class PromiseInstalmentEntity {
  @PrimaryColumn('uuid', { name: 'promise_id' })
  promiseId!: string;

  @PrimaryColumn('integer')
  number!: number;

  @Column('bigint', { name: 'amount_minor' })
  amountMinor!: number;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('text')
  status!: 'open' | 'kept' | 'broken' | 'cancelled';

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn!: string | null;
}
